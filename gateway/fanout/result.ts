/** A result as all its subscribers get it: formatted once, written once. */
import { textOf, type Formatted } from '#gateway/pipeline/formatted.ts';
import type { EventExtensions } from '#wire/event-stream.ts';

export interface Result {
  /** What the server calls its place in the stream. */
  readonly cursor: string | undefined;
  /** Its JSON text, in UTF-8. */
  readonly payload: Buffer;
  /** The same for a subscriber that missed results before it: it says so in `extensions.gap`. */
  readonly afterGap: Result;
}

/** One message of the source: a result, or only what is said about the stream. */
export interface Heard {
  readonly result: Result | undefined;
  readonly event: EventExtensions | undefined;
}

export function createResult(formatted: Formatted, cursor?: string): Result {
  let payload: Buffer | undefined;
  let afterGap: Result | undefined;
  return {
    cursor,
    get payload() {
      return (payload ??= Buffer.from(textOf(formatted)));
    },
    get afterGap() {
      return (afterGap ??= createResult({ ...formatted, extensions: '{"gap":true}' }, cursor));
    },
  };
}
