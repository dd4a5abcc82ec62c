/** Texts that people write and others read. P: the bounds. */
import { Refusal } from '#subgraphs/kit/refusal.ts';

/** What a reader sees something of: no blank, and no letter that only fills a place. */
const visible = /[^\p{Default_Ignorable_Code_Point}\p{Z}\u2800]/u;
/** Control characters, marks without width or that turn the direction of reading, halves of characters. */
const hidden = /[\p{C}\p{Zl}\p{Zp}]/u;

/** Whether a text shows all that it says. Lines may be broken where `lines` says so. */
export function isPlain(text: string, lines = false): boolean {
  return !hidden.test(lines ? text.replaceAll('\n', '') : text);
}

export interface TextBounds {
  /** What the client calls it. */
  name: string;
  least?: number;
  most: number;
  /** Whether lines may be broken. */
  lines?: boolean;
}

/** The text without blanks around it, its accents in one piece. BAD_USER_INPUT when it is too short or long, or hides something. */
export function plainText(given: string, { name, least = 1, most, lines = false }: TextBounds): string {
  // Bounded before it is normalised, which may take long.
  const text = given.length > most ? given : given.normalize('NFC').trim();
  const shown = text === '' || visible.test(text);
  if (text.length < least || text.length > most || !shown || !isPlain(text, lines))
    throw new Refusal(
      'BAD_USER_INPUT',
      `\`${name}\` takes ${least} to ${most} characters that can be read; none of them hidden or turning the direction of reading.`,
    );
  return text;
}
