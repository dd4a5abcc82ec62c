/** A subscription as a client holds it, in each of the ways that the gateway speaks. */
import { openEventStream } from './event-stream.ts';
import { openMultipart } from './multipart.ts';
import { connectSocket, subscribeMessage } from './test-socket.ts';

export type Way = 'socket' | 'events' | 'multipart';

export interface ClientStream {
  /** The next result, or `complete`; what was refused is a result with errors. */
  next(): Promise<any>;
  leave(): void;
}

/** Subscribes at a gateway, such as `http://127.0.0.1:4000`. */
export async function openStream(
  way: Way,
  url: string,
  query: string,
  authorization?: string,
): Promise<ClientStream> {
  const headers = authorization ? { authorization } : undefined;
  if (way === 'socket') return await openOverSocket(url, query, headers);
  const opened = way === 'events' ? openEventStream(url, query, headers) : openMultipart(url, query, headers);
  return await opened;
}

async function openOverSocket(url: string, query: string, credentials?: object): Promise<ClientStream> {
  const socket = await connectSocket(url, credentials);
  socket.send(subscribeMessage('1', query));
  return {
    async next() {
      for (;;) {
        const message = await socket.next();
        if (message === 'closed' || message.type === 'complete') return 'complete';
        if (message.type === 'next') return message.payload;
        if (message.type === 'error') return { errors: message.payload };
      }
    },
    leave: () => socket.ws.terminate(),
  };
}
