/** A subscriber of a stream: what waits for it is bounded, and who is too slow gets the latest and is told of the gap. */
import type { Formatted } from '#gateway/pipeline/formatted.ts';
import type { Feed, Sink } from './feed.ts';
import { createResult, type Heard, type Result } from './result.ts';

export interface MemberOptions {
  /** Results that may wait for one subscriber, and their bytes; the latest may always. */
  maxEvents: number;
  maxBytes: number;
  /** Told how many results it does not get. */
  onDropped: (count: number) => void;
}

/** The stream a member belongs to. */
export interface Home {
  leave(member: Member): void;
  /** Called when the member has begun, or ceased, to be behind. */
  paced(member: Member): void;
}

/** The labels of its viewer, or what it is refused with. Never rejects. */
export type AskLabels = (again: boolean) => Promise<readonly string[] | Formatted>;

export class Member implements Feed {
  /** Asked for an audience only. */
  readonly askLabels: AskLabels;
  home: Home | undefined;
  /** What its viewer may see, each once; undefined until that is known. */
  labels: string[] | undefined;
  /** Whether it has been let in: trouble with the question for its labels is waited out. */
  admitted = false;
  /** What was heard while its labels are asked for. */
  kept: Heard[] | undefined;
  /** The last event it was handed, so that none is handed over twice. */
  stamp = 0;
  /** Whether it takes no more for the moment. */
  behind = false;
  #options: MemberOptions;
  #sink: Sink | undefined;
  #waiting: Result[] = [];
  #waitingBytes = 0;
  #state: 'open' | 'finishing' | 'ended' = 'open';
  /** Whether results have been lost since the last one that was handed out. */
  #gap = false;
  /** Whether its waiting room has overflowed and nothing was taken since. */
  #starved = false;
  #endListeners: (() => void)[] = [];

  constructor(options: MemberOptions, askLabels: AskLabels) {
    this.#options = options;
    this.askLabels = askLabels;
  }

  push(result: Result): void {
    if (this.#state === 'open') this.#put(result);
  }

  /** Something that it may have been meant for is lost. */
  miss(): void {
    this.#gap = true;
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  start(sink: Sink): void {
    this.#sink = sink;
    this.#flush(sink);
  }

  /** The stream is over: ends behind what waits. */
  finish(last?: Formatted): void {
    if (this.#state !== 'open') return;
    if (last) this.#put(createResult(last));
    if (this.#isOver()) return;
    this.#state = 'finishing';
    if (this.#sink) this.#flush(this.#sink);
  }

  end(last?: Formatted): void {
    if (last) this.finish(last);
    else this.#close();
  }

  onEnd(listener: () => void): void {
    if (this.#isOver()) listener();
    else this.#endListeners.push(listener);
  }

  #isOver(): boolean {
    return this.#state === 'ended';
  }

  /** False when it was closed before. */
  #close(): boolean {
    if (this.#isOver()) return false;
    this.#state = 'ended';
    this.#waiting = [];
    this.home?.leave(this);
    for (const listener of this.#endListeners) listener();
    return true;
  }

  #pace(behind: boolean): void {
    this.behind = behind;
    this.home?.paced(this);
  }

  #put(result: Result): void {
    if (this.#sink && !this.behind && this.#waiting.length === 0) return this.#hand(this.#sink, result);
    this.#makeRoom(result.payload.length);
    if (this.#isOver()) return;
    this.#waiting.push(result);
    this.#waitingBytes += result.payload.length;
  }

  #makeRoom(bytes: number): void {
    const { maxEvents, maxBytes, onDropped } = this.#options;
    const waiting = this.#waiting.length;
    if (waiting < maxEvents && (waiting === 0 || this.#waitingBytes + bytes <= maxBytes)) return;
    if (this.#starved && this.#sink) {
      if (this.#close()) this.#sink.cut();
      return;
    }
    this.#starved = true;
    onDropped(waiting);
    this.miss();
  }

  #hand(sink: Sink, result: Result): void {
    const taken = sink.next(this.#gap ? result.afterGap : result);
    this.#gap = false;
    if (!taken) return;
    this.#pace(true);
    void taken.then(() => {
      if (this.#isOver()) return;
      this.#starved = false;
      this.#pace(false);
      this.#flush(sink);
    });
  }

  #flush(sink: Sink): void {
    while (!this.behind && this.#waiting.length > 0) {
      const result = this.#waiting.shift()!;
      this.#waitingBytes -= result.payload.length;
      this.#hand(sink, result);
    }
    const done = this.#state === 'finishing' && this.#waiting.length === 0 && !this.behind;
    if (done && this.#close()) sink.complete();
  }
}
