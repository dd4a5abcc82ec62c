/** Enforces the supergraph's authorization directives: what an operation demands is found once, and weighed per viewer. */
import {
  getNamedType,
  isCompositeType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Viewer } from '#gateway/context.ts';
import { createBoundedMap, type BoundedMap } from '#gateway/regions/bounded-map.ts';
import { isMet, type Clause, type Policy } from './clause.ts';
import { readDemands, type Demands } from './protected-schema.ts';
import type { Denial, Verdict } from './verdict.ts';
import { withoutFields } from './without-fields.ts';

/** What one operation demands of whoever runs it. */
export interface Requirements {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Distinct demands. */
  readonly clauses: readonly Clause[];
  /** Fields that demand something, in the order of the document. */
  readonly fields: readonly { node: FieldNode; coordinate: string; clauses: readonly Clause[] }[];
  /** Verdicts that were reached before, by key. */
  readonly verdicts: BoundedMap<string, Verdict>;
}

export interface Authorizer {
  /** What a validated operation demands; undefined when it is for everybody. */
  prepare(document: DocumentNode, operation: OperationDefinitionNode): Requirements | undefined;
  /** Undefined when the viewer may have everything. */
  evaluate(requirements: Requirements, viewer: Viewer | undefined): Verdict | undefined;
}

/** How many variants of one operation are remembered; roles and scopes of players make a handful. */
const maxVerdicts = 32;

/** @returns undefined when the supergraph protects nothing, so that this costs nothing then */
export function createAuthorizer(
  supergraphSdl: string,
  apiSchema: GraphQLSchema,
  policy: Policy,
): Authorizer | undefined {
  const demands = readDemands(supergraphSdl);
  if (!demands) return undefined;
  return {
    prepare(document, operation) {
      const fields = collect(apiSchema, demands, document, operation);
      if (fields.length === 0) return undefined;
      const clauses = [...new Set(fields.flatMap((field) => field.clauses))];
      return { document, operation, clauses, fields, verdicts: createBoundedMap(maxVerdicts) };
    },
    evaluate(requirements, viewer) {
      const unmet = requirements.clauses.filter((clause) => !isMet(clause, viewer, policy));
      if (unmet.length === 0) return undefined;
      const code = viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED';
      const key = [code, ...unmet.map((clause) => clause.key).toSorted()].join(' ');
      const verdict = requirements.verdicts.get(key) ?? judge(requirements, new Set(unmet), code, key);
      requirements.verdicts.set(key, verdict);
      return verdict;
    },
  };
}

function judge(
  { document, operation, fields }: Requirements,
  unmet: ReadonlySet<Clause>,
  code: Denial,
  key: string,
): Verdict {
  const refused = fields.filter(({ clauses }) => clauses.some((clause) => unmet.has(clause)));
  const forbidden = new Map(refused.map(({ node }) => [node, code]));
  const coordinate = refused[0]?.coordinate ?? '';
  return {
    key,
    forbidden,
    document: withoutFields(document, operation, forbidden),
    first: { coordinate, code },
  };
}

/** Every field of the operation that demands something; what lies in a fragment is looked at once. */
function collect(
  schema: GraphQLSchema,
  demands: Demands,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Requirements['fields'] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const seen = new Set<string>();
  const found: { node: FieldNode; coordinate: string; clauses: readonly Clause[] }[] = [];

  function walk(set: SelectionSetNode, parent: GraphQLCompositeType): void {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) walkField(node, parent);
      else if (node.kind === Kind.INLINE_FRAGMENT)
        walk(node.selectionSet, typeNamed(node.typeCondition?.name.value) ?? parent);
      else walkFragment(node.name.value);
    }
  }

  function walkField(node: FieldNode, parent: GraphQLCompositeType): void {
    const name = node.name.value;
    const clauses = demands(parent.name, name);
    if (clauses.length > 0) found.push({ node, coordinate: `${parent.name}.${name}`, clauses });
    const fields = 'getFields' in parent ? parent.getFields() : {};
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const returned = field && getNamedType(field.type);
    // Introspection is for everybody who may introspect at all.
    if (node.selectionSet && isCompositeType(returned)) walk(node.selectionSet, returned);
  }

  function walkFragment(name: string): void {
    const fragment = fragments.get(name);
    const type = typeNamed(fragment?.typeCondition.name.value);
    if (!fragment || !type || seen.has(name)) return;
    seen.add(name);
    walk(fragment.selectionSet, type);
  }

  function typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }

  const root = schema.getRootType(operation.operation);
  if (root) walk(operation.selectionSet, root);
  return found;
}
