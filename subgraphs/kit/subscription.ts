/** One subscriber's way through the events: from its place to the newest by reading, then live. */
import { setTimeout as pause } from 'node:timers/promises';
import type { EventExtensions } from '#wire/event-stream.ts';
import { everything } from '#wire/event-stream.ts';
import { encodePlace, follows, isAt, type Place } from './cursor.ts';
import type { LossReason } from './history.ts';
import type { Source } from './hub.ts';
import type { OutboxEvent } from './outbox.ts';
import { Refusal } from './refusal.ts';

/** The type of an event that only says where a stream stands; it is never written. */
const bookmark = 'events.bookmark';

/** What the gateway is told beside an event; one that is `silent` is not shown. */
export interface Description extends EventExtensions {
  silent?: boolean;
}

type Turning = () => Promise<Iterable<string>>;

export interface SubscriptionOptions {
  /** Topics of which an event must have one; all events when left out. */
  topics?: Iterable<string>;
  /** Where to go on. */
  after?: Place | undefined;
  /** Where to begin when it does not go on; behind the newest event when left out. */
  from?: Place;
  /** False for those to whom only the latest counts: they are not told that events were lost. */
  tellLosses?: boolean;
  /** Reads on however far it is behind: it wants every event that is kept, not the newest. */
  patient?: boolean;
  /** An event takes the place of those before that nobody has read yet, but for silent ones. */
  latestOnly?: boolean;
  /** After some events a subscriber wants others: what to await before it goes on, which gives its new topics or, by a Refusal, ends it. */
  turn?: (event: OutboxEvent) => Turning | undefined;
  /** The event behind which nothing follows: the stream ends with it. */
  last?: (event: OutboxEvent) => boolean;
  /** What the gateway is told beside an event, its cursor aside. */
  describe?: (event: OutboxEvent) => Description;
}

/** Events that may wait for a live subscriber. */
const maxWaiting = 256;
/** Events that are read at once. */
const pageSize = 200;
const retryMs = 500;

export class Subscription implements AsyncGenerator<OutboxEvent, undefined> {
  topics: ReadonlySet<string>;
  /** Where it stands before its first event. */
  readonly cursor: string;
  #source: Source;
  #accept: (event: OutboxEvent) => boolean;
  #tellLosses: boolean;
  #maxBehind: number;
  #latestOnly: boolean;
  #turn: SubscriptionOptions['turn'];
  #turning: Turning | undefined;
  #last: SubscriptionOptions['last'];
  #describe: ((event: OutboxEvent) => Description) | undefined;
  #waiting: OutboxEvent[] = [];
  /** Everything up to here has been considered; further while live. */
  #place: Place;
  #live = false;
  /** Where the hub was when this one fell behind. */
  #fellAt: number | undefined;
  #offered: OutboxEvent | undefined;
  #changed: PromiseWithResolvers<void> | undefined;
  /** What was handed out last, or where it began. */
  #told: Place;
  #bookmarked = false;
  /** Whether it still has to say that it has caught up. */
  #catchingUp: boolean;
  /** Whether an event was handed out since it was asked last. */
  #shown = false;
  #ended = new AbortController();

