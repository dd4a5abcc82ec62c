/** What the CLI meets: the real control server over a fleet that is a list, and a gateway that knows the same regions. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveControl } from '#infra/embedded/control.ts';
import type { JourneyAudit } from '#infra/embedded/platform.ts';
import { FleetRefusal, type Fleet, type NewRegion, type RegionProcess } from '#infra/embedded/fleet.ts';

const token = 'the-token-of-this-test';

export interface FakeStack extends AsyncDisposable {
  readonly dataDir: string;
  readonly controlUrl: string;
  readonly authorization: string;
  readonly processes: Map<string, RegionProcess>;
  readonly created: NewRegion[];
  /** Lets the gateway answer this often without sectors before it serves them. */
  lag(answers: number): void;
}

const regionProcess = (slug: string): RegionProcess => ({
  slug,
  id: `id-${slug}`,
  state: 'running',
  pid: 4711,
  port: 4301,
});

const clean = (): Promise<JourneyAudit> => Promise.resolve({ faults: [], unread: [] });

/** @param audit what the fleet's audit answers: that all is well unless said otherwise */
export async function startFakeStack(audit = clean): Promise<FakeStack> {
  await using cleanup = new AsyncDisposableStack();
  const dataDir = mkdtempSync(join(tmpdir(), 'sectorwars-cli-'));
  cleanup.defer(() => rmSync(dataDir, { recursive: true, force: true }));
  const processes = new Map(['andromeda', 'borealis'].map((slug) => [slug, regionProcess(slug)]));
  const created: NewRegion[] = [];
  const answer = { lag: 0 };

  function change(slug: string, state: 'running' | 'stopped'): Promise<RegionProcess> {
    const process = processes.get(slug);
    if (!process) return Promise.reject(new FleetRefusal(`There is no region "${slug}" here.`));
    Object.assign(process, { state, pid: state === 'running' ? 4711 : null });
    return Promise.resolve(process);
  }
  const fleet = {
    audit,
    list: () => [...processes.values()],
    down: (slug) => change(slug, 'stopped'),
    up: (slug) => change(slug, 'running'),
    create(region) {
      if (processes.has(region.slug))
        return Promise.reject(new FleetRefusal(`Region "${region.slug}" exists already.`));
      created.push(region);
      processes.set(region.slug, regionProcess(region.slug));
      return Promise.resolve(regionProcess(region.slug));
    },
  } as Pick<Fleet, 'list' | 'down' | 'up' | 'create' | 'audit'> as Fleet;
  const control = cleanup.use(await serveControl(fleet, token));
  const gateway = cleanup.use(await startGateway(processes, answer));
  const stack = { pid: process.pid, url: gateway.url, controlUrl: control.url, token };
  writeFileSync(join(dataDir, 'stack.json'), JSON.stringify(stack), { mode: 0o600 });
  const running = cleanup.move();
  return {
    ...{ dataDir, controlUrl: control.url, authorization: `Bearer ${token}`, processes, created },
    lag(answers) {
      answer.lag = answers;
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** Answers the CLI's three queries; a region whose server is down has no regional fields. */
async function startGateway(
  processes: Map<string, RegionProcess>,
  answer: { lag: number },
): Promise<AsyncDisposable & { url: string }> {
  const node = (slug: string): object => ({
    ...{ id: `id-${slug}`, slug, name: slug.toUpperCase(), kind: 'PLAYER_OWNED', tier: 'STANDARD' },
    ...{ status: 'ACTIVE', owner: { handle: 'ada' }, createdAt: '2102-01-01T00:00:00Z' },
    ...{ nexusWarp: null, stats: null, map: null },
    capital: processes.get(slug)?.state === 'running' ? { number: 1, name: 'Prime' } : null,
    sectors: processes.get(slug)?.state === 'running' && answer.lag-- <= 0 ? { totalCount: 900 } : null,
  });
  const server = createServer((request, response) => {
    void (async () => {
      const body = Buffer.concat(await request.toArray()).toString();
      const { query, variables } = JSON.parse(body) as { query: string; variables: { slug?: string } };
      const { slug = '' } = variables;
      const nodes = [...processes.keys(), 'far-away'].map(node);
      const data = query.includes('CliList')
        ? { regions: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } }
        : { regionBySlug: processes.has(slug) ? node(slug) : null };
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
