import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { codes, startNexus } from '#tests/platform/nexus-harness.ts';

test('F10: an act of platform admins that a player tries is denied, and stands in the audit of the Nexus', async () => {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line) as Record<string, unknown>);
  await using nexus = await startNexus({}, pino({ level: 'warn' }, { write }));
  const sub = randomUUID();
  const player = { authorization: await nexus.signing.bearer({ sub }), requestId: 'request-10' };
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const acts = {
    generateNexus: 'generateNexus(force: true) { generation { __typename } }',
    regenerateCluster: 'regenerateCluster(number: 1) { generation { __typename } }',
    announce: `announce(title: "News", body: "More.", until: "${until}") { announcement { id } }`,
  };
  for (const [act, text] of Object.entries(acts)) {
    expect(codes(await nexus.ask(`mutation { ${text} }`, {}, player))).toEqual(['FORBIDDEN']);
    expect(lines.at(-1)).toMatchObject({
      audit: true,
      refused: true,
      act,
      player: sub,
      requestId: 'request-10',
    });
  }
  expect(lines).toHaveLength(3);
  expect(JSON.stringify(lines)).not.toContain('Bearer');
  // Nobody is named who is not logged in.
  expect(codes(await nexus.ask(`mutation { ${acts.announce} }`))).toEqual(['UNAUTHENTICATED']);
  expect(lines).toHaveLength(3);
});
