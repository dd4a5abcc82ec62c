/** What a ship may be called. P */
import { Refusal } from '#subgraphs/kit/refusal.ts';

const maxLength = 40;

/** The name without blanks around it. BAD_USER_INPUT when it is empty, too long or not made of characters that can be read. */
export function shipName(given: string): string {
  const name = given.trim();
  if (name.length === 0 || name.length > maxLength || /[\p{C}\p{Zl}\p{Zp}]/u.test(name))
    throw new Refusal('BAD_USER_INPUT', `A ship's name has 1 to ${maxLength} characters that can be read.`);
  return name;
}
