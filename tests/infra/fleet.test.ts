import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Databases } from '#infra/embedded/databases.ts';
import { Fleet, type FleetParts } from '#infra/embedded/fleet.ts';
import type { Platform } from '#infra/embedded/platform.ts';
import { openPorts } from '#infra/embedded/ports.ts';
import { hostName, type Services } from '#infra/embedded/services.ts';
import { until } from '#tests/kit/stack.ts';
import { fixtureStack, isAlive, type Behaviour, type FixtureStack } from './fixture-stack.ts';

interface Harness {
  fleet: Fleet;
  /** A fleet of the same regions, as after a restart of the stack. */
  again(): Fleet;
  /** What became of the databases, in order. */
  databases: string[];
  /** Regions the Nexus lists. */
  listed: Map<string, { id: string; status: string }>;
  /** How a region's server behaves when it is started next. */
  behaviours: Map<string, Behaviour>;
  regions: Record<string, { id: string }>;
  /** Keeps a region's database from being ready until the returned function is called. */
  hold(slug: string): () => void;
}

/** A fleet over real processes, with a Nexus and databases that are lists. */
function harness(stack: FixtureStack, slugs: string[], regionsPerHost = 1): Harness {
  const log: string[] = [];
  const listed: Harness['listed'] = new Map();
  const behaviours: Harness['behaviours'] = new Map();
  const regions: Record<string, { id: string }> = {};
  const held = new Map<string, Promise<void>>();
  for (const slug of slugs) regions[slug] = { id: `id-${slug}` };
  const databases = {
    async region(_id: string, slug: string) {
      log.push(`made ${slug}`);
      await held.get(slug);
      return `postgres://${slug}`;
    },
    dropRegion: (slug: string) => (log.push(`dropped ${slug}`), Promise.resolve()),
  } as Databases;
  const platform: Platform = {
    auditJourneys: async () => await Promise.resolve({ faults: [], unread: [] }),
    playerId: (handle) => Promise.resolve(handle === 'ada' ? 'id-ada' : null),
    createRegion({ slug }) {
      listed.set(slug, { id: `id-${slug}`, status: 'PENDING' });
      return Promise.resolve({ id: `id-${slug}` });
    },
    region(slug) {
      const region = listed.get(slug);
      // A server that runs has announced itself.
      if (region && stack.supervisor.state(hostName([slug])).state === 'running') region.status = 'ACTIVE';
      return Promise.resolve(region ?? null);
    },
  };
  const services = {
    regions: (hosted) =>
      stack.spec(hostName(hosted.map(({ slug }) => slug)), behaviours.get(hosted[0]?.slug ?? '')),
  } as Services;
  const secrets = { current: { regions }, save: () => undefined } as unknown as FleetParts['secrets'];
  const ports = openPorts(join(stack.folder, 'ports.json'), []);
  const { supervisor } = stack;
  const again = (): Fleet =>
    new Fleet({ databases, services, supervisor, platform, secrets, ports, regionsPerHost });
  const hold = (slug: string): (() => void) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    held.set(slug, promise);
    return resolve;
  };
  return { fleet: again(), again, databases: log, listed, behaviours, regions, hold };
}

const cygnus = { slug: 'cygnus', name: 'Cygnus', owner: 'ada' };

