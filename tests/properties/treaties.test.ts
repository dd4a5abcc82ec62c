/** Whatever two regions propose, answer, end and declare over lines that lose, double, delay and break: in the end they agree. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { armFailpoint } from '#subgraphs/kit/failpoint.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { answerRelation, endRelation } from '#subgraphs/nexus/relations/change.ts';
import { settleDue } from '#subgraphs/nexus/relations/due.ts';
import { makeRelation } from '#subgraphs/nexus/relations/make.ts';
import { readRelations, type RelationRow } from '#subgraphs/nexus/relations/store.ts';
import {
  applyRelations,
  newestRevision,
} from '#subgraphs/region/modules/governance/service/treaties-copy.ts';
import { startDiplomacy, type Diplomacy, type Side } from '#tests/kit/diplomacy.ts';
import { isTreaty, relationKinds, type Relation } from '#wire/relations.ts';

jest.setTimeout(180_000);

// `TREATIES_SEED=7 TREATIES_RUNS=500` explores.
const seed = Number(process.env['TREATIES_SEED'] ?? 2102);
const runs = Number(process.env['TREATIES_RUNS'] ?? 40);

let world: Diplomacy;
beforeAll(async () => {
  world = await startDiplomacy();
});
afterAll(async () => {
  await world?.[Symbol.asyncDispose]();
});

const fate = fc.constantFrom('ARRIVES', 'LOST', 'ANSWER_LOST', 'TWICE', 'LATE', 'NEXUS_DIES', 'REGION_DIES');
const step = fc.record({
  side: fc.nat(1),
  act: fc.constantFrom('make', 'make', 'accept', 'accept', 'reject', 'end', 'timeUp', 'timeUp', 'look'),
  kind: fc.constantFrom(...relationKinds, 'EMBARGO', 'TRADE_AGREEMENT'),
  /** Which of the relations there are. */
  which: fc.nat(20),
  sent: fate,
  copied: fate,
  /** Whether the next step begins before this one has ended. */
  together: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const toldOf = ({ noticeBy, madeAt, startsAt, endsAt, ...row }: RelationRow): Relation => ({
  ...{ ...row, noticed: noticeBy !== null, madeAt: madeAt.toISOString() },
  ...{ startsAt: startsAt?.toISOString() ?? null, endsAt: endsAt?.toISOString() ?? null },
});

/** What arrives some time later. */
type Late = (() => Promise<unknown>)[];
/** A region that copies the answer to what it did itself, and asks for news behind it, misses what others did before. */
type Fault = 'COPIES_ANSWERS';

