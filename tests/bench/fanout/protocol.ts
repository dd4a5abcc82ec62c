/** What the processes of the fan-out bench tell each other. */

/** To the clients. */
export type ClientsOrder =
  | ({ type: 'open'; port: number; count: number } & Subscribing)
  /** Says when every client has got so many bytes more. */
  | { type: 'await'; bytes: number }
  | { type: 'close' };

export interface Subscribing {
  /** Whether they subscribe as clients of a gateway do, or only listen. */
  subscribe: boolean;
  /** To what; to the news of the bench's own subgraph when left out. */
  query?: string;
  /** On whose behalf. */
  authorization?: string;
}

export interface Received {
  /** Wall-clock milliseconds at which the last client had everything. */
  at: number;
  /** The same for each client. */
  all: number[];
}

/** To who sends. */
export interface SendOrder {
  type: 'send';
  events: number;
}

/** Wall-clock time in milliseconds, comparable between processes of one machine. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

/** Text of every event: a few hundred bytes, as events of a region are. */
export const eventText = 'x'.repeat(300);

/** What a client of the gateway is sent for one event; as long for every client. */
export function messageFor(id: string): string {
  return `{"id":"${id}","type":"next","payload":{"data":{"news":{"text":"${eventText}"}}}}`;
}

/** Length of the frame around a message of 126 to 65535 bytes. */
export const frameBytes = 4 + messageFor('0'.repeat(36)).length;
