/** An answer as the client gets it: its data is text from the engine on. */
import type { GraphQLFormattedError } from 'graphql';

export interface Formatted {
  /** JSON text; undefined when nothing was executed. */
  readonly data: string | undefined;
  readonly errors: readonly GraphQLFormattedError[];
  /** JSON text of what the answer says beside data and errors. */
  readonly extensions?: string | undefined;
  /** True when its text is known to have as many bytes as characters. */
  readonly ascii?: boolean | undefined;
  /** Where its bytes are kept for the others that get the same. */
  readonly bytes?: SharedBytes | undefined;
}

export interface SharedBytes {
  json?: Buffer;
}

export function textOf({ data, errors, extensions }: Formatted): string {
  const rest = extensions === undefined ? '}' : `,"extensions":${extensions}}`;
  if (errors.length === 0) return `{"data":${data ?? 'null'}${rest}`;
  const said = `{"errors":${JSON.stringify(errors)}`;
  return data === undefined ? `${said}${rest}` : `${said},"data":${data}${rest}`;
}
