/** Texts that people write and others read: the one rule for what they may hold. */
import { z } from 'zod';

/** What a reader sees something of: no blank, in the Braille pattern neither, and no letter that only fills a place. */
const visible = /[^\p{Default_Ignorable_Code_Point}\p{Z}\u2800]/u;
/** Control characters, marks without width or that turn the direction of reading, halves of characters. */
const hidden = /[\p{C}\p{Zl}\p{Zp}]/u;

/** In UTF-16 code units. P: the bounds, wherever they are given. */
export interface TextBounds {
  /** 1 when left out. */
  least?: number;
  most: number;
  /** Whether lines may be broken. */
  lines?: boolean;
}

/** Whether a text shows all that it says. Lines may be broken where `lines` says so. */
export function isPlain(text: string, lines = false): boolean {
  return !hidden.test(lines ? text.replaceAll('\n', '') : text);
}

const isShown = (text: string, lines: boolean): boolean =>
  (text === '' || visible.test(text)) && isPlain(text, lines);

/** The text without blanks around it, its accents in one piece; undefined when it is too short or long, or hides something. */
export function readText(given: string, { least = 1, most, lines = false }: TextBounds): string | undefined {
  // Normalising may take long; no letter is written in more than four pieces.
  if (given.length > 4 * most) return undefined;
  const text = given.normalize('NFC').trim();
  return text.length >= least && text.length <= most && isShown(text, lines) ? text : undefined;
}

/** A text that has been read before, as it is sent from one service to another. */
export const plainText = ({ least = 1, most, lines = false }: TextBounds) =>
  z
    .string()
    .min(least)
    .max(most)
    .refine((text) => isShown(text, lines), 'must hold no hidden characters');
