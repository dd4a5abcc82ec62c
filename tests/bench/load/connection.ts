/** One keep-alive connection that asks the same again as soon as it is answered. */
import { connect, type Socket } from 'node:net';
import { MessageReader } from '#tests/bench/http/message-reader.ts';

export interface Target {
  port: number;
  /** The whole HTTP request. */
  request: Buffer;
  /** What the answer's body must be. */
  answer: Buffer;
}

/** @param milliseconds from the request's first byte to the answer's last */
export type OnAnswer = (equal: boolean, milliseconds: number) => void;

export class Connection {
  readonly #target: Target;
  readonly #onAnswer: OnAnswer;
  readonly #socket: Socket;
  #sent = 0;
  #closing = false;
  /** Ends when the socket does, after `close` or because it broke. */
  readonly closed: Promise<void>;

  constructor(target: Target, onAnswer: OnAnswer) {
    this.#target = target;
    this.#onAnswer = onAnswer;
    const reader = new MessageReader((head, body) => this.#answered(head, body));
    const socket = connect({ port: target.port, host: '127.0.0.1', noDelay: true });
    this.#socket = socket;
    socket.on('connect', () => this.#ask());
    socket.on('data', (chunk) => reader.push(chunk));
    // What broke is counted when the socket closes.
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      socket.on('close', () => {
        if (!this.#closing) onAnswer(false, performance.now() - this.#sent);
        resolve();
      });
    });
  }

  /** Lets the answer that is awaited arrive, then ends. */
  close(): void {
    this.#closing = true;
  }

  /** Ends without waiting for an answer. */
  destroy(): void {
    this.#socket.destroy();
  }

  #ask(): void {
    this.#sent = performance.now();
    this.#socket.write(this.#target.request);
  }

  #answered(head: string, body: Buffer): void {
    const equal = head.startsWith('HTTP/1.1 200') && body.equals(this.#target.answer);
    this.#onAnswer(equal, performance.now() - this.#sent);
    if (this.#closing) this.#socket.destroy();
    else this.#ask();
  }
}
