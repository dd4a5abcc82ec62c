import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createLog } from '#subgraphs/kit/log.ts';
import { createNexus } from '#subgraphs/nexus/server.ts';
import { generate, made, startGeneration, type GenerationHarness } from './generation-harness.ts';
import {
  andromeda,
  announcementOf,
  borealis,
  centralNexusId,
  checksumOf,
  codes,
  type NexusHarness,
} from './nexus-harness.ts';
import { watchProgress, type Progress } from './progress-watcher.ts';

let harness: GenerationHarness;
let nexus: NexusHarness;
beforeEach(async () => {
  harness = await startGeneration();
  ({ nexus } = harness);
});
afterEach(async () => {
  await harness[Symbol.asyncDispose]();
});

describe('reports', () => {
  test('begin a run, move it on, and the announcement of the new map ends it', async () => {
    const runId = randomUUID();
    expect((await harness.reportAs('central-nexus', centralNexusId, { runId })).data).toEqual({
      reportGeneration: true,
    });
    await harness.reportAs('central-nexus', centralNexusId, { runId, phase: 'tunnels', percent: 50 });
    expect(await harness.latest()).toMatchObject({
      id: runId,
      phase: 'tunnels',
      percent: 50,
      seed: 'central-nexus',
    });
    await harness.announceNexus();
    expect(await harness.latest()).toMatchObject({
      id: runId,
      state: 'SUCCEEDED',
      checksum: checksumOf('central-nexus'),
    });
    expect((await harness.reportAs('central-nexus', centralNexusId, { runId })).data).toEqual({
      reportGeneration: false,
    });
  });

  test('of a failure end the run, and a later success overrules it', async () => {
    await harness.announceNexus();
    const runId = randomUUID();
    await harness.reportAs('central-nexus', centralNexusId, { runId });
    await harness.reportAs('central-nexus', centralNexusId, {
      runId,
      state: 'FAILED',
      message: 'Out of space.',
    });
    expect(await harness.latest()).toMatchObject({ state: 'FAILED', message: 'Out of space.' });
    await harness.reportAs('central-nexus', centralNexusId, { runId, state: 'SUCCEEDED', percent: 100 });
    expect(await harness.status()).toBe('READY');
  });

  test('are taken from the region itself only, and must make sense', async () => {
    const runId = randomUUID();
    expect(codes(await harness.reportAs('borealis', centralNexusId, { runId }))).toEqual(['FORBIDDEN']);
    expect(codes(await harness.reportAs('borealis', randomUUID(), { runId }))).toEqual(['REGION_NOT_FOUND']);
    for (const bad of [
      { percent: 101 },
      { phase: '' },
      { runId: 'x' },
      { cluster: 0 },
      { message: 'a\u0000' },
    ]) {
      expect(codes(await harness.reportAs('borealis', borealis.id, { runId, ...bad }))).toEqual([
        'BAD_USER_INPUT',
      ]);
    }
    await harness.reportAs('borealis', borealis.id, { runId });
    expect(codes(await harness.reportAs('andromeda', andromeda.id, { runId }))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('following generations', () => {
  test('shows the Nexus’s to everybody, other regions’ to admins', async () => {
    await harness.announceNexus();
    await using anyone = await watchProgress(nexus.nexus.url);
    await using admin = await watchProgress(nexus.nexus.url, {
      authorization: await nexus.signing.bearer({ role: 'ADMIN' }),
    });
    const runId = randomUUID();
    const seen: Progress[] = [];
    // Subscriptions are set up behind the socket's back: report until both listen.
    const begun = admin.next();
    for (let percent = 0; seen.length === 0 && percent < 100; percent++) {
      await harness.reportAs('andromeda', andromeda.id, { runId, percent });
      await Promise.race([begun.then((progress) => seen.push(progress)), Promise.resolve()]);
    }
    expect(seen[0]).toMatchObject({ id: runId, region: { slug: 'andromeda' }, state: 'RUNNING' });
    harness.maker.answer = async (variables) => made(variables);
    await nexus.askAsAdmin(generate, { seed: 'sol', force: true });
    expect(await anyone.next()).toMatchObject({
      region: { slug: 'central-nexus' },
      phase: 'requested',
      percent: 0,
      seed: 'sol',
    });
    expect(await anyone.next()).toMatchObject({
      state: 'SUCCEEDED',
      percent: 100,
      checksum: checksumOf('sol'),
    });
  });
});

test('a run that fell silent is told to be over without anybody asking', async () => {
  const runId = randomUUID();
  await harness.reportAs('central-nexus', centralNexusId, { runId, percent: 40 });
  await using watcher = await watchProgress(nexus.nexus.url, { after: (await harness.latest())?.cursor });
  await harness.sql(`update generations set at = now() - interval '61 seconds'`);
  // As if it had been so when the server started.
  await using _other = await createNexus(nexus.options, createLog('nexus', 'silent'));
  expect(await watcher.next()).toMatchObject({ id: runId, state: 'FAILED', percent: 40 });
});

test('who goes on behind the cursor of an answer is told each step of a generation once, its end included, also after a restart', async () => {
  await harness.announceNexus();
  const report = async (fields: object): Promise<void> => {
    const reply = await harness.reportAs('central-nexus', centralNexusId, fields);
    expect(codes(reply)).toEqual([]);
  };
  const [first, second] = [randomUUID(), randomUUID()];
  await report({ runId: first, percent: 10 });
  const begun = (await harness.latest())?.cursor;
  expect(begun).toEqual(expect.any(String));
  await report({ runId: first, percent: 60 });
  // It falls silent, and the next one ends it.
  await harness.sql(`update generations set at = now() - interval '61 seconds'`);
  await report({ runId: second, percent: 20 });
  await report({ runId: second, state: 'FAILED', message: 'It did not fit.' });
  const expected = [
    { id: first, state: 'RUNNING', percent: 60 },
    { id: first, state: 'FAILED', message: 'The region stopped reporting.' },
    { id: second, state: 'RUNNING', percent: 20 },
    { id: second, state: 'FAILED', message: 'It did not fit.' },
  ];
  await using other = await createNexus(nexus.options, createLog('nexus', 'silent'));
  await using here = await watchProgress(nexus.nexus.url, { after: begun });
  await using there = await watchProgress(other.url, { after: begun });
  for (const step of expected)
    for (const watcher of [here, there]) expect(await watcher.next()).toMatchObject(step);
  const third = randomUUID();
  await report({ runId: third, percent: 30 });
  for (const watcher of [here, there]) expect(await watcher.next()).toMatchObject({ id: third, percent: 30 });
});

test('the Nexus shows its plan before any map stands, and its capital only afterwards', async () => {
  const query = `{ nexus { region { slug } status capitalSector generation { id } clusters { number name theme firstSector lastSector }
    cluster(number: 10) { name securityLevel { min max } characteristics } none: cluster(number: 21) { name }
    statistics { activeRegions playerRegions totalSectors petals } petals { warpSector } } }`;
  interface Shown {
    nexus: {
      capitalSector: number | null;
      clusters: { number: number; firstSector: number; lastSector: number }[];
    };
  }
  const { data, errors } = await nexus.ask<Shown>(query);
  expect(errors).toEqual([]);
  expect(data?.nexus).toMatchObject({
    region: { slug: 'central-nexus' },
    status: 'EMPTY',
    capitalSector: null,
    generation: null,
    cluster: {
      name: 'Gateway Plaza',
      securityLevel: { min: 6, max: 8 },
      characteristics: ['welcome_center', 'orientation', 'first_contact'],
    },
    none: null,
    statistics: { activeRegions: 0, playerRegions: 2, totalSectors: 0, petals: 0 },
    petals: [],
  });
  expect(data?.nexus.clusters).toHaveLength(20);
  expect(data?.nexus.clusters.at(-1)).toMatchObject({
    number: 20,
    theme: 'frontier_gateway',
    firstSector: 4751,
    lastSector: 5000,
  });
  await harness.announceNexus();
  await nexus.announce('andromeda', announcementOf(andromeda));
  const after = await nexus.ask<Shown>(query);
  expect(after.data?.nexus).toMatchObject({
    status: 'READY',
    capitalSector: expect.any(Number),
    statistics: { totalSectors: 6000, petals: 1 },
  });
});
