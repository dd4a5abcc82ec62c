/** An answer as the client gets it: its data is text from the engine on, and is parsed only for transports that need objects. */
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';

export interface Formatted {
  /** JSON text; undefined when nothing was executed. */
  readonly data: string | undefined;
  readonly errors: readonly GraphQLFormattedError[];
  /** True when its text is known to have as many bytes as characters. */
  readonly ascii?: boolean | undefined;
  /** Where its bytes are kept for the others that get the same. */
  readonly bytes?: SharedBytes | undefined;
}

export interface SharedBytes {
  json?: Buffer;
}

export function textOf({ data, errors }: Formatted): string {
  if (errors.length === 0) return `{"data":${data ?? 'null'}}`;
  const said = `{"errors":${JSON.stringify(errors)}`;
  return data === undefined ? `${said}}` : `${said},"data":${data}}`;
}

export function objectOf({ data, errors }: Formatted): FormattedExecutionResult {
  return {
    ...(errors.length > 0 && { errors }),
    ...(data !== undefined && { data: JSON.parse(data) as Record<string, unknown> | null }),
  };
}
