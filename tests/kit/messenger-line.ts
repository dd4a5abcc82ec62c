/** An HTTP line to a service whose messenger decides what becomes of each message: when it is delivered, how often, and whether its answer comes back. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { sign, signatureHeader } from '#wire/signature.ts';

interface Answer {
  status: number;
  text: string;
}

export interface Message {
  /** Name of the GraphQL operation. */
  readonly name: string;
  /** Delivers it, once more each time; signed anew, since the network may keep it for longer than a signature is good. */
  deliver(): Promise<Answer>;
}

/** Resolves with what the sender is answered; with undefined its connection breaks. */
export type Messenger = (message: Message) => Promise<Answer | undefined>;

export interface MessengerLine extends AsyncDisposable {
  /** The service as it is reached through the line. */
  readonly url: string;
  /** All messages so far, in the order in which they were sent. */
  readonly messages: readonly Message[];
  /** Has each message delivered once, at once, until it is set to something else. */
  messenger: Messenger;
}

interface Service {
  url: string;
  /** Name and value of the key that its callers sign with. */
  keyName: string;
  key: string;
}

export const promptly: Messenger = (message) => message.deliver();

export async function messengerLine(service: Service): Promise<MessengerLine> {
  const messages: Message[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const message = messageOf(Buffer.concat(chunks).toString(), request.headers, service);
      messages.push(message);
      line.messenger(message).then(
        (answer) =>
          answer
            ? response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.text)
            : response.destroy(),
        () => response.destroy(),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const line: MessengerLine = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    ...{ messages, messenger: promptly },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return line;
}

/** Headers that are about the message and not about the connection. */
const kept = ['content-type', 'authorization', 'idempotency-key', 'x-request-id', 'x-deadline-ms'];

function messageOf(body: string, headers: IncomingHttpHeaders, { url, keyName, key }: Service): Message {
  const { query } = JSON.parse(body) as { query: string };
  const same = kept.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]]));
  return {
    name: /^\s*\w+\s+(\w+)/.exec(query)?.[1] ?? '',
    async deliver() {
      const signature = sign(key, keyName, new URL(url).pathname, body, Date.now());
      const all = { ...Object.fromEntries(same), [signatureHeader]: signature } as Record<string, string>;
      const response = await fetch(url, { method: 'POST', headers: all, body });
      return { status: response.status, text: await response.text() };
    },
  };
}

/** Longer than a step takes, so that messages pass each other. */
const holdMs = 60;

/**
 * Delivers every message twice, each time after a while of its own: one behind the other, or both at once. One answer in ten is lost, and half
 * of those messages arrive only after the sender has asked again.
 * @param chance from 0 to 1
 */
export function twice(chance: () => number): Messenger {
  const delivery = async (message: Message, afterMs: number): Promise<Answer> => {
    await pause(afterMs);
    return await message.deliver();
  };
  const some = (): number => (chance() < 0.4 ? 0 : chance() * holdMs);
  return async (message) => {
    const lost = chance() < 0.1;
    const lateMs = lost && chance() < 0.5 ? 5 * holdMs : 0;
    const both = [delivery(message, lateMs + some()), delivery(message, lateMs + some())] as const;
    // Nobody waits for the one that is not answered.
    for (const each of both) each.catch(() => undefined);
    if (lateMs > 0) return undefined;
    const answer = await (chance() < 0.5 ? both[0] : Promise.race(both));
    return lost ? undefined : answer;
  };
}
