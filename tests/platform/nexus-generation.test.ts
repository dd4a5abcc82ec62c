import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { until } from '#tests/kit/stack.ts';
import { startFakeMapMaker } from './fake-map-maker.ts';
import { generate, made, regenerate, startGeneration, type GenerationHarness } from './generation-harness.ts';
import { centralNexusId, checksumOf, codes, type NexusHarness } from './nexus-harness.ts';
import type { Progress } from './progress-watcher.ts';

let harness: GenerationHarness;
let nexus: NexusHarness;
beforeEach(async () => {
  harness = await startGeneration();
  ({ nexus } = harness);
});
afterEach(async () => {
  await harness[Symbol.asyncDispose]();
});

describe('generating the Nexus', () => {
  test('is asked of its region and ends with the finished run; the region reports meanwhile', async () => {
    await harness.announceNexus();
    harness.maker.answer = async (variables) => {
      expect(await harness.status()).toBe('GENERATING');
      await harness.reportAs('central-nexus', centralNexusId, {
        runId: variables.runId,
        phase: 'tunnels',
        percent: 60,
      });
      expect(await harness.latest()).toMatchObject({ state: 'RUNNING', phase: 'tunnels', percent: 60 });
      return made(variables);
    };
    const { data, errors } = await nexus.askAsAdmin<{ generateNexus: { generation: Progress } }>(generate, {
      seed: 'sol',
      force: true,
    });
    expect(errors).toEqual([]);
    expect(data?.generateNexus.generation).toMatchObject({
      region: { slug: 'central-nexus' },
      cluster: null,
      state: 'SUCCEEDED',
      percent: 100,
      seed: 'sol',
      checksum: checksumOf('sol'),
      message: null,
    });
    expect(harness.maker.asked).toEqual([
      {
        regionId: centralNexusId,
        runId: data?.generateNexus.generation.id,
        seed: 'sol',
        cluster: null,
        preserveData: false,
      },
    ]);
    expect(await harness.status()).toBe('READY');
    const charter = await nexus.ask('{ regionBlueprint(slug: "central-nexus") { seed } }');
    expect(charter.data).toEqual({ regionBlueprint: { seed: 'sol' } });
  });

  test('draws a seed when none is given', async () => {
    await harness.announceNexus();
    harness.maker.answer = async (variables) => made(variables);
    await nexus.askAsAdmin(generate, { force: true });
    expect(harness.maker.asked[0]?.seed).toMatch(/^[0-9a-f]{16}$/);
  });

  test('is for platform admins, also when a region hands an admin’s token on', async () => {
    await harness.announceNexus();
    const admin = { authorization: await nexus.signing.bearer({ role: 'ADMIN' }) };
    const player = { authorization: await nexus.signing.bearer({ role: 'MODERATOR' }) };
    expect(codes(await nexus.ask(generate, { force: true }))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await nexus.ask(generate, { force: true }, player))).toEqual(['FORBIDDEN']);
    expect(codes(await nexus.askAsRegion('central-nexus', generate, { force: true }, admin))).toEqual([
      'UNAUTHENTICATED',
    ]);
    expect(harness.maker.asked).toEqual([]);
  });

  test('is refused while a map stands, unless forced', async () => {
    await harness.announceNexus();
    expect(codes(await nexus.askAsAdmin(generate, { force: false }))).toEqual(['MAP_EXISTS']);
    expect(await harness.latest()).toBeNull();
  });

  test('is refused while another runs; two at the same time become one', async () => {
    await harness.announceNexus();
    harness.maker.answer = async (variables) => made(variables);
    const replies = await Promise.all([1, 2, 3].map(() => nexus.askAsAdmin(generate, { force: true })));
    const refused = replies.flatMap(codes);
    expect(refused.every((code) => code === 'GENERATION_RUNNING')).toBe(true);
    expect(harness.maker.asked).toHaveLength(3 - refused.length);
    await harness.reportAs('central-nexus', centralNexusId, { runId: randomUUID() });
    expect(codes(await nexus.askAsAdmin(generate, { force: true }))).toEqual(['GENERATION_RUNNING']);
    expect(codes(await harness.reportAs('central-nexus', centralNexusId, { runId: randomUUID() }))).toEqual([
      'GENERATION_RUNNING',
    ]);
  });

  test('takes over from a run that has been silent for a minute', async () => {
    await harness.announceNexus();
    await harness.reportAs('central-nexus', centralNexusId, { runId: randomUUID() });
    expect(await harness.status()).toBe('GENERATING');
    await harness.sql(`update generations set at = now() - interval '61 seconds'`);
    expect(await harness.status()).toBe('FAILED');
    harness.maker.answer = async (variables) => made(variables);
    expect(codes(await nexus.askAsAdmin(generate, { force: true }))).toEqual([]);
    expect(await harness.status()).toBe('READY');
  });

  test.each([
    ['a seed that is too long', 'x'.repeat(65)],
    ['an empty seed', ''],
    ['a seed that cannot be printed', 'a\u0000'],
  ])('refuses %s', async (_, seed) => {
    expect(codes(await nexus.askAsAdmin(generate, { seed, force: true }))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a generation that goes wrong', () => {
  test('fails the run when the region’s server cannot be reached, before and after it announced itself', async () => {
    expect(codes(await nexus.askAsAdmin(generate, { force: false }))).toEqual(['REGION_UNAVAILABLE']);
    expect([await harness.status(), (await harness.latest())?.state]).toEqual(['EMPTY', 'FAILED']);
    await harness.announceNexus();
    // Begun before the other ends: it must not get its port.
    const idle = await startFakeMapMaker();
    await harness.maker[Symbol.asyncDispose]();
    harness.maker = idle;
    expect(codes(await nexus.askAsAdmin(generate, { force: true }))).toEqual(['REGION_UNAVAILABLE']);
    expect(await harness.status()).toBe('FAILED');
  });

  test.each<[string, object | string, string]>([
    [
      'the region’s own refusal',
      { errors: [{ message: 'Two sectors share a place.', extensions: { code: 'GENERATION_FAILED' } }] },
      'GENERATION_FAILED',
    ],
    [
      'a code nobody knows',
      { errors: [{ message: 'x', extensions: { code: 'OOPS' } }] },
      'SUBGRAPH_BAD_REPLY',
    ],
    ['what is not JSON', '<html>', 'SUBGRAPH_BAD_REPLY'],
    ['data without a map', { data: { generateMap: null } }, 'SUBGRAPH_BAD_REPLY'],
    ['an endless answer', `"${'x'.repeat(100_000)}"`, 'REGION_UNAVAILABLE'],
  ])('answers %s with a code of the list', async (_, reply, code) => {
    await harness.announceNexus();
    harness.maker.answer = async () => reply;
    expect(codes(await nexus.askAsAdmin(generate, { force: true }))).toEqual([code]);
    expect((await harness.latest())?.state).toBe('FAILED');
  });

  test('is left to the region’s reports when only the answer is late', async () => {
    await using late = await startGeneration({ generationTimeoutMs: 300 });
    await late.announceNexus();
    expect(codes(await late.nexus.askAsAdmin(generate, { force: true }))).toEqual(['REGION_TIMEOUT']);
    const { runId = '' } = late.maker.asked[0] ?? {};
    expect((await late.latest())?.state).toBe('RUNNING');
    await late.reportAs('central-nexus', centralNexusId, {
      runId,
      state: 'SUCCEEDED',
      phase: 'done',
      percent: 100,
    });
    expect(await late.latest()).toMatchObject({ id: runId, state: 'SUCCEEDED', percent: 100 });
  });
});

test('a generation that takes long is answered while it runs, and ends all the same', async () => {
  await using slow = await startGeneration({ generationTimeoutMs: 20_000, generationPatienceMs: 50 });
  await slow.announceNexus();
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  slow.maker.answer = async (variables) => {
    await released;
    return made(variables);
  };
  const { data } = await slow.nexus.askAsAdmin<{ generateNexus: { generation: Progress } }>(generate, {
    force: true,
  });
  expect(data?.generateNexus.generation.state).toBe('RUNNING');
  release();
  await until(async () => (await slow.latest())?.state === 'SUCCEEDED');
  expect((await slow.latest())?.id).toBe(data?.generateNexus.generation.id);
});

describe('regenerating a cluster', () => {
  test('asks for that cluster alone and keeps the seed of the whole map', async () => {
    await harness.announceNexus();
    harness.maker.answer = async (variables) => made(variables);
    const { data } = await nexus.askAsAdmin<{ regenerateCluster: { generation: Progress } }>(regenerate, {
      number: 20,
      seed: 'new',
    });
    expect(data?.regenerateCluster.generation).toMatchObject({
      cluster: 20,
      state: 'SUCCEEDED',
      checksum: checksumOf('new'),
    });
    expect(harness.maker.asked[0]).toMatchObject({ cluster: 20, preserveData: true, seed: 'new' });
    expect((await nexus.ask('{ regionBlueprint(slug: "central-nexus") { seed } }')).data).toEqual({
      regionBlueprint: { seed: 'central-nexus' },
    });
  });

  test('refuses clusters that are not there', async () => {
    for (const number of [0, 21, -1])
      expect(codes(await nexus.askAsAdmin(regenerate, { number }))).toEqual(['BAD_USER_INPUT']);
  });
});
