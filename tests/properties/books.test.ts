import { describe, expect, it } from '@jest/globals';
import {
  accountFaults,
  addEntry,
  faultsOf,
  type Amounts,
  type Entry,
  type Known,
  type Said,
} from '#subgraphs/travel/rules/books.ts';

const load = { shipId: 's', credits: 100, goods: [{ good: 'ORE', quantity: 5 }] };
const entry = (state: Entry['state'], changes: Partial<Entry> = {}): Entry => ({
  ...{ journeyId: 'j', state, ...load },
  ...(state === 'REFUSED' ? { shipId: null, credits: 0, goods: [] } : {}),
  ...changes,
});
/** What a region says: nothing, when it has no entry. */
const says = (slug: string, state?: Entry['state'], changes: Partial<Entry> = {}): Said => ({
  ...{ slug, regionId: slug, entry: state && entry(state, changes) },
});
const known = (state: Known['state'], arrivalId: string | null = null): Known => ({
  ...{ id: 'j', state, sourceId: 'home', arrivalId },
});

describe('the audit finds nothing wrong', () => {
  it.each<[string, Said[], Known]>([
    ['before departure', [says('home'), says('away')], known('QUEUED')],
    ['in transit', [says('home', 'HELD'), says('away')], known('ESCROWED')],
    [
      'between arrival and settlement',
      [says('home', 'HELD'), says('away', 'ACCEPTED')],
      known('ARRIVED', 'away'),
    ],
    ['after arrival', [says('home', 'SETTLED'), says('away', 'ACCEPTED')], known('COMPLETED', 'away')],
    ['after a return', [says('home', 'RETURNED'), says('away', 'REFUSED')], known('CANCELLED', 'home')],
    [
      'after a return to who forgot it',
      [says('home', 'REFUSED'), says('away', 'REFUSED')],
      known('RETURNED', 'home'),
    ],
  ])('%s', (_, said, journey) => {
    expect(faultsOf(journey, said, true)).toEqual([]);
  });
});

describe('the audit names', () => {
  it.each<[string, Said[], Known, RegExp]>([
    [
      'a ship that is in two regions',
      [says('home', 'HELD'), says('away', 'ACCEPTED'), says('nexus', 'ACCEPTED')],
      ...([known('ARRIVED', 'away'), /accepted by away and nexus/] as [Known, RegExp]),
    ],
    [
      'a ship that came from nowhere',
      [says('home'), says('away', 'ACCEPTED')],
      known('SHIPPED'),
      /accepted by away, from nowhere/,
    ],
    [
      'a ship that was given back and arrived',
      ...([[says('home', 'RETURNED'), says('away', 'ACCEPTED')], known('SHIPPED')] as [Said[], Known]),
      /accepted by away, and returned in home/,
    ],
    [
      'a ship that left and arrived nowhere',
      [says('home', 'SETTLED'), says('away')],
      known('SHIPPED'),
      /left home and arrived nowhere/,
    ],
    [
      'a ship that nobody carries',
      [says('home', 'HELD')],
      known('FAILED'),
      /held by home, and nobody carries it/,
    ],
    [
      'a load that changed on its way',
      ...([
        [says('home', 'SETTLED'), says('away', 'ACCEPTED', { credits: 101 })],
        known('COMPLETED', 'away'),
      ] as [Said[], Known]),
      /another load/,
    ],
    [
      'a journey that was written down otherwise',
      ...([[says('home', 'HELD'), says('away', 'ACCEPTED')], known('COMPLETED', 'away')] as [Said[], Known]),
      /written down as COMPLETED/,
    ],
    [
      'an arrival that its region forgot',
      [says('home', 'SETTLED'), says('away')],
      known('COMPLETED', 'away'),
      /written down as COMPLETED/,
    ],
  ])('%s', (_, said, journey, fault) => {
    expect(faultsOf(journey, said, true)).toContainEqual(expect.stringMatching(fault));
  });

  it('credits that came from nowhere', () => {
    const sums: Amounts = new Map();
    addEntry(sums, entry('SETTLED'));
    addEntry(sums, entry('HELD'));
    expect(
      accountFaults(
        'home',
        new Map([
          ['credits', 100],
          ['ORE', 5],
        ]),
        sums,
      ),
    ).toEqual([]);
    const wrong = ['home: abroad is -7 credits off what its journeys say'];
    expect(
      accountFaults(
        'home',
        new Map([
          ['credits', 93],
          ['ORE', 5],
        ]),
        sums,
      ),
    ).toEqual(wrong);
  });
});

describe('while a region is silent, the audit', () => {
  it('does not take for lost what that region may have', () => {
    expect(faultsOf(known('SHIPPED'), [says('home', 'SETTLED')], false)).toEqual([]);
    expect(faultsOf(known('ARRIVED', 'away'), [says('away', 'ACCEPTED')], false)).toEqual([]);
    expect(faultsOf(known('COMPLETED', 'away'), [says('home', 'SETTLED')], false)).toEqual([]);
  });

  it('names what the others prove', () => {
    const twice = [says('away', 'ACCEPTED'), says('nexus', 'ACCEPTED')];
    expect(faultsOf(known('ARRIVED', 'away'), twice, false)).toEqual([
      'journey j: accepted by away and nexus',
    ]);
    const held = faultsOf(known('COMPLETED', 'away'), [says('home', 'HELD')], false);
    expect(held).toContainEqual('journey j: held by home, and nobody carries it');
  });
});
