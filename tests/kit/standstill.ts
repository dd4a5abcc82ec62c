/** A service that stands still where a test says, for as long as it says: each piece of work that comes to such a failpoint waits there. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServiceSpec } from '#infra/embedded/service-process.ts';

export interface Standstill {
  /** Lets nothing pass a failpoint, in this process of the service and in those that follow it. */
  hold: (failpoint: string) => void;
  /** Lets everything go on. */
  release: () => void;
  /** The service as one that can be held at these failpoints. */
  of: (spec: ServiceSpec, failpoints: readonly string[]) => ServiceSpec;
}

const program = fileURLToPath(new URL('standstill-program.ts', import.meta.url));

/** @param folder holds a file for each failpoint that is held */
export function standstill(folder: string): Standstill {
  const release = (): void => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  };
  release();
  return {
    release,
    hold: (failpoint) => writeFileSync(join(folder, failpoint), ''),
    of: (spec, failpoints) => ({
      ...spec,
      main: program,
      env: {
        ...spec.env,
        ...{ STANDSTILL_MAIN: spec.main, STANDSTILL_IN: folder, STANDSTILL_AT: failpoints.join(' ') },
      },
    }),
  };
}
