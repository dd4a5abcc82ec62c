/** Members of a stream whose events are for the holders of labels. One that concerns nobody costs nothing. */
import { everything } from '#wire/event-stream.ts';
import type { Crowd } from './crowd.ts';
import type { Member } from './member.ts';
import type { Heard } from './result.ts';

/** What may be heard while a member's labels are asked for. */
const maxKept = 1_000;
/** Counts the events of all audiences: a member may move from one to another. */
let events = 0;

/** Who holds a label. Its text is kept here once: a pilot may know a thousand sectors, and each answer spells them anew. */
interface Label {
  readonly text: string;
  readonly holders: Set<Member>;
}

export class Audience implements Crowd {
  #members = new Set<Member>();
  #labels = new Map<string, Label>();
  /** Whose labels are asked for; an answer to an earlier question says nothing. */
  #asking = new Map<Member, symbol>();
  /** Whether the stream has said anything. A right that comes before its beginning is told by labels alone: they are asked for after it. */
  #begun = false;

  get size(): number {
    return this.#members.size;
  }

  add(member: Member, missed: readonly Heard[] = []): void {
    this.#members.add(member);
    if (!member.labels) {
      member.kept = [...(member.kept ?? []), ...missed];
      if (this.#begun) this.#ask(member, member.kept);
      return;
    }
    this.#hold(member, member.labels);
    this.#catchUp(member, missed);
  }

  remove(member: Member): void {
    this.#members.delete(member);
    this.#asking.delete(member);
    this.#release(member);
  }

  hear(heard: Heard): void {
    const { result, event } = heard;
    if (!this.#begun) this.#begin();
    for (const member of this.#asking.keys()) keep(member, heard);
    if (result) {
      events += 1;
      for (const label of [everything, ...(event?.audience ?? [])])
        for (const member of this.#holdersOf(label)) {
          if (member.stamp === events) continue;
          member.stamp = events;
          member.push(result);
        }
    }
    for (const [label, more] of Object.entries(event?.grants ?? {}))
      for (const member of [...this.#holdersOf(label)]) this.#grant(member, more);
    const revoked = event?.revoked?.flatMap((label) => [...this.#holdersOf(label)]);
    for (const member of new Set(revoked)) this.#ask(member, []);
  }

  [Symbol.iterator](): IterableIterator<Member> {
    return this.#members.values();
  }

  #begin(): void {
    this.#begun = true;
    for (const member of this.#members) if (!member.labels) this.#ask(member, member.kept ?? []);
  }

  #holdersOf(label: string): Iterable<Member> {
    return this.#labels.get(label)?.holders ?? [];
  }

  #hold(member: Member, labels: readonly string[]): void {
    member.labels = [];
    this.#grant(member, labels);
  }

  #release(member: Member): void {
    for (const text of member.labels ?? []) {
      const holders = this.#labels.get(text)?.holders;
      holders?.delete(member);
      if (holders?.size === 0) this.#labels.delete(text);
    }
  }

  #grant(member: Member, labels: readonly string[]): void {
    for (const given of labels) {
      let label = this.#labels.get(given);
      if (!label) this.#labels.set(given, (label = { text: given, holders: new Set() }));
      if (label.holders.has(member)) continue;
      label.holders.add(member);
      member.labels?.push(label.text);
    }
  }

  #ask(member: Member, kept: Heard[]): void {
    const question = Symbol('question');
    this.#release(member);
    member.labels = undefined;
    member.kept = kept;
    this.#asking.set(member, question);
    void member.askLabels(member.admitted).then((answer) => {
      if (this.#asking.get(member) !== question) return;
      this.#asking.delete(member);
      if (!('length' in answer)) return member.finish(answer);
      const missed = member.kept ?? [];
      member.kept = undefined;
      member.admitted = true;
      this.#hold(member, answer);
      this.#catchUp(member, missed);
    });
  }

  #catchUp(member: Member, missed: readonly Heard[]): void {
    for (const [index, { result, event }] of missed.entries()) {
      if (!member.labels) return;
      const holds = (label: string): boolean => this.#labels.get(label)?.holders.has(member) ?? false;
      if (result && (holds(everything) || event?.audience?.some(holds))) member.push(result);
      for (const [label, more] of Object.entries(event?.grants ?? {}))
        if (holds(label)) this.#grant(member, more);
      if (event?.revoked?.some(holds)) return this.#ask(member, missed.slice(index + 1));
    }
  }
}

function keep(member: Member, heard: Heard): void {
  if (member.kept && member.kept.length >= maxKept) {
    member.kept = [];
    member.miss();
  }
  member.kept?.push(heard);
}
