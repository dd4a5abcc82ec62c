/** One stream and those who hear it: opened once, executed once per event, written once. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Answer } from '#gateway/engine/engine.ts';
import { ClientLeft } from '#gateway/pipeline/deadline.ts';
import type { Results } from '#gateway/pipeline/execute.ts';
import type { Formatted } from '#gateway/pipeline/formatted.ts';
import { isIterator } from '#gateway/pipeline/stream.ts';
import type { Crowd } from './crowd.ts';
import type { Home, Member } from './member.ts';
import { createResult, type Heard } from './result.ts';

export interface ChannelOptions {
  open: (signal: AbortSignal) => Promise<Results | Answer>;
  respond: (answer: Answer) => Formatted;
  refuse: (thrown: unknown) => Formatted;
  /** Called for each event before it is handed out. */
  onEvent: () => void;
}

/** How many messages are remembered for those who catch up. */
const maxRecent = 256;
/** More members take so long that others must get a turn between two events. */
const crowded = 50;

export class Channel implements Home {
  readonly members: Crowd;
  /** Undefined when it is open, or what it was refused with. Rejects as opening does. */
  readonly opened: Promise<Answer | undefined>;
  /** Whether something has been said that whoever joins now misses. */
  spoken = false;
  /** The cursor up to which its members have heard everything. */
  place: string | undefined;
  /** Whether what was missed before it was opened has been told. */
  caughtUp = false;
  #options: ChannelOptions;
  #recent: (Heard & { cursor: string })[] = [];
  #closing = new AbortController();
  #heardListeners = new Set<() => void>();
  #endListeners: (() => void)[] = [];
  #holds = 0;
  #ended = false;
  /** How many members take no more for the moment. */
  #behind = 0;
  #wake: (() => void) | undefined;

  constructor(members: Crowd, options: ChannelOptions) {
    this.members = members;
    this.#options = options;
    this.opened = this.#start();
    // Who joins is told; when nobody does, nobody needs to be.
    this.opened.catch(() => undefined);
  }

  /** What was heard behind a place; undefined when that is not known. */
  since(place: string): Heard[] | undefined {
    const index = this.#recent.findLastIndex(({ cursor }) => cursor === place);
    return this.#ended || index < 0 ? undefined : this.#recent.slice(index + 1);
  }

  join(member: Member, missed?: readonly Heard[]): void {
    if (member.behind) this.#behind += 1;
    member.home = this;
    this.members.add(member, missed);
    // It may sleep because all the others are behind.
    this.#wake?.();
  }

  leave(member: Member): void {
    this.members.remove(member);
    member.home = undefined;
    if (member.behind) this.#behind -= 1;
    this.#wake?.();
    this.#endIfEmpty();
  }

  paced({ behind }: Member): void {
    this.#behind += behind ? 1 : -1;
    if (!behind) this.#wake?.();
  }

  /** Stays open without members until released. */
  hold(): () => void {
    this.#holds += 1;
    return () => {
      this.#holds -= 1;
      this.#endIfEmpty();
    };
  }

  /** Calls back after each message of the stream. Returns how to stop that. */
  onHeard(listener: () => void): () => void {
    this.#heardListeners.add(listener);
    return () => this.#heardListeners.delete(listener);
  }

  /** Calls back once, when it is over. */
  onEnd(listener: () => void): void {
    if (this.#ended) listener();
    else this.#endListeners.push(listener);
  }

  /** Gives its members to another one, which goes on where this one is. */
  mergeInto(other: Channel, missed: readonly Heard[]): void {
    for (const member of [...this.members]) {
      this.members.remove(member);
      member.admitted = true;
      other.join(member, missed);
    }
    this.#end();
  }

  #endIfEmpty(): void {
    if (this.members.size === 0 && this.#holds === 0) this.#end();
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#closing.abort(new ClientLeft());
    this.#wake?.();
    for (const listener of this.#endListeners) listener();
  }

  async #start(): Promise<Answer | undefined> {
    try {
      const results = await this.#options.open(this.#closing.signal);
      if (isIterator<Answer>(results)) {
        void this.#read(results);
        return undefined;
      }
      this.#end();
      return results;
    } catch (error) {
      this.#end();
      throw error;
    }
  }

  async #read(results: Results): Promise<void> {
    const { onEvent, respond, refuse } = this.#options;
    let last: Formatted | undefined;
    try {
      for await (const answer of results) {
        if (this.#ended) break;
        const { data, errors, event } = answer;
        if (data !== undefined) {
          onEvent();
          this.#hear({ result: createResult(respond(answer), event?.cursor), event });
        } else if (errors.length > 0) last = respond(answer);
        else this.#hear({ result: undefined, event });
        await this.#keepPace();
      }
    } catch (error) {
      last = refuse(error);
    }
    for (const member of [...this.members]) member.finish(last);
    this.#end();
  }

  #hear(heard: Heard): void {
    const cursor = heard.event?.cursor;
    this.caughtUp ||= heard.event?.live === true;
    this.spoken ||= heard.result !== undefined;
    this.members.hear(heard);
    if (cursor !== undefined) {
      this.place = cursor;
      this.#recent.push({ ...heard, cursor });
      if (this.#recent.length > maxRecent) this.#recent.shift();
    }
    for (const listener of this.#heardListeners) listener();
  }

  /** The fastest member sets the pace: only when none can take more, a source that can wait has to. */
  async #keepPace(): Promise<void> {
    if (this.place !== undefined)
      while (this.#isStuck()) await new Promise<void>((resolve) => (this.#wake = resolve));
    if (this.#behind > 0 || this.members.size > crowded) await turn();
  }

  #isStuck(): boolean {
    return !this.#ended && this.#behind > 0 && this.#behind >= this.members.size;
  }
}
