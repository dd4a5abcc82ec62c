/** How a region presents itself: what may be said, and what is refused without a trace. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { codeOf, testRegion, type Reply, type TestRegion } from '#tests/kit/region-server.ts';

const owner = { id: randomUUID() };
let region: TestRegion;
beforeAll(async () => {
  region = await testRegion({ ownerId: owner.id });
}, 120_000);
afterAll(async () => {
  await region?.[Symbol.asyncDispose]();
});
beforeEach(() => region.sql('delete from settings'));

const update = (input: object, player = owner, key?: string): Promise<Reply> =>
  region.ask(
    'mutation ($r: ID!, $i: CultureInput!) { updateCulture(regionId: $r, input: $i) { region { id } } }',
    { r: region.regionId, i: input },
    player,
    key === undefined ? {} : { 'idempotency-key': key },
  );

async function shown(): Promise<any> {
  const reply = await region.ask(
    `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Region { culture {
      motto traditions socialHierarchy languagePack { word text } theme { primaryColor secondaryColor font logo } } } } }`,
    { e: [{ __typename: 'Region', id: region.regionId }] },
  );
  return reply.data._entities[0].culture;
}

const culture = {
  motto: 'Ад астра — к звёздам',
  traditions: ['The long night', 'First light'],
  socialHierarchy: ['Admiral', 'Deckhand'],
  languagePack: [{ word: 'yes', text: 'aye' }],
  theme: {
    ...{ primaryColor: '#A1b2C3', secondaryColor: '#000000', font: 'Orbitron' },
    logo: 'https://example.org/logo.png',
  },
};
const none = { primaryColor: null, secondaryColor: null, font: null, logo: null };

it('is plain at first, and then what its owner says, each part for itself', async () => {
  expect(await shown()).toEqual({
    ...{ motto: '', traditions: [], socialHierarchy: [], languagePack: [], theme: none },
  });
  expect((await update(culture)).errors).toBeUndefined();
  expect(await shown()).toEqual(culture);
  await update({ motto: null, theme: { font: 'Courier' } });
  expect(await shown()).toMatchObject({ motto: culture.motto, theme: { ...none, font: 'Courier' } });
});

it('is changed once by a key, and by nobody but who governs the region', async () => {
  expect(codeOf(await update({ motto: 'Mine' }, { id: randomUUID() }))).toBe('FORBIDDEN');
  const key = randomUUID();
  await update({ motto: 'First' }, owner, key);
  await update({ motto: 'Second' });
  await update({ motto: 'First' }, owner, key);
  expect(await shown()).toMatchObject({ motto: 'Second' });
  expect(codeOf(await update({ motto: 'Third' }, owner, key))).toBe('IDEMPOTENCY_MISMATCH');
});

it('leaves who changed it in the log of the region', async () => {
  await update({ motto: 'Logged' });
  const reply = await region.ask(
    `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Region { audit(first: 1) { nodes { act actor { id } details } } } } }`,
    { e: [{ __typename: 'Region', id: region.regionId }] },
    owner,
  );
  expect(reply.data._entities[0].audit.nodes).toEqual([
    { act: 'updateCulture', actor: owner, details: { motto: 'Logged' } },
  ]);
});

const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
it.each<[what: string, input: object]>([
  ['a motto that is too long', { motto: 'x'.repeat(201) }],
  ['a motto on two lines', { motto: 'one\ntwo' }],
  ['control characters', { motto: 'bell\u0007' }],
  ['characters without width', { motto: 'an\u200bdromeda' }],
  ['characters that turn the direction of reading', { traditions: ['\u202eadeomordna'] }],
  ['halves of characters', { socialHierarchy: ['\ud800'] }],
  ['a tradition that is blank', { traditions: ['Tea', '  '] }],
  ['a rank that is empty', { socialHierarchy: [''] }],
  ['a word for nothing', { languagePack: [{ word: ' ', text: 'aye' }] }],
  ['a word that says nothing', { languagePack: [{ word: 'yes', text: '' }] }],
  ['a font without a name', { theme: { font: ' ' } }],
  ['too many traditions', { traditions: many(21, 'one') }],
  ['too many ranks', { socialHierarchy: many(21, 'one') }],
  ['too many words', { languagePack: many(101, '').map((_, index) => ({ word: `w${index}`, text: 't' })) }],
  ['a word that hides something', { languagePack: [{ word: 'y\u2066es', text: 'aye' }] }],
  ['a word that no object has as its own', { languagePack: [{ word: '__proto__', text: 'nul\u0000' }] }],
  ['a colour that is none', { theme: { primaryColor: 'red; background: url(//evil)' } }],
  ['a logo from anywhere', { theme: { logo: 'javascript:alert(1)' } }],
  ['a logo without encryption', { theme: { logo: 'http://example.org/logo.png' } }],
  ['a font that is too long', { theme: { font: 'x'.repeat(51) } }],
  ['what nobody knows', { anthem: 'la' }],
  ['60 levels', { theme: many(60, 0).reduce<unknown>((inner) => ({ font: inner }), 'x') }],
])('takes nothing of %s', async (_what, input) => {
  const reply = await update(input);
  expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(codeOf(reply));
  expect(JSON.stringify(reply.errors).length).toBeLessThan(5_000);
  expect(await region.sql('select from settings')).toEqual([]);
});