  constructor(source: Source, accept: (event: OutboxEvent) => boolean, options: SubscriptionOptions) {
    this.#source = source;
    this.#accept = accept;
    this.#describe = options.describe;
    this.#turn = options.turn;
    this.#last = options.last;
    this.#tellLosses = options.tellLosses ?? true;
    this.#maxBehind = options.patient ? Number.POSITIVE_INFINITY : source.maxBehind;
    this.#latestOnly = options.latestOnly ?? false;
    this.#place = options.after ?? options.from ?? source.newest;
    this.#told = this.#place;
    this.#catchingUp = options.after !== undefined;
    this.cursor = encodePlace(source.history.scope, this.#place);
    this.topics = new Set(options.topics ?? [everything]);
    this.#readAtHand();
  }

  describe(event: OutboxEvent): Description {
    if (event.type === bookmark) return { cursor: event.cursor, silent: true, ...event.payload };
    return { cursor: event.cursor, ...this.#describe?.(event) };
  }

  /** Called by the hub for each event that touches a topic; for some more than once. */
  offer(event: OutboxEvent): void {
    if (event === this.#offered || !follows(event, this.#place)) return;
    this.#offered = event;
    if (!this.#accept(event)) this.#turnAt(event);
    else if (this.#waiting.length < maxWaiting) {
      this.#keep(event);
      this.#turnAt(event);
      this.#wake();
    } else {
      this.#readFrom(this.#waiting.at(-1) ?? this.#place);
      this.#fellAt = this.#source.published;
      this.#source.fellBehind += 1;
    }
  }

  /**
   * From now on it says where it stands, too, when there is no event to show.
   * @param shared whether it is for many viewers, who come to it when they have caught up
   */
  tellPlaces(shared: boolean): void {
    this.#bookmarked = true;
    if (shared) this.#source.shared.add(this);
  }

  /** Called by the hub from time to time. */
  tellPlaceIfSilent(): void {
    if (!this.#shown) this.tellPlace();
    this.#shown = false;
  }

  /** Says where it stands, unless that has been said. */
  tellPlace(): void {
    const { newest } = this.#source;
    // A reader that lags is told where it stands by what waits for it.
    if (!this.#bookmarked || !this.#live || this.#waiting.length >= maxWaiting / 2) return;
    if (isAt(newest, this.#waiting.at(-1) ?? this.#told)) return;
    this.#waiting.push(this.#bookmarkAt(newest));
    this.#wake();
  }

  interrupt(): void {
    if (this.#live) this.#readFrom(this.#source.newest);
    this.#wake();
  }

  async next(): Promise<IteratorResult<OutboxEvent, undefined>> {
    for (;;) {
      const value = this.#waiting.shift();
      if (value) return this.#hand(value);
      if (this.#ended.signal.aborted) return { done: true, value: undefined };
      if (this.#turning) await this.#comeRound(this.#turning);
      else if (this.#live && this.#bookmarked && this.#catchingUp) return this.#hand(this.#caughtUp());
      else if (this.#live) {
        this.#changed ??= Promise.withResolvers();
        await this.#changed.promise;
      } else if (!this.#readAtHand()) await this.#read();
    }
  }

  return(): Promise<IteratorResult<OutboxEvent, undefined>> {
    if (!this.#ended.signal.aborted) {
      this.#waiting = [];
      this.#source.live.remove(this);
      this.#source.end(this);
      this.#ended.abort();
      this.#wake();
    }
    return Promise.resolve({ done: true, value: undefined });
  }

  throw(error: Error): Promise<IteratorResult<OutboxEvent, undefined>> {
    void this.return();
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  #hand(value: OutboxEvent): IteratorResult<OutboxEvent, undefined> {
    this.#told = value;
    this.#shown ||= value.type !== bookmark;
    if (this.#last?.(value)) void this.return();
    return { done: false, value };
  }

  #caughtUp(): OutboxEvent {
    this.#catchingUp = false;
    for (const stream of this.#source.shared) stream.tellPlace();
    return this.#bookmarkAt(this.#source.newest, { live: true });
  }

  #bookmarkAt(place: Place, payload: { live?: true } = {}): OutboxEvent {
    const cursor = encodePlace(this.#source.history.scope, place);
    return { ...place, regionId: null, type: bookmark, payload, occurredAt: new Date(), cursor };
  }

  #keep(event: OutboxEvent): void {
    if (this.#latestOnly && !this.describe(event).silent)
      this.#waiting = this.#waiting.filter((waiting) => this.describe(waiting).silent);
    this.#waiting.push(event);
  }

  #wake(): void {
    this.#changed?.resolve();
    this.#changed = undefined;
  }

  /** Reading follows once what waits has been taken. */
  #readFrom(place: Place): void {
    this.#source.live.remove(this);
    this.#live = false;
    this.#place = place;
  }

  /** Goes live when everything behind its place is at hand and may wait. */
  #readAtHand(): boolean {
    const events = this.#source.recent(this.#place);
    if (!events || events.length > maxWaiting) return false;
    if (this.#consider(events)) this.#goLive();
    return true;
  }

  /** False when it has to come round before it goes on. */
  #consider(events: readonly OutboxEvent[]): boolean {
    for (const event of events) {
      this.#place = event;
      if (this.#accept(event)) this.#keep(event);
      if (this.#turnAt(event)) return false;
    }
    return true;
  }

  #turnAt(event: OutboxEvent): boolean {
    this.#turning = this.#turn?.(event);
    if (!this.#turning) return false;
    this.#readFrom(event);
    this.#wake();
    return true;
  }

  async #comeRound(turning: Turning): Promise<void> {
    try {
      this.topics = new Set(await turning());
      this.#turning = undefined;
    } catch (error) {
      if (error instanceof Refusal) return void (await this.throw(error));
      await this.#pause();
    }
  }

  #goLive(): void {
    this.#live = true;
    this.#fellAt = undefined;
    this.#source.live.add(this);
  }

  /** Reads one page; goes live in the same tick in which it has seen everything there is. */
  async #read(): Promise<void> {
    const source = this.#source;
    if (this.#fellAt !== undefined && source.published - this.#fellAt > this.#maxBehind)
      return this.#lose('TOO_SLOW', source.newest);
    const { newest } = source;
    try {
      // Another server of the region may be ahead of this one.
      const upTo = follows(newest, this.#place) ? newest : this.#place;
      const page = await source.history.read(this.#place, pageSize, upTo);
      if (this.#ended.signal.aborted) return;
      if (page.lost) return this.#lose(page.lost, page.goOn);
      const all = this.#consider(page.events);
      if (all && page.events.length < pageSize && source.newest === newest) this.#goLive();
    } catch {
      await this.#pause();
    }
  }

  /** The relay, which reads from the same database, says what is wrong with it. */
  async #pause(): Promise<void> {
    await pause(retryMs, undefined, { signal: this.#ended.signal }).catch(() => undefined);
  }

  #lose(reason: LossReason, goOn: Place): void {
    this.#place = goOn;
    this.#fellAt = undefined;
    this.#source.losses += 1;
    if (this.#tellLosses) this.#keep(this.#source.history.lossEvent(reason, goOn));
  }
}
