import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { until } from '#tests/kit/stack.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(async () => {
  await world[Symbol.asyncDispose]();
});

/** Writes a supergraph and has the gateway look at it. */
async function reloadWith(text: string): Promise<void> {
  await world.put(text);
  await world.started.reload.now();
}

describe('a changed supergraph', () => {
  const ways: Record<string, (world: World, text: string) => Promise<void>> = {
    'in place': async ({ file }, text) => await writeFile(file, text),
    'by renaming another over it': async ({ put }, text) => await put(text),
    'behind a link, as Kubernetes does it': async ({ file }, text) => {
      const folder = dirname(file);
      await writeVersion(folder, 'v2', text);
      await symlink('v2', join(folder, '..new'));
      await rename(join(folder, '..new'), join(folder, '..data'));
    },
  };

  async function writeVersion(folder: string, version: string, text: string): Promise<void> {
    await mkdir(join(folder, version));
    await writeFile(join(folder, version, 'supergraph.graphql'), text);
  }

  /** The file becomes a link through a folder that is a link. */
  async function hideBehindLink({ file, subgraphs }: World): Promise<void> {
    await writeVersion(dirname(file), 'v1', subgraphs.compose('first'));
    await symlink('v1', join(dirname(file), '..data'));
    await symlink('..data/supergraph.graphql', `${file}.link`);
    await rename(`${file}.link`, file);
  }

  test.each(Object.entries(ways))('is taken up when it is written %s', async (how, write) => {
    await using watched = await startWorld({ SUPERGRAPH_WATCH: 'on' });
    if (how.startsWith('behind')) await hideBehindLink(watched);
    expect((await watched.ask('{ added }')).code).toBe('GRAPHQL_VALIDATION_FAILED');
    await write(watched, watched.subgraphs.compose('second'));
    await until(async () => (await watched.ask('{ added }')).data?.['added'] === 'added');
    const { generations } = watched.started;
    expect(generations.current.number).toBe(2);
    expect(await watched.metric('sectorwars_generation')).toBe(2);
    expect(await watched.metric('sectorwars_reloads_total{outcome="swapped"}')).toBe(1);
    const sdl = await fetch(`${watched.gateway.url}/schema.graphql`);
    expect(await sdl.text()).toContain('added: String');
    expect(watched.log).toContainEqual(
      expect.objectContaining({ msg: 'supergraph reloaded', generation: 2, ms: expect.any(Number) }),
    );
  });

  test('answers what is new while what runs ends on the old one, which is disposed after that', async () => {
    const { current: old } = world.started.generations;
    const running = world.ask('{ slow star { name } }');
    await until(async () => world.subgraphs.stars.requests.length === 1);
    await reloadWith(world.subgraphs.compose('second'));
    expect((await world.ask('{ slow }')).code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await world.ask('{ added }')).data).toEqual({ added: 'added' });
    expect(old.signal.aborted).toBe(false);
    world.subgraphs.release();
    expect((await running).text).toBe('{"data":{"slow":"at last","star":{"name":"Vega"}}}');
    await until(async () => old.signal.aborted);
    expect((await world.ask('{ star { name } }')).data).toEqual({ star: { name: 'Vega' } });
  });

  test('finds the documents that clients left by their hash, checked against the new schema', async () => {
    const persisted = (query: string) => ({
      extensions: {
        persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
      },
    });
    for (const query of ['{ hello }', '{ slow }']) await world.ask(query, persisted(query));
    await reloadWith(world.subgraphs.compose('second'));
    expect((await world.ask('', persisted('{ hello }'))).data).toEqual({ hello: 'hello' });
    expect((await world.ask('', persisted('{ slow }'))).code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('brings the manifest of trusted documents as it is now', async () => {
    const manifest = join(dirname(world.file), 'manifest.json');
    await writeFile(manifest, JSON.stringify({ one: '{ hello }' }));
    await using trusting = await startWorld({ TRUSTED_DOCUMENTS: manifest, TRUSTED_DOCUMENTS_ONLY: 'on' });
    const named = async (documentId: string) => {
      const answer = await trusting.ask('', { documentId, query: undefined });
      return answer.data ?? answer.code;
    };
    expect([await named('one'), await named('two')]).toEqual([
      { hello: 'hello' },
      'PERSISTED_QUERY_NOT_FOUND',
    ]);
    await writeFile(manifest, JSON.stringify({ two: '{ hello }' }));
    await trusting.started.reload.now();
    expect([await named('one'), await named('two')]).toEqual([
      'PERSISTED_QUERY_NOT_FOUND',
      { hello: 'hello' },
    ]);
    await writeFile(manifest, '[]');
    await trusting.started.reload.now();
    expect(await named('two')).toEqual({ hello: 'hello' });
    expect(trusting.log.at(-1)).toMatchObject({ reason: expect.stringContaining(manifest) });
  });
});

describe('a bad supergraph', () => {
  const bad: Record<string, [(good: string) => string, string]> = {
    'that is no SDL': [() => 'type Query {', 'Syntax Error'],
    'that is none': [() => 'type Query { a: Int }', 'this is not a composed supergraph'],
    'with a type that is nowhere': [(good) => good.replaceAll('hello: String', 'hello: Nowhere'), 'Nowhere'],
    'with a routing URL that is none': [
      (good) => good.replace(/http:\/\/127.0.0.1:\d+\/graphql/, 'nowhere'),
      'is not an http(s) URL',
    ],
    'that shards a subgraph without @shardKey': [
      (good) => good.replace(/http:\/\/127.0.0.1:\d+\/graphql/, 'http://{region}/graphql'),
      '@shardKey',
    ],
    'with a feature no planner serves': [
      (good) =>
        good.replace(
          '@link(url: "https://specs.apollo.dev/link',
          '@link(url: "https://specs.apollo.dev/context/v0.1", for: SECURITY) @link(url: "https://specs.apollo.dev/link',
        ),
      'context/v0.1',
    ],
  };

  test.each(Object.entries(bad))('%s keeps the old one and says why, once', async (_what, [spoil, why]) => {
    const { generations, reload } = world.started;
    await reloadWith(spoil(world.subgraphs.compose('second')));
    await reload.now();
    expect(world.log).toEqual([
      expect.objectContaining({
        level: 50,
        msg: 'supergraph refused: the one before keeps serving',
        generation: 1,
        reason: expect.stringContaining(why),
      }),
    ]);
    expect(await world.metric('sectorwars_reloads_total{outcome="refused"}')).toBe(1);
    expect((await world.ask('{ hello star { name } }')).data).toEqual({
      hello: 'hello',
      star: { name: 'Vega' },
    });
    await reload.retry();
    expect(world.log).toHaveLength(2);
    expect(generations.current.number).toBe(1);
    await reloadWith(world.subgraphs.compose('second'));
    expect((await world.ask('{ added }')).data).toEqual({ added: 'added' });
  });

  test('that is not there is one like that', async () => {
    await rename(world.file, `${world.file}.old`);
    await world.started.reload.now();
    expect(world.log).toEqual([expect.objectContaining({ reason: expect.stringContaining('ENOENT') })]);
    expect((await world.ask('{ hello }')).data).toEqual({ hello: 'hello' });
  });
});

test('the same supergraph once more changes nothing', async () => {
  const { generations, reload } = world.started;
  const { current } = generations;
  await reloadWith(world.subgraphs.compose('first'));
  await reload.retry();
  expect(generations.current).toBe(current);
  expect(world.log).toEqual([]);
});

test('of many changes at a time the last one wins, and none is built beside another', async () => {
  const { generations, reload } = world.started;
  const asked: Promise<void>[] = [];
  for (const variant of ['second', 'guarded', 'first', 'guarded', 'second'] as const) {
    await world.put(world.subgraphs.compose(variant));
    asked.push(reload.now(), reload.now());
  }
  await Promise.all(asked);
  expect((await world.ask('{ added }')).data).toEqual({ added: 'added' });
  const numbers = world.log.map(({ generation }) => generation);
  expect(numbers).toEqual(numbers.map((_, index) => index + 2));
  expect(generations.current.number).toBe(numbers.at(-1));
});
