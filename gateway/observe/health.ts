/** Whether the gateway lives, and whether it can serve. */

/** True when the part is ready; throwing counts as not. */
export type Check = () => boolean | Promise<boolean>;

export interface Readiness {
  ready: boolean;
  checks: Record<string, boolean>;
}

/** A check must not hold up the orchestrator's probe. */
const checkTimeoutMs = 1000;

export async function readiness(checks: Readonly<Record<string, Check>>): Promise<Readiness> {
  const entries = await Promise.all(
    Object.entries(checks).map(async ([name, check]): Promise<[string, boolean]> => [
      name,
      await passes(check),
    ]),
  );
  return { ready: entries.every(([, passed]) => passed), checks: Object.fromEntries(entries) };
}

async function passes(check: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, checkTimeoutMs, false);
  });
  try {
    return await Promise.race([(async () => await check())(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
