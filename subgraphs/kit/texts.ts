/** Texts of players as arguments. */
import { readText, type TextBounds } from '#wire/plain-text.ts';
import { Refusal } from './refusal.ts';

interface NamedBounds extends TextBounds {
  /** What the client calls it. */
  name: string;
}

/** The text without blanks around it, its accents in one piece. BAD_USER_INPUT when it is too short or long, or hides something. */
export function textArgument(given: string, { name, ...bounds }: NamedBounds): string {
  const text = readText(given, bounds);
  if (text === undefined)
    throw new Refusal(
      'BAD_USER_INPUT',
      `\`${name}\` takes ${bounds.least ?? 1} to ${bounds.most} characters that can be read; none of them hidden or turning the direction of reading.`,
    );
  return text;
}
