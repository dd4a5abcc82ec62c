/** A client of server-sent events that reads one at a time. */
export interface EventStream {
  readonly response: Response;
  /** The next event's data, or `complete`; `end` when the connection ended without it. */
  next(): Promise<unknown>;
  leave(): void;
}

/** Subscribes at a gateway, such as `http://127.0.0.1:4000`. */
export async function openEventStream(
  url: string,
  query: string,
  headers: Record<string, string> = {},
): Promise<EventStream> {
  const controller = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query }),
    signal: controller.signal,
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    response,
    leave: () => controller.abort(),
    async next() {
      for (;;) {
        const event = /event: (\w+)\n(?:id:.*\n)?data:(.*)\n\n/.exec(text);
        if (event) {
          text = text.slice(event.index + event[0].length);
          return event[1] === 'complete' ? 'complete' : (JSON.parse(event[2]!) as unknown);
        }
        const { value, done } = await reader.read();
        if (done) return 'end';
        text += value;
      }
    },
  };
}
