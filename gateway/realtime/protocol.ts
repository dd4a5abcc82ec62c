/**
 * The `graphql-transport-ws` protocol of one socket: a closed set of messages in, results out as text.
 * Not graphql-ws's server: it confuses an operation with a later one of the same ID, turns every result into objects and
 * back, and closes the socket for what is the fault of one operation.
 */
import { MessageType, parseMessage, type Message, type SubscribeMessage } from 'graphql-ws';
import type { Config } from '#gateway/config.ts';
import { refusal } from '#gateway/errors.ts';
import type { Observer } from '#gateway/observe/observer.ts';
import type { Caller } from '#gateway/pipeline/authenticate.ts';
import type { Pipeline } from '#gateway/pipeline/pipeline.ts';
import type { OnSessionEnded } from '#gateway/pipeline/revocations.ts';
import type { Seats } from '#gateway/seats.ts';
import { admit } from './admit.ts';
import { closeCodes } from './close-codes.ts';
import { errorMessage, runOperation } from './run-operation.ts';
import { createRunning } from './running.ts';

/** Longest ID of an operation; clients use a UUID or a number. */
const maxIdLength = 128;
/** A ping's payload is sent back: it must not be a way to make us send much. */
const maxPingLength = 1024;

export interface ProtocolOptions {
  pipeline: Pipeline;
  observer: Observer;
  limits: Config['limits'];
  /** Sockets of each player. */
  seats: Seats;
  onSessionEnded: OnSessionEnded;
}

/** What the protocol needs of its socket. */
export interface Wire {
  /** Where it comes from, as limits count it. */
  readonly network: string;
  send(text: string): void;
  /**
   * Sends a message in parts. A promise means that much waits to be read; it resolves when that has been written, or never
   * will be.
   */
  sendParts(head: string, payload: Buffer, tail: string): void | Promise<void>;
  /** Closes the socket of a client that does not take what it asked for. */
  closeSlow(): void;
  /** Closes the socket, which ends the session. */
  close(code: number, reason: string): void;
  /** Closes the socket because of a bug, which is logged. */
  fail: (error: unknown) => void;
  /** Calls back when the socket has closed; at once if it has. */
  onClosed(release: () => void): void;
}

/** The conversation on one socket. */
export interface Session {
  /** Takes one text message of the client. Throws a bug. */
  receive(text: string): void;
  /** Takes no more operations; resolves when the queries and mutations that run have been answered. */
  drain(): Promise<void>;
  /** Ends everything that runs. */
  end(): void;
}

/** Starts the conversation on a fresh socket. */
export type Protocol = (wire: Wire) => Session;

export function createProtocol(options: ProtocolOptions): Protocol {
  return (wire) => startSession(wire, options);
}

function startSession(wire: Wire, options: ProtocolOptions): Session {
  const { limits } = options;
  const running = createRunning(wire.fail);
  let state: 'fresh' | 'initialising' | 'open' | 'draining' | 'ended' = 'fresh';
  let caller: Caller | undefined;
  const initTimer = setTimeout(
    () => wire.close(closeCodes.initTimeout, 'Connection initialisation timeout'),
    limits.socketInitMs,
  );

  function end(): void {
    if (state === 'ended') return;
    state = 'ended';
    clearTimeout(initTimer);
    running.endAll();
  }

  async function initialise(payload: unknown): Promise<void> {
    state = 'initialising';
    clearTimeout(initTimer);
    caller = await admit(payload, wire, options);
    // While the token was checked the socket may have been closed, or the gateway been told to stop.
    if (!caller || state !== 'initialising') return;
    state = 'open';
    wire.send(`{"type":"${MessageType.ConnectionAck}"}`);
  }

  function subscribe({ id, payload }: SubscribeMessage): void {
    // Its client asks again at the next socket.
    if (state === 'draining') return;
    if (state !== 'open' || !caller) return wire.close(closeCodes.notConnected, 'Unauthorized');
    if (running.has(id)) return wire.close(closeCodes.alreadyExists, 'Subscriber already exists');
    if (id.length > maxIdLength) return wire.close(closeCodes.badRequest, 'The ID is too long');
    if (running.size >= limits.socketOperations) {
      const message = `A socket may run ${limits.socketOperations} operations at a time.`;
      wire.send(errorMessage(id, [refusal('RATE_LIMITED', message).toJSON()]));
      return;
    }
    running.add(id, runOperation({ id, payload, caller, wire }, options));
  }

  function handle(message: Message | undefined, length: number): void {
    switch (message?.type) {
      case MessageType.ConnectionInit:
        if (state === 'fresh') initialise(message.payload).catch(wire.fail);
        else wire.close(closeCodes.tooManyRequests, 'Too many initialisation requests');
        return;
      case MessageType.Subscribe:
        return subscribe(message);
      case MessageType.Complete:
        return running.end(message.id);
      case MessageType.Ping:
        return answerPing(message.payload, length, wire);
      case MessageType.Pong:
        return;
      default:
        wire.close(closeCodes.badRequest, 'Invalid message received');
    }
  }

  return {
    receive(text) {
      if (state !== 'ended') handle(read(text), text.length);
    },
    async drain() {
      if (state !== 'ended') state = 'draining';
      await running.answered();
    },
    end,
  };
}

/** Undefined when it is not of the protocol. */
function read(text: string): Message | undefined {
  try {
    return parseMessage(text);
  } catch {
    return undefined;
  }
}

/** @param length of the whole message: what is nested deeply enough cannot be turned into text again */
function answerPing(payload: Record<string, unknown> | undefined, length: number, wire: Wire): void {
  if (length > maxPingLength) return wire.close(closeCodes.badRequest, 'Ping too large');
  const back = payload ? `,"payload":${JSON.stringify(payload)}` : '';
  wire.send(`{"type":"${MessageType.Pong}"${back}}`);
}
