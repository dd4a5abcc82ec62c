import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { Client } from 'pg';
import { migrate, openDatabase } from '#subgraphs/kit/database.ts';
import { bindDatabase } from '#subgraphs/region/bind.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { readSettings } from '#subgraphs/region/modules/governance/service/settings.ts';
import { entities } from '#subgraphs/region/modules/sectors/entities.ts';
import { migrations } from '#subgraphs/region/migrations/index.ts';
import { freshDatabase } from '#tests/kit/postgres.ts';

test('a database from before the double entry keeps its credits, ships and settings, and counts them', async () => {
  await using database = await freshDatabase({ migrations: migrations.slice(0, 1) });
  const regionId = randomUUID();
  await bindDatabase(database.ownerUrl, { regionId, slug: 'old' });
  const client = new Client({
    connectionString: database.ownerUrl,
    options: `-c app.current_region=${regionId}`,
  });
  await client.connect();
  const [pilot, ship] = [randomUUID(), randomUUID()];
  await client.query(`
    insert into region (region_id, slug, name, kind, blueprint, seed, checksum, phases, total_sectors, capital_sector, starting_credits)
      values ('${regionId}', 'old', 'Old', 'PLAYER_OWNED', '{}', 's', 'c', '{}', 1, 1, 250);
    insert into zones values ('${regionId}', 1, 'BORDER', 'z', 1, 1, 1, 1);
    insert into clusters values ('${regionId}', 1, 'c', null, 'STANDARD', 1, 1, 1, '{}', 0);
    insert into sectors values ('${regionId}', 1, 's', 'STANDARD', 1, 1, 0, 0, 0, true, 0, 5, 5, 5, 0, 0, null, 0, null);
    insert into pilots (region_id, player_id, sector, credits, turns, turns_at) values ('${regionId}', '${pilot}', 1, 240, 5, now());
    insert into ships values ('${regionId}', '${ship}', '${pilot}', 'CARRIER', 'x', 'IN_SPACE', 1, 1, 1, 1, 100);
    insert into ledger (region_id, player_id, amount, reason) values ('${regionId}', '${pilot}', 250, 'starting_credits'), ('${regionId}', '${pilot}', -10, 'fine')`);
  // Regions that live have met the fights before the shipyards.
  await migrate(
    database.ownerUrl,
    migrations.filter(({ name }) => name !== 'M0004Ships'),
  );
  await migrate(database.ownerUrl, migrations);
  const { rows } = await client.query(
    'select account, amount::int, before::int, after::int from ledger order by seq',
  );
  expect(rows).toEqual([
    { account: `pilot:${pilot}`, amount: 250, before: 0, after: 250 },
    { account: 'mint', amount: -250, before: 0, after: -250 },
    { account: `pilot:${pilot}`, amount: -10, before: 250, after: 240 },
    { account: 'mint', amount: 10, before: -250, after: -240 },
  ]);
  expect((await client.query('select cargo_capacity, value::int, upgrades from ships')).rows).toEqual([
    { cargo_capacity: 800, value: 15_000, upgrades: {} },
  ]);
  const tallies = await client.query('select what, amount::int from day_tallies order by what');
  expect(tallies.rows).toEqual(['joined', 'pilots', 'ships'].map((what) => ({ what, amount: 1 })));
  const members = await client.query('select player_id, standing, voting_power, visits from members');
  expect(members.rows).toEqual([{ player_id: pilot, standing: 'VISITOR', voting_power: 1_000, visits: 1 }]);
  await client.end();
  await using opened = await openDatabase({ url: database.url, entities, currentRegion: regionId });
  expect(await auditBalances(opened.fork())).toEqual([]);
  expect(await readSettings(opened.fork())).toMatchObject({
    startingCredits: 250,
    startingHull: null,
    taxRate: 0.1,
  });
});

test('a culture from before entries had to say something keeps those that do', async () => {
  const older = migrations.findIndex(({ name }) => name === 'M0032InvitesBansCulture');
  await using database = await freshDatabase({ migrations: migrations.slice(0, older) });
  const regionId = randomUUID();
  await bindDatabase(database.ownerUrl, { regionId, slug: 'blank' });
  const client = new Client({
    connectionString: database.ownerUrl,
    options: `-c app.current_region=${regionId}`,
  });
  await client.connect();
  await client.query(
    `insert into settings (region_id, name, value) select $1, key, value from jsonb_each($2)`,
    [
      regionId,
      {
        ...{ motto: '  ', traditions: ['Tea', ' ', ''], socialHierarchy: [' '] },
        languagePack: { yes: 'aye', no: ' ', '': 'oh' },
        aestheticTheme: { font: ' ', primaryColor: '#000000' },
      },
    ],
  );
  await client.end();
  await migrate(database.ownerUrl, migrations);
  await using opened = await openDatabase({ url: database.url, entities, currentRegion: regionId });
  expect(await readSettings(opened.fork())).toMatchObject({
    ...{ motto: '', traditions: ['Tea'], socialHierarchy: [] },
    ...{ languagePack: { yes: 'aye' }, aestheticTheme: { primaryColor: '#000000' } },
  });
});
