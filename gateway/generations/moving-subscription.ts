/** A subscription that outlives its generation: after a reload it is opened anew on the current one, and its client notices nothing. */
import { GraphQLError } from 'graphql';
import type { Answer } from '#gateway/engine/engine.ts';
import { refusal } from '#gateway/errors.ts';
import { openSubscription, type Results, type Run } from '#gateway/pipeline/execute.ts';
import type { Prepared } from '#gateway/pipeline/prepare.ts';
import { answerTo } from '#gateway/pipeline/respond.ts';
import { isIterator } from '#gateway/pipeline/stream.ts';
import type { Generation } from './generation.ts';
import type { Generations } from './generations.ts';
import { createRelay } from './relay.ts';

export interface MovingOptions {
  generations: Generations;
  /** How long a subscription may take to open. */
  deadlineMs: number;
  /** Subscriptions move at a random moment within this time after a reload. */
  windowMs: number;
}

/** What it takes to open it again. Not what was prepared, which would hold its generation for as long as it lives. */
type Subject = Omit<Run, 'prepared'> & { prepareAgain: PrepareAgain };

/** Prepares the subscription for another generation. @throws when it does not fit, or its callers may not have it any more */
type PrepareAgain = (next: Generation) => Prepared;

/** A server that does not take a subscription is asked again after this long. */
const retryMs = 1_000;

/** Opens a subscription within the deadline, on the generation that prepared it. Rejects as `openSubscription` does. */
export async function openMovingSubscription(
  run: Run,
  options: MovingOptions,
  prepareAgain: PrepareAgain,
): Promise<Results | Answer> {
  const { prepared, ...rest } = run;
  const { generation } = prepared;
  const opened = await openSubscription(generation.engine, run, options.deadlineMs);
  if (!isIterator<Answer>(opened)) return opened;
  return follow(opened, generation, { ...rest, prepareAgain }, options);
}

function follow(
  first: Results,
  generation: Generation,
  subject: Subject,
  { generations, deadlineMs, windowMs }: MovingOptions,
): Results {
  const { signal } = subject;
  let home = generation;
  let timer: NodeJS.Timeout | undefined;
  let moving = false;
  let ended = false;
  /** Why it could not move. */
  let failure: Answer | undefined;

  function plan(afterMs: number): void {
    if (timer || moving || home === generations.current) return;
    timer = setTimeout(() => {
      timer = undefined;
      void move(generations.current);
    }, afterMs);
  }

  async function move(next: Generation): Promise<void> {
    moving = true;
    next.enter();
    // Where events have places, there is no need to hear both.
    const place = relay.rest();
    const opened = await reopen({ ...subject, after: place ?? subject.after }, next, deadlineMs);
    if ('last' in opened) relay.end(opened.last);
    else if ('failure' in opened) ({ failure } = opened);
    else if (ended) await opened.results.return(undefined);
    else if (place === undefined) failure = await relay.handOver(opened.results);
    else {
      failure = undefined;
      relay.goOn(opened.results);
    }
    moving = false;
    if (failure) next.leave();
    else {
      letGo();
      hold(next);
    }
    if (ended) letGo();
    else if (home.signal.aborted) cutOff();
    else plan(failure ? retryMs : Math.random() * windowMs);
  }

  /** @param entered where the subscription is from now on */
  function hold(entered: Generation): void {
    home = entered;
    home.signal.addEventListener('abort', cutOff);
  }

  function letGo(): void {
    home.signal.removeEventListener('abort', cutOff);
    home.leave();
  }

  /** Its generation is gone. One that is about to move may still arrive. */
  function cutOff(): void {
    if (!moving) relay.end(failure ?? { data: undefined, errors: [interrupted()] });
  }

  const leave = (): void => relay.end();
  const replaced = (): void => plan(Math.random() * windowMs);
  const stopListening = generations.onReplaced(replaced);
  const relay = createRelay(first, () => {
    ended = true;
    clearTimeout(timer);
    stopListening();
    signal.removeEventListener('abort', leave);
    if (!moving) letGo();
  });
  home.enter();
  hold(home);
  signal.addEventListener('abort', leave);
  // It may have been replaced while the subscription was opened.
  replaced();
  return relay.results;
}

/** The stream on another generation; or the last word, where the operation does not fit it; or why there is none at the moment. */
async function reopen(
  { prepareAgain, ...rest }: Subject,
  next: Generation,
  deadlineMs: number,
): Promise<{ results: Results } | { last: Answer } | { failure: Answer }> {
  let prepared: Prepared;
  try {
    prepared = prepareAgain(next);
  } catch (error) {
    return { last: unfit(error) };
  }
  const opened = await openSubscription(next.engine, { ...rest, prepared }, deadlineMs).catch(answerTo);
  return isIterator<Answer>(opened) ? { results: opened } : { failure: opened };
}

/** One error, of the code of the first fault. */
export function unfit(thrown: unknown): Answer {
  const [first] = answerTo(thrown).errors;
  if (first?.extensions?.['code'] === undefined) return answerTo(thrown);
  const message = `The schema has changed, and this subscription ends: ${first.message}`;
  return { data: undefined, errors: [new GraphQLError(message, { extensions: first.extensions })] };
}

function interrupted(): GraphQLError {
  return refusal('SUBGRAPH_UNAVAILABLE', 'The subscription was interrupted; subscribe again.');
}