describe('a fleet', () => {
  it('packs as many regions into a process as it is told', async () => {
    await using stack = fixtureStack();
    const { fleet } = harness(stack, ['a-one', 'b-two', 'c-three'], 2);
    await fleet.startAll();
    const [one, two, three] = fleet.list();
    expect([one?.pid === two?.pid, one?.pid === three?.pid]).toEqual([true, false]);
    expect(fleet.list().map(({ state }) => state)).toEqual(['running', 'running', 'running']);
  });

  it('stops a region for good and starts it again', async () => {
    await using stack = fixtureStack();
    const { fleet } = harness(stack, ['andromeda', 'borealis']);
    await fleet.startAll();
    expect(await fleet.down('andromeda')).toMatchObject({ state: 'stopped', pid: null });
    expect(fleet.list().map(({ state }) => state)).toEqual(['stopped', 'running']);
    const { pid } = await fleet.up('andromeda');
    expect(await fleet.up('andromeda')).toMatchObject({ state: 'running', pid });
  });

  it('leaves a region that was taken down alone at the next start, until it is told otherwise', async () => {
    await using stack = fixtureStack();
    const { fleet, regions, again } = harness(stack, ['andromeda', 'borealis']);
    await fleet.startAll();
    await fleet.down('andromeda');
    await fleet.stopAll();
    const next = again();
    await next.startAll();
    expect(next.list().map(({ state }) => state)).toEqual(['stopped', 'running']);
    await next.up('andromeda');
    expect(JSON.stringify(regions['andromeda'])).toBe('{"id":"id-andromeda"}');
    expect(next.list().map(({ state }) => state)).toEqual(['running', 'running']);
  });

  it('tells of a region that does not start only when the others have, so that none outlives the stop', async () => {
    await using stack = fixtureStack();
    const { fleet, behaviours, hold } = harness(stack, ['andromeda', 'borealis']);
    behaviours.set('andromeda', 'refuses');
    const release = hold('borealis');
    const failure = fleet.startAll().then(
      () => 'none',
      (error: Error) => error.message,
    );
    await until(() => Promise.resolve(stack.pid('region-andromeda') > 0));
    await until(() => Promise.resolve(stack.pid('region-andromeda') === 0));
    release();
    expect(await failure).toContain('region-andromeda did not start');
    const pid = stack.pid('region-borealis');
    expect(isAlive(pid)).toBe(true);
    await fleet.stopAll();
    expect(isAlive(pid)).toBe(false);
  });

  it('names what is asked for wrongly', async () => {
    await using stack = fixtureStack();
    const { fleet, listed, databases } = harness(stack, ['andromeda']);
    await expect(fleet.down('nowhere')).rejects.toThrow('There is no region "nowhere" here');
    await expect(fleet.create({ ...cygnus, slug: 'andromeda' })).rejects.toThrow('exists already');
    await expect(fleet.create({ ...cygnus, owner: 'nobody' })).rejects.toThrow('There is no player "nobody"');
    expect([listed.size, databases]).toEqual([0, []]);
  });
});

describe('a creation', () => {
  it('ends with a server that the Nexus lists as active', async () => {
    await using stack = fixtureStack();
    const { fleet, regions } = harness(stack, []);
    expect(await fleet.create(cygnus)).toMatchObject({ slug: 'cygnus', id: 'id-cygnus', state: 'running' });
    expect(regions).toEqual({ cygnus: { id: 'id-cygnus' } });
  });

  it('that fails leaves neither database nor process behind, says why, and can be repeated', async () => {
    await using stack = fixtureStack();
    const { fleet, behaviours, databases, regions } = harness(stack, []);
    behaviours.set('cygnus', 'refuses');
    await expect(fleet.create(cygnus)).rejects.toThrow('region-cygnus did not start: region-cygnus cannot');
    expect([databases, regions, fleet.list()]).toEqual([['made cygnus', 'dropped cygnus'], {}, []]);
    behaviours.set('cygnus', 'steady');
    expect(await fleet.create(cygnus)).toMatchObject({ state: 'running' });
  });

  it('asked for twice at the same moment happens once', async () => {
    await using stack = fixtureStack();
    const { fleet, databases } = harness(stack, []);
    const results = await Promise.allSettled([fleet.create(cygnus), fleet.create(cygnus)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(databases).toEqual(['made cygnus']);
  });

  it('under way when the stack stops is finished before, and one that comes later is refused', async () => {
    await using stack = fixtureStack();
    const { fleet, databases, hold } = harness(stack, []);
    const release = hold('cygnus');
    const creating = fleet.create(cygnus);
    await until(() => Promise.resolve(databases.includes('made cygnus')));
    const stopping = fleet.stopAll();
    await expect(fleet.create({ ...cygnus, slug: 'draco' })).rejects.toThrow('The stack is stopping.');
    release();
    expect(await creating).toMatchObject({ slug: 'cygnus', state: 'running' });
    await stopping;
    expect(stack.supervisor.state('region-cygnus').state).toBe('stopped');
  });
});
