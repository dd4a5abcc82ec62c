/** The region's server and a gateway in front of it, each a process of its own. */
import { join } from 'node:path';
import { startDirectory } from '#tests/kit/directory.ts';
import { masterKey } from '#tests/kit/signing-keys.ts';
import { startChild, type Child } from '#tests/bench/processes/child.ts';
import type { World } from './open.ts';

export interface Servers extends AsyncDisposable {
  gateway: Child;
  region: Child;
}

/** @param limits environment of the gateway beside the usual one */
export async function startServers(world: World, limits: Record<string, string> = {}): Promise<Servers> {
  await using opened = new AsyncDisposableStack();
  const region = opened.use(
    await startChild({
      ...{ main: 'subgraphs/region/main.ts', core: 'measured', args: ['--region', world.slug] },
      ...{ env: world.regionEnv, logFile: join(world.folder, 'region.log') },
    }),
  );
  const endpoint = `http://127.0.0.1:${region.port}/graphql`;
  const shards = [{ key: world.regionId, name: world.slug, endpoint, state: 'active', revision: 1 } as const];
  const directory = opened.use(await startDirectory({ shards, masterKey }));
  const gateway = opened.use(
    await startChild({
      ...{ main: 'gateway/main.ts', core: 'around', args: ['--port', '0'] },
      env: { ...world.gatewayEnv, ...limits, DIRECTORY_URL: directory.url },
      logFile: join(world.folder, 'gateway.log'),
    }),
  );
  const running = opened.move();
  return { gateway, region, [Symbol.asyncDispose]: () => running.disposeAsync() };
}
