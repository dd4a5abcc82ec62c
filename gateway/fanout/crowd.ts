/** The members of a stream, and which of its events each of them gets. */
import type { Member } from './member.ts';
import type { Heard } from './result.ts';

export interface Crowd extends Iterable<Member> {
  readonly size: number;
  /** @param missed what the member has to hear before anything else */
  add(member: Member, missed?: readonly Heard[]): void;
  remove(member: Member): void;
  hear(heard: Heard): void;
}

/** Every event is for all. */
export function createEverybody(): Crowd {
  const members = new Set<Member>();
  return {
    get size() {
      return members.size;
    },
    add(member, missed = []) {
      members.add(member);
      for (const { result } of missed) if (result) member.push(result);
    },
    remove: (member) => void members.delete(member),
    hear({ result }) {
      if (result) for (const member of members) member.push(result);
    },
    [Symbol.iterator]: () => members.values(),
  };
}
