/** Asks for the labels of one subscriber, with its own token. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '#gateway/engine/engine.ts';
import type { MovingOptions } from '#gateway/generations/moving-subscription.ts';
import { askLabels, type Run } from '#gateway/pipeline/execute.ts';
import type { Prepared } from '#gateway/pipeline/prepare.ts';
import { answerTo, type Respond } from '#gateway/pipeline/respond.ts';
import type { AskLabels } from './member.ts';

/** One client's subscription. Not what was prepared, which would hold its generation for as long as it lives. */
export type Seat = Omit<Run, 'prepared'> & Pick<Prepared, 'operation'>;

/** Labels that are asked for once more while their server is away. */
const attempts = 30;
const waitMs = 2_000;

export function labelsOf(
  seat: Seat,
  { generations, deadlineMs }: MovingOptions,
  respond: Respond,
): AskLabels {
  const { operation, caller, exchange, signal } = seat;

  async function ask(): Promise<readonly string[] | Answer> {
    const { current } = generations;
    const prepared = current.prepareAgain(operation, caller.viewer);
    return await askLabels(current.engine, { ...seat, prepared }, deadlineMs);
  }

  return async (again) => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await ask().catch(answerTo);
      if (!('errors' in answer)) return answer;
      const passes = answer.errors.some(({ extensions }) => extensions?.['retryAfterMs'] !== undefined);
      if (!again || !passes || attempt === attempts || signal.aborted) return respond(answer, exchange);
      await pause(waitMs, undefined, { ref: false });
    }
  };
}
