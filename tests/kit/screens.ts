/** The screens a client is made of, each one document, as GraphiQL's tabs hold them. */
import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import {
  CultureDocument,
  DiplomacyDocument,
  ElectionsDocument,
  GovernmentDocument,
  GovernorsEconomyDocument,
  PoliciesDocument,
  RegionOverviewDocument,
} from '#gateway/graphiql/generated/documents.ts';
import { readTabs } from '#gateway/graphiql/tabs.ts';

export const screens = ['cockpit', 'station-board', 'sector', 'region-overview'] as const;
export type Screen = (typeof screens)[number];

/** What a governor sees of a region: the document of each tab of the dashboard, with the types of its answer. */
export const dashboard = {
  overview: RegionOverviewDocument,
  governance: GovernmentDocument,
  economy: GovernorsEconomyDocument,
  policies: PoliciesDocument,
  elections: ElectionsDocument,
  diplomacy: DiplomacyDocument,
  culture: CultureDocument,
};

/** The tab's query; what else it holds is for trying out. */
export function documentOf(screen: Screen): string {
  const tab = readTabs().find(({ name }) => name.replace(/^\d+-/, '') === screen);
  if (!tab) throw new Error(`there is no tab ${screen}`);
  const [query] = parse(tab.query).definitions;
  return query ? print(query) : '';
}

const api = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
const owned = typesOf(readFileSync(new URL('../../schema/region.graphql', import.meta.url), 'utf8'));

/** What the gateway asks the region's own server of it: fields of other services are left out, the region is an entity. */
export function askedOfRegion(query: string): string {
  const info = new TypeInfo(api);
  const asked = visit(
    parse(query),
    visitWithTypeInfo(info, {
      Field: {
        enter(node) {
          const parent = info.getParentType();
          if (node.name.value === 'region' && parent === api.getQueryType()) return undefined;
          return owned.get(parent?.name ?? '')?.has(node.name.value) === false ? null : undefined;
        },
        // Of what belongs to others, the keys are asked for.
        leave: (node) =>
          node.selectionSet?.selections.length === 0
            ? { ...node, selectionSet: { ...node.selectionSet, selections: [idField] } }
            : undefined,
      },
    }),
  );
  return print(asked).replace(
    /region\(id: \$regionId\) \{([\s\S]*)\}\s*\}\s*$/,
    '_entities(representations: [{__typename: "Region", id: $regionId}]) { ... on Region {$1} } }',
  );
}

const idField = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'id' } } as const;

/** Names of the fields that an SDL gives to each type. */
function typesOf(sdl: string): Map<string, Set<string>> {
  const types = new Map<string, Set<string>>();
  for (const definition of parse(sdl).definitions)
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION) {
      const fields = types.get(definition.name.value) ?? new Set();
      for (const field of definition.fields ?? []) fields.add(field.name.value);
      types.set(definition.name.value, fields);
    }
  return types;
}
