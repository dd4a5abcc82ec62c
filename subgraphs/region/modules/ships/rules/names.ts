/** What a ship may be called. P */
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { readText } from '#wire/plain-text.ts';

const maxLength = 40;

/** The name without blanks around it, its accents in one piece. BAD_USER_INPUT when it is empty, too long or not made of characters that can be read. */
export function shipName(given: string): string {
  const name = readText(given, { most: maxLength });
  if (name === undefined)
    throw new Refusal('BAD_USER_INPUT', `A ship's name has 1 to ${maxLength} characters that can be read.`);
  return name;
}
