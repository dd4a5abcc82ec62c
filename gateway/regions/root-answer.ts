/** Puts the pieces of a root fetch back together: each field under its alias, each list in the order of its argument. */
import { commonTraits, type Reply, type TextTraits } from '#gateway/transport/reply.ts';
import type { ReplyError } from '#gateway/transport/reply-errors.ts';
import type { Assigned } from './assign.ts';
import { copyOf } from './copy.ts';
import type { Delivery } from './deliver.ts';
import { at, type Failure } from './failure.ts';

export interface RootAnswer {
  /** Begins a list that is filled place by place. */
  list(key: string, length: number): void;
  refuse(error: ReplyError): void;
  /** Puts in what one server answered for these shares. `bad` is the failure of a reply without the fields asked for. */
  add(shares: readonly Assigned[], delivery: Delivery, bad: Failure): void;
  readonly reply: Reply;
}

/** More errors of one fetch help nobody. */
const maxErrors = 100;

/** @param keys the response keys, in the order of the document */
export function createRootAnswer(
  keys: readonly string[],
  typenames: Readonly<Record<string, string>>,
): RootAnswer {
  const data: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const key of keys) data[key] = typenames[key] ?? null;
  const errors: ReplyError[] = [];
  let text: TextTraits = { unescaped: true, ascii: true };

  const refuse = (error: ReplyError) => {
    if (errors.length < maxErrors) errors.push(error);
  };

  function fail(shares: readonly Assigned[], failure: Failure): void {
    for (const { root, places } of shares) {
      if (!places) refuse(at(failure, [root.key]));
      else for (const place of places) refuse(at(failure, [root.key, place]));
    }
  }

  function putField(share: Assigned, value: unknown): boolean {
    const { root, places } = share;
    if (!places) {
      data[root.key] = value;
      return true;
    }
    if (value === null) return true;
    // One region was asked for, so one item must come back.
    if (!Array.isArray(value) || value.length !== 1) return false;
    const list = data[root.key] as unknown[];
    places.forEach((place, index) => {
      list[place] = index === 0 ? value[0] : copyOf(value[0]);
    });
    return true;
  }

  function addErrors(shares: readonly Assigned[], reply: Reply): void {
    for (const error of reply.errors) {
      const [key, place, ...rest] = error.path ?? [];
      const share = shares.find(({ root }) => root.key === key);
      if (!share) {
        // An error about the request as a whole, such as a refused token: it is why each of its fields is null.
        if (reply.data === null) fail(shares, error);
        else refuse({ message: error.message, extensions: error.extensions });
      } else if (!share.places) refuse(error);
      else
        for (const index of share.places)
          refuse(at(error, [share.root.key, index, ...(place === undefined ? [] : rest)]));
    }
  }

  return {
    list(key, length) {
      data[key] = Array.from({ length }, () => null);
    },
    refuse,
    add(shares, delivery, bad) {
      if ('failure' in delivery) return fail(shares, delivery.failure);
      const { reply } = delivery;
      text = commonTraits(text, reply.text);
      addErrors(shares, reply);
      if (reply.data === null) return;
      const explained = (key: string) => reply.errors.some(({ path }) => !path?.length || path[0] === key);
      for (const share of shares) {
        const value = Object.hasOwn(reply.data, share.root.key) ? reply.data[share.root.key] : undefined;
        if (value === undefined ? !explained(share.root.key) : !putField(share, value)) fail([share], bad);
      }
    },
    get reply() {
      return { data, errors, text };
    },
  };
}