/** The act as the Nexus does it; undefined when it refuses. Any other error is a bug. */
async function decide(
  { act, kind }: Step,
  side: Side,
  other: Side,
  { key, id }: { key: string; id: string },
) {
  const em = world.nexus.database.fork();
  const request = { regionId: side.id, playerId: side.id, key, traceId: 'test' };
  const terms = isTreaty(kind) ? JSON.stringify({ durationDays: 9, tradeBonus: null, clauses: null }) : null;
  const made = { kind, otherRegionId: other.id, terms, reason: terms === null ? 'Why' : null };
  const work = {
    make: () => makeRelation(em, request, made),
    accept: () => answerRelation(em, request, { id, accept: true }),
    reject: () => answerRelation(em, request, { id, accept: false }),
    end: () => endRelation(em, request, id),
    look: () => Promise.resolve(undefined),
    async timeUp() {
      await world.nexus.sql(
        `with turn as materialized (select pg_advisory_xact_lock(hashtextextended('relations', 0)))
         update relations set revision = nextval('relation_revisions'),
           ends_at = case when kind in ('EMBARGO', 'WAR') then ends_at else now() - interval '1 second' end,
           starts_at = case when kind in ('EMBARGO', 'WAR') then now() - interval '1 second' else starts_at end
         from turn where (id = $1 or kind in ('EMBARGO', 'WAR')) and state in ('PROPOSED', 'ACTIVE')`,
        [id],
      );
      await settleDue(world.nexus.database.fork());
      return undefined;
    },
  };
  try {
    return await work[act]();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const crash = (): never => {
  throw new Error('crashed');
};
const dying = (names: string[]): Disposable => {
  const stack = new DisposableStack();
  for (const name of names) stack.use(armFailpoint(name, crash));
  return stack;
};

/** Asks for the news; what is done with them is up to fate. */
async function copy({ copied }: Step, side: Side, late: Late): Promise<void> {
  const news = await readRelations(
    world.nexus.database.fork(),
    '? in (from_region_id, to_region_id) and revision > ?',
    [side.id, await newestRevision(side.database.fork())],
  );
  const apply = () => applyRelations(side.database.fork(), side.id, news.map(toldOf));
  if (copied === 'LATE') late.push(apply);
  if (copied === 'LOST' || copied === 'LATE' || copied === 'ANSWER_LOST') return;
  using dead = copied === 'REGION_DIES' ? dying(['relations: copied']) : undefined;
  await apply().catch((error: Error) => expect([Boolean(dead), error.message]).toEqual([true, 'crashed']));
  if (copied === 'TWICE') late.push(apply);
}

async function carryOut(step: Step, late: Late, fault?: Fault): Promise<void> {
  const [side, other] = step.side === 0 ? world.sides : [world.sides[1], world.sides[0]];
  const all = await readRelations(world.nexus.database.fork(), 'true', []);
  const id = all[step.which % Math.max(1, all.length)]?.id ?? randomUUID();
  const message = { key: randomUUID(), id };
  const send = () => decide(step, side, other, message);
  if (step.sent === 'LATE' || step.sent === 'LOST') {
    if (step.sent === 'LATE') late.push(send);
    return;
  }
  let decided: RelationRow | undefined;
  if (step.sent === 'NEXUS_DIES') {
    using _ = dying(['relations: made', 'relations: answered', 'relations: ended']);
    await send().catch((error: Error) => expect(error.message).toBe('crashed'));
  } else decided = await send();
  if (step.sent === 'TWICE') {
    const again = await send();
    expect(again?.id).toBe(decided?.id);
  }
  if (fault && decided) await applyRelations(side.database.fork(), side.id, [toldOf(decided)]);
  if (step.sent !== 'ANSWER_LOST') await copy(step, side, late);
}

async function play(steps: readonly Step[], order: readonly number[], fault?: Fault): Promise<void> {
  await world.nexus.sql('truncate relations, requests, outbox');
  for (const { sql } of world.sides) {
    await sql('delete from relations');
    await sql(`delete from settings where name = 'embargoes'`);
  }
  const late: Late = [];
  let running: Promise<void>[] = [];
  for (const step of steps) {
    // Failpoints are everybody's: who dies does so alone.
    const alone = /DIES/.test(step.sent + step.copied);
    if (alone) await Promise.all(running);
    running.push(carryOut(step, late, fault));
    if (!alone && step.together) continue;
    await Promise.all(running);
    running = [];
  }
  await Promise.all(running);
  for (const index of order) await late[index % Math.max(1, late.length)]?.();
  for (const message of late) await message();
  await settleDue(world.nexus.database.fork());
  const look = { copied: 'ARRIVES' } as Step;
  for (const side of world.sides) await copy(look, side, []);
}

const shown = `id, kind, state, terms, reason, made_at, starts_at, ends_at, revision`;

/** What is wrong between the two, in words. */
async function disagreements(): Promise<string[]> {
  const record = await world.nexus.sql<{ id: string; kind: string; state: string }>(
    `select ${shown}, notice_by is not null as noticed, from_region_id as "from" from relations order by id`,
  );
  const faults: string[] = [];
  const embargoes: boolean[] = [];
  for (const [index, { id, sql }] of world.sides.entries()) {
    const copies = await sql(
      `select ${shown}, noticed, case when ours then region_id else other_region_id end as "from" from relations order by id`,
    );
    if (JSON.stringify(copies) !== JSON.stringify(record)) faults.push(`${id} has other copies`);
    const [set] = await sql<{ value: string[] }>(`select value from settings where name = 'embargoes'`);
    embargoes.push(set?.value.includes(world.sides[1 - index]?.id ?? '') ?? false);
  }
  if (embargoes[0] !== embargoes[1]) faults.push('one alone has an embargo');
  const live = record.filter(({ state }) => state === 'PROPOSED' || state === 'ACTIVE');
  if (new Set(live.map(({ kind }) => kind)).size !== live.length) faults.push('two of a kind are live');
  return faults;
}

/** Everything that began was told once, and everything that ended once. */
async function untold(): Promise<string[]> {
  const told = async (types: string): Promise<number> =>
    (await world.nexus.sql<object>(`select from outbox where type ~ $1`, [types])).length;
  const count = async (condition: string): Promise<number> =>
    (await world.nexus.sql<object>(`select from relations where starts_at is not null and ${condition}`))
      .length;
  const begun = [await told('^(treaty.signed|war.declared|embargo.declared)$'), await count('true')];
  const ended = [await told('ended$'), await count(`state <> 'ACTIVE'`)];
  return [begun, ended].filter(([a, b]) => a !== b).map((pair) => `told and true: ${pair.join(', ')}`);
}

const story = [
  fc.array(step, { minLength: 1, maxLength: 16 }),
  fc.array(fc.nat(30), { maxLength: 6 }),
] as const;

it('treaties stay symmetric: both regions have what the Nexus has, each event is told once, and nothing is live twice', async () => {
  const outcomes = new Set<string>();
  let embargoes = 0;
  await fc.assert(
    fc.asyncProperty(...story, async (steps, order) => {
      await play(steps, order);
      expect(await disagreements()).toEqual([]);
      expect(await untold()).toEqual([]);
      const [held] = await world.sides[0].sql<{ count: number }>(
        `select jsonb_array_length(value) as count from settings where name = 'embargoes'`,
      );
      embargoes += held?.count ?? 0;
      for (const { state } of await world.nexus.sql<{ state: string }>('select state from relations'))
        outcomes.add(state);
    }),
    { seed, numRuns: runs },
  );
  // Or it would prove little.
  expect(embargoes).toBeGreaterThan(0);
  expect([...outcomes].toSorted()).toEqual(['ACTIVE', 'EXPIRED', 'PROPOSED', 'REJECTED', 'TERMINATED']);
});

it('a region that copies the answer to its own act before the news would be found out', async () => {
  const found = await fc.check(
    fc.asyncProperty(...story, async (steps, order) => {
      await play(steps, order, 'COPIES_ANSWERS');
      return (await disagreements()).length === 0;
    }),
    { seed, numRuns: runs, endOnFailure: true },
  );
  expect(found.failed).toBe(true);
});
