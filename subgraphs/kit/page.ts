/** Relay connections over lists that are ordered by one unique value. */
import { Refusal } from './refusal.ts';

export const maxPageSize = 100;
const defaultPageSize = 20;

export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** Cursors are opaque to clients; the prefix tells a cursor of another list from ours. */
export function encodeCursor(kind: string, value: string | number): string {
  return Buffer.from(`${kind}:${value}`).toString('base64url');
}

/** The value inside a cursor, undefined without one; BAD_USER_INPUT when it was not made for this list, such as an empty text. */
export function decodeCursor(kind: string, cursor: PageArguments['after']): string | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (cursor.length > 200 || !text.startsWith(`${kind}:`)) {
    throw new Refusal(
      'BAD_USER_INPUT',
      '`after` must be a cursor of this list, as returned in `pageInfo.endCursor`.',
    );
  }
  return text.slice(kind.length + 1);
}

/** How many elements to return; BAD_USER_INPUT outside 1 to 100. */
export function pageSize({ first }: PageArguments): number {
  if (first === null || first === undefined) return defaultPageSize;
  if (!Number.isInteger(first) || first < 1 || first > maxPageSize) {
    throw new Refusal('BAD_USER_INPUT', `\`first\` must be between 1 and ${maxPageSize}.`);
  }
  return first;
}

export interface Connection<T> {
  edges: { node: T; cursor: string }[];
  nodes: T[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** Makes a page from up to `size + 1` rows that follow the cursor; the extra row only tells that there is more. */
export function connection<T>(
  rows: T[],
  size: number,
  isFirstPage: boolean,
  cursorOf: (row: T) => string,
): Connection<T> {
  const nodes = rows.slice(0, size);
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: !isFirstPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
