/** Texts that mean something to whoever reads them carelessly, in every place of the public schema that takes one (J11). */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import type { LiveGalaxy, LivePlayer, LiveRegion } from '#tests/kit/live-galaxy.ts';
import { textPlaces, type TextPlace } from './text-arguments.ts';

const hostile = [
  `'; drop table pilots; --`,
  `' or '1'='1`,
  `$1 ? ?? :name %s %_ \${0}`,
  `"\\'\\"\\\\`,
  `x\u0000y`,
  `{"$ne":null}`,
  `\u202Eevil\u2066\u200B\uFEFF`,
  `\uD83D`,
  `__proto__`,
  '',
  'a'.repeat(30_000),
];

/** What PostgreSQL, its driver and our own bugs would say. */
const leak =
  /\b(select|insert into|update|delete from|syntax error|relation "|column "|invalid input syntax|byte sequence|value too long|unterminated|at character|pg_|ECONN|TypeError|RangeError|undefined)\b/i;
const broken = ['INTERNAL', 'REGION_UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_BAD_REPLY', 'TIMEOUT'];

const schema = buildSchema(readFileSync(resolve(import.meta.dirname, '../../schema/api.graphql'), 'utf8'));

export function testHostileText(galaxy: () => LiveGalaxy): void {
  describe('a text in an argument', () => {
    let region: LiveRegion;
    let ruler: LivePlayer;
    let places: TextPlace[];
    beforeAll(async () => {
      region = galaxy().region('borealis');
      let other: LivePlayer;
      [ruler, other] = (await galaxy().players(2, true)) as [LivePlayer, LivePlayer];
      const r = region.id;
      await galaxy().sql(`region_${region.slug}`, 'update region set owner_id = $1', [ruler.id]);
      const join = 'mutation ($r: ID!) { joinRegion(regionId: $r) { pilot { ship { id } } } }';
      await galaxy().ask(join, { r }, other);
      const joined = await galaxy().ask(join, { r }, ruler);
      const open =
        'mutation ($r: ID!) { openElection(regionId: $r, position: GOVERNOR) { election { id } } }';
      const opened = await galaxy().ask(open, { r }, ruler);
      places = textPlaces(schema, {
        ...{ regionId: r, regionIds: [r], id: r, slug: region.slug, from: r, to: r },
        ...{ otherRegionId: galaxy().region('andromeda').id, playerId: other.id },
        ...{ shipId: joined.data.joinRegion.pilot.ship.id, electionId: opened.data.openElection.election.id },
        ...{ changes: { taxRate: 0.1 }, durationDays: 30, password: 'eight characters and more' },
      });
    });

    /** Rows of every table of the region but of the one that is emptied again and again. */
    const rows = async (): Promise<Map<string, number>> => {
      const names = await galaxy().sql<{ name: string }>(
        `region_${region.slug}`,
        `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'unposted' order by 1`,
      );
      const counts = new Map<string, number>();
      for (const { name } of names) {
        const [row] = await galaxy().sql<{ count: number }>(
          `region_${region.slug}`,
          `select count(*)::int as count from "${name}"`,
        );
        counts.set(name, row?.count ?? -1);
      }
      return counts;
    };

    /** What other tests have laid into holds by hand is there before. */
    const faultsHere = async (): Promise<string[]> =>
      (await galaxy().audit()).filter((fault) => fault.startsWith(region.slug));

    test('J11: is no more than a text, in any query or mutation', async () => {
      expect(places.length).toBeGreaterThan(120);
      const [before, faultsBefore] = [await rows(), await faultsHere()];
      const faults: string[] = [];
      for (const { name, query, variables } of places)
        for (const text of hostile) {
          const reply = await galaxy().ask(query, variables(text), ruler);
          const wrong = (reply.errors ?? []).filter(
            ({ message, extensions }) => broken.includes(String(extensions['code'])) || leak.test(message),
          );
          if (reply.status >= 500 || wrong.length > 0)
            faults.push(
              `${name} with ${JSON.stringify(text).slice(0, 40)}: ${reply.status} ${JSON.stringify(wrong).slice(0, 300)}`,
            );
        }
      expect(faults).toEqual([]);
      const after = await rows();
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [table, count] of before)
        expect([table, (after.get(table) ?? 0) >= count]).toEqual([table, true]);
      expect(await faultsHere()).toEqual(faultsBefore);
      // Thousands of requests, one after the other.
    }, 400_000);
  });
}
