/** A caller of subgraphs as the gateway is one: signs every request. */
import { headers } from '#wire/headers.ts';
import { sign, signatureHeader } from '#wire/signature.ts';

export interface Reply<T> {
  status: number;
  data: T | null | undefined;
  errors: {
    message: string;
    path?: (string | number)[];
    extensions: Record<string, unknown> & { code: string };
  }[];
}

export interface PostOptions {
  /** `Bearer …` of the player it is sent for. */
  authorization?: string;
  requestId?: string;
}

/** Sends a signed GraphQL request; never throws for an answer with errors. */
export async function post<T = Record<string, unknown>>(
  url: string,
  keyName: string,
  key: string,
  query: string,
  variables: Record<string, unknown> = {},
  options: PostOptions = {},
): Promise<Reply<T>> {
  const body = JSON.stringify({ query, variables });
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [signatureHeader]: sign(key, keyName, new URL(url).pathname, body, Date.now()),
      ...(options.authorization ? { authorization: options.authorization } : {}),
      ...(options.requestId ? { [headers.requestId]: options.requestId } : {}),
    },
    body,
  });
  const reply = (await response.json()) as Partial<Reply<T>>;
  return { status: response.status, data: reply.data, errors: reply.errors ?? [] };
}

/** A signed GET, as of the directory. */
export function get(url: string, keyName: string, key: string, signal?: AbortSignal): Promise<Response> {
  const { pathname, search } = new URL(url);
  const signature = sign(key, keyName, `${pathname}${search}`, '', Date.now());
  return fetch(url, { headers: { [signatureHeader]: signature }, ...(signal ? { signal } : {}) });
}
