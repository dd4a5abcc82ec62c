/** What a ship may be called. P */
import { Refusal } from '#subgraphs/kit/refusal.ts';

const maxLength = 40;

/** What a reader sees something of: no blank, in the Braille pattern neither, and no letter that only fills a place. */
const visible = /[^\p{Default_Ignorable_Code_Point}\p{Z}\u2800]/u;

/** The name without blanks around it, its accents in one piece. BAD_USER_INPUT when it is empty, too long or not made of characters that can be read. */
export function shipName(given: string): string {
  const name = given.normalize('NFC').trim();
  if (!visible.test(name) || name.length > maxLength || /[\p{C}\p{Zl}\p{Zp}]/u.test(name))
    throw new Refusal('BAD_USER_INPUT', `A ship's name has 1 to ${maxLength} characters that can be read.`);
  return name;
}
