/** Part of a subgraph operation as a document of its own: some of its root fields, only the variables they use. */
import {
  Kind,
  parseType,
  print,
  visit,
  type ASTNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { isCondition, type FetchDocument, type RootField, type Variables } from './fetch-document.ts';
import { createBoundedMap, type BoundedMap } from './bounded-map.ts';
import { rewriteShardValue, rewrittenValue, type Rewritten } from './shard-value.ts';

/** A root field to send. */
export interface Part {
  root: RootField;
  /** Which of the field's selections are to be sent: their conditions hold. */
  active: readonly number[];
  /** Whether the shard key is to be replaced, and by what. */
  rewrite?: { key: unknown };
}

interface Variant {
  query: string;
  /** Variables of the operation that this part uses. */
  used: readonly string[];
  /** New variables, in the order of the parts that are rewritten. */
  rewritten: readonly { variable: string; how: Rewritten }[];
}

/** An operation with n root fields has many parts, but few are ever asked for. */
const maxVariants = 200;
const variants = new WeakMap<FetchDocument, BoundedMap<string, Variant>>();

/** The text of these parts and its variables. Texts are printed once and kept. */
export function payloadOf(
  document: FetchDocument,
  parts: readonly Part[],
  variables: Variables,
): { query: string; variables: Variables } {
  let known = variants.get(document);
  if (!known) variants.set(document, (known = createBoundedMap(maxVariants)));
  const id = parts
    .map(({ root, active, rewrite }) => `${root.index}${rewrite ? 'r' : ''}:${active.join('.')}`)
    .join(' ');
  let variant = known.get(id);
  if (!variant) known.set(id, (variant = build(document, parts)));
  const values: Record<string, unknown> = {};
  for (const name of variant.used) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value !== undefined) values[name] = value;
  }
  const keys = parts.filter((part) => part.rewrite);
  variant.rewritten.forEach(({ variable, how }, index) => {
    values[variable] = rewrittenValue(how, keys[index]?.rewrite?.key, variables, document.defaults);
  });
  return { query: variant.query, variables: values };
}

function build(document: FetchDocument, parts: readonly Part[]): Variant {
  const { operation, fragments } = document;
  const definitions = operation.variableDefinitions ?? [];
  const rewritten: { variable: string; how: Rewritten }[] = [];
  const selections = parts.flatMap(({ root, active, rewrite }): FieldNode[] => {
    const nodes = active.map((index) => unconditional(root.selections[index]?.node as FieldNode));
    const { shard } = root;
    if (!rewrite || !shard) return nodes;
    const variable = freeName(`shard${root.index}`, definitions);
    return nodes.map((node, index) => {
      const how = rewriteShardValue(node, shard, variable);
      if (index === 0) rewritten.push({ variable, how });
      return how.node;
    });
  });
  const used = new Set<string>();
  const needed = new Map<string, FragmentDefinitionNode>();
  for (const node of selections) collect(node, fragments, used, needed);
  const own = definitions.filter(({ variable }) => used.has(variable.name.value));
  const query = print({
    kind: Kind.DOCUMENT,
    definitions: [
      {
        ...operation,
        variableDefinitions: [...own, ...rewritten.map(({ variable, how }) => define(variable, how.type))],
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      },
      ...needed.values(),
    ],
  });
  return { query, used: own.map(({ variable }) => variable.name.value), rewritten };
}

/** The conditions of root fields are decided here already. */
function unconditional(node: FieldNode): FieldNode {
  return node.directives?.some(isCondition)
    ? { ...node, directives: node.directives.filter((directive) => !isCondition(directive)) }
    : node;
}

function collect(
  node: ASTNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  used: Set<string>,
  needed: Map<string, FragmentDefinitionNode>,
): void {
  visit(node, {
    Variable: ({ name }) => void used.add(name.value),
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value);
      if (!fragment || needed.has(name.value)) return;
      needed.set(name.value, fragment);
      collect(fragment, fragments, used, needed);
    },
  });
}

function freeName(wanted: string, definitions: readonly VariableDefinitionNode[]): string {
  const taken = definitions.some(({ variable }) => variable.name.value === wanted);
  return taken ? freeName(`${wanted}_`, definitions) : wanted;
}

function define(name: string, type: string): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: parseType(type, { noLocation: true }),
  };
}

/** Which selections of a root field are to be sent: those whose conditions hold. */
export function activeSelections(
  root: RootField,
  holds: (selection: RootField['selections'][number]) => boolean,
): number[] {
  const active: number[] = [];
  root.selections.forEach((selection, index) => {
    if (holds(selection)) active.push(index);
  });
  return active;
}
