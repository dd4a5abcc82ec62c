/** Wild wishes for every mutation that the schema of a region has, with arguments of its types: those added later are among them. */
import fc from '#tests/kit/fast-check.ts';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { subgraphSchema } from '#tests/kit/subgraph-schema.ts';

export interface Wish {
  /** Index of who wishes it. */
  pilot: number;
  mutation: string;
  /** By name; an ID is still a draw of which one. */
  given: Record<string, unknown>;
  /** Whether its pilot first does what the deed needs: dock, or leave. */
  ready: boolean;
  key: string | undefined;
}

/** Those of players: services' own are refused to all of them. */
const mutations = Object.values(subgraphSchema('region').getMutationType()?.getFields() ?? {}).filter(
  ({ astNode }) => !astNode?.directives?.some(({ name }) => name.value === 'inaccessible'),
);

/** Names of all mutations. */
export const mutationNames = mutations.map(({ name }) => name);

/** Deeds that others live on. */
const often = [
  ...['buy', 'buy', 'sell', 'sell', 'haggle', 'moveShip', 'moveShip', 'moveShip', 'attackShip', 'attackShip'],
  ...[
    'claimPlanet',
    'settleColonists',
    'attackPlanet',
    'attackPlanet',
    'buyShip',
    'switchShip',
    'loadDrones',
  ],
  ...[
    'deployDrones',
    'deployMines',
    'salvageWreck',
    'attackDrones',
    'attackStation',
    'buildOnPlanet',
    'buyStation',
  ],
  ...[
    'besiegePlanet',
    'besiegePlanet',
    'updateStation',
    'buyGenesisDevice',
    'deployGenesisDevice',
    'recallColonists',
  ],
  ...['deployGateBeacon', 'supplyWarpGate', 'focusWarpGate', 'updateWarpGate', 'attackWarpGate'],
].filter((name) => mutationNames.includes(name));

const mostly = (low: number, high: number, ...odd: number[]): fc.Arbitrary<number> =>
  fc.oneof({ weight: 6, arbitrary: fc.integer({ min: low, max: high }) }, fc.constantFrom(...odd));

/** By the name of the argument where that says more than its type. */
const scalars: Record<string, fc.Arbitrary<unknown>> = {
  colonists: mostly(100, 130, -1, 0, 1_001, 2 ** 31 - 1),
  amount: mostly(1_000, 60_000, -1, 0, 1, Number.MAX_SAFE_INTEGER),
  toll: mostly(0, 200, -1, 10_000, 10_001),
  maxToll: mostly(0, 200, -1, 10_000),
  days: mostly(1, 4, -1, 0, 31, 91),
  unitPrice: mostly(10, 1_100, -1, 0, 2 ** 31 - 1),
  name: fc.nat(400).map((number) => (number < 20 ? 'x' : `Eden ${number}`)),
  Int: mostly(1, 25, -1, 0, 51, 2 ** 31 - 1),
  priceLever: fc.double({ min: -0.11, max: 0.11, noNaN: true }),
  serviceCharge: fc.double({ min: 0.7, max: 2, noNaN: true }),
  factor: fc.double({ min: 0.9, max: 3, noNaN: true }),
  flatDockingFee: fc.integer({ min: 40, max: 500 }),
  tradeBonus: fc.double({ min: 0.9, max: 1.3, noNaN: true }),
  primaryColor: fc.constantFrom('#a1b2c3', 'red'),
  logo: fc.constantFrom('https://example.org/a.png', 'javascript:1'),
  Float: fc.double({ min: 0.04, max: 0.25, noNaN: true }),
  Boolean: fc.boolean(),
  ID: fc.nat(30),
  String: fc.constant('s'),
  JSONObject: fc.constantFrom(
    ...[{ taxRate: 0.2 }, { taxRate: 0.05 }, { taxRate: 7 }, { tariffRate: 0.1 }, { dockingSubsidy: true }],
    ...[{ pvpOpenSecurity: 5 }, { pvpProtectionHours: 1 }, { patrolsFrontier: 2 }, { motto: 'Ad astra' }],
    ...[{ defenseSpending: 20_000 }, { visaHours: 3 }],
    ...[{ treasuryAdjustment: 5_000 }, { treasuryAdjustment: -5_000 }, { treasuryAdjustment: -1 }, {}],
  ),
};

function drawn({ name, type }: GraphQLArgument | GraphQLInputField): fc.Arbitrary<unknown> {
  const value = ofType(name, getNullableType(type));
  return isNonNullType(type) ? value : fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, value);
}

function ofType(name: string, type: GraphQLInputType): fc.Arbitrary<unknown> {
  if (isListType(type))
    return fc.array(ofType(name, getNullableType(type.ofType)), { minLength: 1, maxLength: 2 });
  const named = getNamedType(type);
  if (isEnumType(named)) return fc.constantFrom(...named.getValues().map((value) => value.name));
  if (isInputObjectType(named)) return byName(Object.values(named.getFields()));
  const scalar = scalars[name] ?? scalars[named.name];
  if (!scalar) throw new Error(`say what ${name} may be: its type is ${named.name}`);
  return scalar;
}

const byName = (inputs: readonly (GraphQLArgument | GraphQLInputField)[]) =>
  fc.record(Object.fromEntries(inputs.map((input) => [input.name, drawn(input)])));

/** Names and types of the arguments of each mutation, the region's ID left out. */
export const argumentsOf = new Map(
  mutations.map(({ name, args }) => [
    name,
    args
      .filter((argument) => argument.name !== 'regionId')
      .map((argument) => ({ name: argument.name, type: String(argument.type) })),
  ]),
);

export function wishesOf(pilots: number): fc.Arbitrary<Wish> {
  const arguments_ = new Map(
    mutations.map(({ name, args }) => [name, byName(args.filter((given) => given.name !== 'regionId'))]),
  );
  return fc.constantFrom(...mutationNames, ...often).chain((mutation) =>
    fc.record({
      ...{ mutation: fc.constant(mutation), pilot: fc.nat(pilots - 1) },
      given: arguments_.get(mutation) ?? fc.constant({}),
      ready: fc.nat(9).map((number) => number > 0),
      key: fc.nat(400).map((number) => (number < 12 ? `k${number}` : undefined)),
    }),
  );
}
