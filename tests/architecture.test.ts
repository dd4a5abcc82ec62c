import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
} from 'graphql';
import { errorStatus } from '#wire/error-codes.ts';
import { resolvers as regionResolvers } from '#subgraphs/region/resolvers.ts';

const root = resolve(import.meta.dirname, '..');
const sources = globSync('{gateway,subgraphs,infra,wire,schema}/**/*.ts', { cwd: root }).filter(
  (file) => !file.includes('/generated/'),
);

/** Imports of a file as paths relative to the project; packages are left out. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].flatMap(([, target = '']) => {
    if (target.startsWith('#')) return [target.slice(1)];
    return target.startsWith('.') ? [join(dirname(file), target)] : [];
  });
}

function offenders(within: RegExp, allowed: RegExp): string[] {
  return sources
    .filter((file) => within.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => !allowed.test(target))
        .map((target) => `${file} imports ${target}`),
    );
}

describe('imports', () => {
  it('of wire stay in wire', () => expect(offenders(/^wire\//, /^wire\//)).toEqual([]));
  it('of the gateway reach only the gateway, wire and schema', () => {
    expect(offenders(/^gateway\//, /^(gateway|wire|schema)\//)).toEqual([]);
  });
  it('of the kit reach only the kit and wire', () =>
    expect(offenders(/^subgraphs\/kit\//, /^(subgraphs\/kit|wire)\//)).toEqual([]));
  it.each(['nexus', 'identity', 'travel', 'region'])('of %s reach no other subgraph', (name) => {
    expect(
      offenders(
        new RegExp(`^subgraphs/${name}/`),
        new RegExp(`^(subgraphs/${name}|subgraphs/kit|wire|schema)/`),
      ),
    ).toEqual([]);
  });
  it('of the region go from journeys to gates to combat to ships to economy to sectors, never back; settings, treaties and who may what, what ships are, and how they come and go are for all', () => {
    const module = (names: string): RegExp => new RegExp(`^subgraphs/region/modules/(${names})/`);
    const forAll =
      /modules\/(governance\/((service|rules)\/settings|rules\/(immigration|treaties)|service\/(authority|audit|charter))|ships\/(rules\/(hulls|upgrades|figures|shields|condition|insurance)|service\/(build|loss)))\.ts$/;
    const back = (within: string, later: string): string[] =>
      sources
        .filter((file) => module(within).test(file))
        .flatMap(importsOf)
        .filter((target) => module(later).test(target) && !forAll.test(target));
    expect(back('sectors', 'economy|ships|combat|planets|governance|gates|journeys')).toEqual([]);
    expect(back('economy', 'ships|combat|planets|governance|gates|journeys')).toEqual([]);
    expect(back('ships', 'combat|planets|governance|gates|journeys')).toEqual([]);
    expect(back('combat|planets|governance', 'gates|journeys')).toEqual([]);
    expect(back('gates', 'journeys')).toEqual([]);
  });
  it('of rules reach neither services nor resolvers, and those of services no resolvers', () => {
    expect(
      sources
        .filter((file) => /\/rules\//.test(file))
        .flatMap(importsOf)
        .filter((target) => /\/(service|resolvers)\//.test(target)),
    ).toEqual([]);
    expect(
      sources
        .filter((file) => /\/service\//.test(file))
        .flatMap(importsOf)
        .filter((target) => /\/resolvers\//.test(target)),
    ).toEqual([]);
  });
});

describe('balances and quantities', () => {
  const writes =
    /(update|insert into) (accounts|stock|cargo|stores|ledger|goods_ledger)\b(?! set (capacity|counted_at))|\bset credits\b|\.credits [-+]?= /;
  it('are written by the ledger alone', () => {
    const writers = sources.filter(
      (file) => file.startsWith('subgraphs/region/') && writes.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(writers.filter((file) => !/^subgraphs\/region\/(ledger|migrations)\//.test(file))).toEqual([]);
    expect(writers).toContain('subgraphs/region/ledger/credits.ts');
  });
});

describe('the schema', () => {
  const api = buildSchema(readFileSync(join(root, 'schema/api.graphql'), 'utf8'), { assumeValid: true });
  const types = Object.values(api.getTypeMap()).filter((type) => !type.name.startsWith('__') && type.astNode);

  it('describes every type, field, argument and value', () => {
    const missing = types.flatMap((type) => [
      ...(type.description || /^(Query|Mutation|Subscription)$/.test(type.name) ? [] : [type.name]),
      ...(isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).flatMap((field) => [
            ...(field.description ? [] : [`${type.name}.${field.name}`]),
            ...field.args
              .filter((argument) => !argument.description)
              .map((argument) => `${type.name}.${field.name}(${argument.name})`),
          ])
        : []),
      ...(isInputObjectType(type)
        ? Object.values(type.getFields())
            .filter((field) => !field.description)
            .map((field) => `${type.name}.${field.name}`)
        : []),
      ...(isEnumType(type)
        ? type
            .getValues()
            .filter((value) => !value.description)
            .map((value) => `${type.name}.${value.name}`)
        : []),
    ]);
    expect(missing).toEqual([]);
  });

  it('publishes exactly the error codes there are', () => {
    const codes = api.getType('ErrorCode');
    expect(
      isEnumType(codes) &&
        codes
          .getValues()
          .map((value) => value.name)
          .toSorted(),
    ).toEqual(Object.keys(errorStatus).toSorted());
  });

  it('has a reference resolver for every entity of the region, so that no representation is believed as it comes', () => {
    const document = parse(readFileSync(join(root, 'schema/region.graphql'), 'utf8'));
    const entities = document.definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
      const keys = (definition.directives ?? []).filter((directive) => directive.name.value === 'key');
      const resolvable = keys.filter(
        (key) =>
          !key.arguments?.some(
            ({ name, value }) => name.value === 'resolvable' && 'value' in value && value.value === false,
          ),
      );
      return resolvable.length > 0 ? [definition.name.value] : [];
    });
    expect(entities.length).toBeGreaterThan(4);
    const table = regionResolvers as Record<string, { __resolveReference?: unknown }>;
    expect(entities.filter((name) => typeof table[name]?.__resolveReference !== 'function')).toEqual([]);
  });
});

describe('sources', () => {
  it('stay below 400 lines', () => {
    expect(sources.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 400)).toEqual(
      [],
    );
  });
});
