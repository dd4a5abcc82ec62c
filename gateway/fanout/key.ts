/** What makes subscriptions equal. */
import type { Caller } from '#gateway/pipeline/authenticate.ts';
import type { Run } from '#gateway/pipeline/execute.ts';

/**
 * All that the events of a subscription may depend on; undefined when it is for one client alone.
 * @param sharing whether one caller's own equal subscriptions are joined
 */
export function keyOf(
  { prepared, caller }: Pick<Run, 'prepared' | 'caller'>,
  sharing: boolean,
): string | undefined {
  const { generation, operation } = prepared;
  const { authorization, idempotencyKey, defaultRegion } = caller;
  // Who has no token is nobody in particular.
  if (!prepared.sharing && (!sharing || authorization === undefined)) return undefined;
  const { source, operationName, variables, verdict } = operation;
  const asked = [generation.number, source, operationName, variables, verdict?.key];
  return JSON.stringify([...asked, authorization, idempotencyKey, defaultRegion]);
}

/** The same for nobody in particular: its events are for all who may see them. */
export function forAll(run: Run, audience: boolean): Run {
  const { defaultRegion } = run.caller;
  const nobody: Omit<Caller, 'defaultRegion'> = {
    viewer: undefined,
    authorization: undefined,
    idempotencyKey: undefined,
  };
  return { ...run, caller: { ...nobody, defaultRegion }, audience };
}

/** Where a subscription wants to go on, and what it is from there. */
export function splitResume(
  run: Run,
  variable: string | undefined,
): { after: string | undefined; live: Run } {
  const { operation } = run.prepared;
  const { after, ...live } = run;
  if (variable === undefined || !Object.hasOwn(operation.variables, variable)) return { after, live };
  const { [variable]: cursor, ...variables } = operation.variables;
  const prepared = { ...run.prepared, operation: { ...operation, variables } };
  return { after: typeof cursor === 'string' ? cursor : after, live: { ...live, prepared } };
}
