/** Joins equal subscriptions into one stream each. */
import type { Answer } from '#gateway/engine/engine.ts';
import { refusal } from '#gateway/errors.ts';
import type { Generation } from '#gateway/generations/generation.ts';
import {
  openMovingSubscription,
  unfit,
  type MovingOptions,
} from '#gateway/generations/moving-subscription.ts';
import type { Run } from '#gateway/pipeline/execute.ts';
import type { Prepared } from '#gateway/pipeline/prepare.ts';
import { answerTo, type Respond } from '#gateway/pipeline/respond.ts';
import { Audience } from './audience.ts';
import { catchUp } from './catch-up.ts';
import { Channel } from './channel.ts';
import { createEverybody } from './crowd.ts';
import type { Feed } from './feed.ts';
import { forAll, keyOf, splitResume } from './key.ts';
import { labelsOf, type Seat } from './labels.ts';
import { Member, type MemberOptions } from './member.ts';
import { Replays } from './replays.ts';

export interface HubOptions {
  moving: MovingOptions;
  members: MemberOptions;
  /** Subscriptions that catch up: of all callers, and of each. */
  replays: { most: number; perCaller: number };
  /** Whether one caller's own equal subscriptions are joined. */
  sharing: boolean;
  respond: Respond;
  /** Called for each event of a stream. */
  onEvent: () => void;
}

/** Node's timers cannot run longer. */
const maxTimerMs = 2 ** 31 - 1;

export class Hub {
  #options: HubOptions;
  #channels = new Map<string, Channel>();
  #seats = new WeakMap<Member, Seat>();
  #replays: Replays;

  constructor(options: HubOptions) {
    this.#options = options;
    this.#replays = new Replays({ ...options.replays, patienceMs: options.moving.deadlineMs });
  }

  /** Opens a subscription, or joins one that is open. Rejects as opening does, and with `ClientLeft`. */
  async join(run: Run): Promise<Feed | Answer> {
    if (run.signal.aborted) throw run.signal.reason as Error;
    const { prepared, ...rest } = run;
    const channel =
      run.after === undefined && !prepared.resumes ? this.#channelOf(run) : await this.#replay(run);
    const member = this.#seat(channel, { ...rest, operation: prepared.operation });
    try {
      const refused = await orLeft(channel.opened, rest.signal);
      if (!refused) return member;
      member.end();
      return refused;
    } catch (error) {
      member.end();
      throw error;
    }
  }

  /** The stream a subscription belongs to. */
  #channelOf(run: Run): Channel {
    const { sharing } = run.prepared;
    if (!sharing) {
      const key = keyOf(run, this.#options.sharing);
      return this.#fresh(key) ?? this.#open(run, key);
    }
    const shared = forAll(splitResume(run, sharing.after).live, sharing.audience);
    const sharedKey = keyOf(shared, true) ?? '';
    return this.#channels.get(sharedKey) ?? this.#open(shared, sharedKey);
  }

  /** What was missed, asked for with the caller's own token: what it may see of it depends on what it was allowed then. */
  async #replay(run: Run): Promise<Channel> {
    const { sharing } = run.prepared;
    const { caller, exchange, signal } = run;
    // A token that nobody here has read is somebody's all the same.
    const holder = caller.viewer?.id ?? caller.authorization ?? exchange.network;
    const leave = await this.#replays.enter(holder, signal);
    if (signal.aborted) {
      leave();
      throw signal.reason as Error;
    }
    const { after, live } = splitResume(run, sharing?.after);
    const replay = this.#open({ ...live, after }, undefined);
    // A server that tells no places does not tell either when it has told all.
    replay.onHeard(() => (replay.caughtUp || replay.place === undefined) && leave());
    replay.onEnd(leave);
    if (sharing) catchUp(replay, this.#channelOf(live), sharing.audience);
    return replay;
  }

  /** One to join without missing what was said to the first one at once. */
  #fresh(key: string | undefined): Channel | undefined {
    const known = key === undefined ? undefined : this.#channels.get(key);
    return known?.spoken ? undefined : known;
  }

  /** @param key under which others find it; undefined when nobody may */
  #open(run: Run, key: string | undefined): Channel {
    const { respond, onEvent, moving } = this.#options;
    const { prepared, ...rest } = run;
    const { operation } = prepared;
    let first: Run | undefined = run;
    let known = key;
    const forget = (): void => {
      if (known !== undefined && this.#channels.get(known) === channel) this.#channels.delete(known);
    };
    const prepareAgain = (next: Generation): Prepared => {
      const fit = this.#prepareAgain(channel, operation, next);
      if (rest.audience !== undefined && fit.sharing?.audience !== rest.audience) throw schemaChanged();
      forget();
      known = known === undefined ? undefined : keyOf({ ...rest, prepared: fit }, this.#options.sharing);
      const equal = known === undefined ? undefined : this.#channels.get(known);
      // It was opened under the new supergraph already.
      if (equal && fit.sharing) catchUp(channel, equal);
      else if (known !== undefined && !equal) this.#channels.set(known, channel);
      return fit;
    };
    const channel = new Channel(rest.audience ? new Audience() : createEverybody(), {
      open(signal) {
        const opening = { ...(first as Run), signal };
        first = undefined;
        return openMovingSubscription(opening, moving, prepareAgain);
      },
      respond: (answer) => respond(answer, rest.exchange),
      refuse: (thrown) => respond(answerTo(thrown), rest.exchange),
      onEvent,
    });
    if (known !== undefined) this.#channels.set(known, channel);
    channel.onEnd(forget);
    return channel;
  }

  /** Each member's rights under another supergraph: who has lost them is told so. @throws when nobody is left */
  #prepareAgain({ members }: Channel, operation: Prepared['operation'], next: Generation): Prepared {
    let fit: Prepared | undefined;
    let fault: unknown = schemaChanged();
    for (const member of [...members]) {
      const seat = this.#seats.get(member);
      if (!seat) continue;
      try {
        const own = next.prepareAgain(operation, seat.caller.viewer);
        if (fit && fit.operation.verdict?.key !== own.operation.verdict?.key) throw fault;
        fit ??= own;
      } catch (error) {
        fault = error;
        member.finish(this.#options.respond(unfit(error), seat.exchange));
      }
    }
    if (!fit) throw fault;
    return fit;
  }

  #seat(channel: Channel, seat: Seat): Member {
    const { moving, members, respond } = this.#options;
    const { signal, exchange } = seat;
    const { viewer } = seat.caller;
    const member = new Member(members, labelsOf(seat, moving, respond));
    const leave = (): void => member.end();
    const expire = (): void => member.finish(respond(answerTo(tokenExpired()), exchange));
    const leftMs = viewer ? Math.max(0, Math.min(viewer.expiresAt * 1000 - Date.now(), maxTimerMs)) : 0;
    const expiry = viewer && setTimeout(expire, leftMs);
    signal.addEventListener('abort', leave, { once: true });
    member.onEnd(() => {
      clearTimeout(expiry);
      signal.removeEventListener('abort', leave);
    });
    this.#seats.set(member, seat);
    channel.join(member);
    return member;
  }
}

function orLeft<T>(opening: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', leave, { once: true });
    opening.finally(() => signal.removeEventListener('abort', leave)).then(resolve, reject);
  });
}

function schemaChanged() {
  return refusal('SUBGRAPH_UNAVAILABLE', 'The schema has changed; subscribe again.');
}

function tokenExpired() {
  return refusal('UNAUTHENTICATED', 'The access token expired: refresh the session and subscribe again.');
}
