/** Several pilots who do at once whatever comes to their minds, legal or not. */
import { isErrorCode } from '#wire/error-codes.ts';
import { codeOf, type Reply } from './region-server.ts';

/** How often wishes ended in each way: `done`, or the code of the refusal. */
type Outcomes = Map<unknown, number>;

/** Acts on all wishes, so many at a time; what `act` answers with nothing is not counted. */
export async function letLoose<T>(
  wishes: T[],
  atOnce: number,
  act: (wish: T) => Promise<Reply | undefined>,
  outcomes: Outcomes = new Map(),
): Promise<Outcomes> {
  const left = [...wishes];
  const worker = async (): Promise<void> => {
    for (let wish = left.pop(); wish !== undefined; wish = left.pop()) {
      const reply = await act(wish);
      if (!reply) continue;
      const code = codeOf(reply) ?? 'done';
      outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes;
}

/** Outcomes that no documented refusal has: faults of the server, such as a deadlock that was not tried again. */
export function faultsOf(outcomes: Outcomes): unknown[] {
  return [...outcomes.keys()].filter(
    (code) => code !== 'done' && (!isErrorCode(code) || code === 'INTERNAL'),
  );
}
