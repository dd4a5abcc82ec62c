/** A client of Apollo's multipart subscriptions. */

/** As Apollo Client sends it. */
const accept = 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0,application/json';

export interface MultipartStream {
  readonly response: Response;
  /** The next part's payload, or `complete`; the JSON itself of an answer without parts. */
  next(): Promise<any>;
  leave(): void;
  /** Reads until the text is there that is waited for; all that was read. */
  until(end: string): Promise<string>;
}

/** Subscribes at a gateway, such as `http://127.0.0.1:4000`. */
export async function openMultipart(
  url: string,
  query: string,
  headers: Record<string, string> = {},
): Promise<MultipartStream> {
  const controller = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...headers },
    body: JSON.stringify({ query }),
    signal: controller.signal,
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let told = 0;
  const more = async (): Promise<boolean> => {
    const { value, done } = await reader.read();
    text += value ?? '';
    return !done;
  };
  return {
    response,
    leave: () => controller.abort(),
    async until(end) {
      while (!text.includes(end) && (await more()));
      return text;
    },
    async next() {
      for (;;) {
        const part = partsOf(text)[told] as { payload?: unknown } | undefined;
        if (part) {
          told += 1;
          // An empty one only shows that the stream stands.
          if (part.payload) return part.payload;
        } else if (!(await more())) {
          const whole = response.headers.get('content-type')?.startsWith('application/') === true;
          return whole ? (JSON.parse(text) as unknown) : 'complete';
        }
      }
    },
  };
}

/** The JSON of each whole part. */
export const partsOf = (text: string): unknown[] =>
  text
    .split('\r\n--graphql')
    .slice(0, -1)
    .filter((part) => part.includes('\r\n\r\n'))
    .map((part) => JSON.parse(part.slice(part.indexOf('\r\n\r\n') + 4)) as unknown);
