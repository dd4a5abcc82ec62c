/** The shape of an answer: which fields each object may have, in the order of the document, worked out once per operation. Conditions are decided already: see `prune`. */
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { refusal } from '#gateway/errors.ts';
import { emptied } from '#gateway/engine/plan/prune.ts';
import type { DataKeyOf } from '#gateway/engine/plan/data-keys.ts';
import type { Denial, Forbidden } from '#gateway/pipeline/authorize/verdict.ts';

/** A selection on one composite type, per object type it may meet. */
export interface ObjectShape {
  readonly type: GraphQLCompositeType;
  readonly fields: ReadonlyMap<string, readonly FieldShape[]>;
}

export interface FieldShape {
  /** One of its selections. */
  readonly node: FieldNode;
  readonly key: string;
  /** Key it has in the data. */
  readonly source: string;
  readonly name: string;
  /** The type it belongs to, an interface where that has it. */
  readonly parent: string;
  readonly type: GraphQLOutputType;
  readonly inner: ObjectShape | undefined;
  /** Why the viewer may not see it. */
  readonly forbidden: Denial | undefined;
}

type FieldsType = GraphQLObjectType | GraphQLInterfaceType;

/** What a selection inherits from those it stands in. */
interface Outer {
  readonly forbidden: Denial | undefined;
}

interface Selected extends Outer {
  readonly node: FieldNode;
}

interface SelectedSet extends Outer {
  readonly set: SelectionSetNode;
}

/** Fragments on wide interfaces multiply: beyond this many fields an answer is not worth compiling. */
export const maxFields = 10_000;

export function tooManyFields(): GraphQLError {
  return refusal('QUERY_TOO_COMPLEX', 'The operation selects too many fields on too many types.');
}

export interface ShapeOptions {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  dataKeyOf: DataKeyOf;
  /** Fields the viewer may not see. */
  forbidden?: Forbidden;
}

/** @throws QUERY_TOO_COMPLEX */
// oxlint-disable-next-line max-lines-per-function -- one closure over schema, fragments and budget
export function shapeOf(
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  { schema, fragments, dataKeyOf, forbidden = new Map() }: ShapeOptions,
): ObjectShape {
  let left = maxFields;

  const known = new Map<string, ObjectShape>();
  const numbers = new Map<SelectionSetNode, number>();

  /** Equal for equal shapes: objects of an interface mostly select alike, and would multiply with each level of it. */
  function keyOf(of: GraphQLCompositeType, sets: readonly SelectedSet[]): string {
    const parts = sets.map(({ set, forbidden: denial }) => {
      const number = numbers.get(set) ?? numbers.size;
      numbers.set(set, number);
      return [number, denial];
    });
    return JSON.stringify([of.name, ...parts]);
  }

  function shape(of: GraphQLCompositeType, sets: readonly SelectedSet[]): ObjectShape {
    const key = keyOf(of, sets);
    const made = known.get(key) ?? newShape(of, sets);
    known.set(key, made);
    return made;
  }

  function newShape(of: GraphQLCompositeType, sets: readonly SelectedSet[]): ObjectShape {
    const possible = isAbstractType(of) ? schema.getPossibleTypes(of) : [of];
    // An interface that nothing implements can still stand for what an interface object says of it.
    const types = possible.length === 0 && isInterfaceType(of) ? [of] : (possible as readonly FieldsType[]);
    return { type: of, fields: new Map(types.map((object) => [object.name, fieldsOn(of, object, sets)])) };
  }

  function fieldsOn(
    of: GraphQLCompositeType,
    object: FieldsType,
    sets: readonly SelectedSet[],
  ): FieldShape[] {
    const selected = new Map<string, Selected[]>();
    for (const { set, ...outer } of sets) collect(object, set, outer, selected);
    return [...selected].map(([key, nodes]) => fieldShape(of, object, key, nodes));
  }

  function fieldShape(
    of: GraphQLCompositeType,
    object: FieldsType,
    key: string,
    nodes: readonly Selected[],
  ): FieldShape {
    left -= 1;
    if (left < 0) throw tooManyFields();
    const [{ node: first }] = nodes as readonly [Selected];
    const name = first.name.value;
    const type = definitionOf(schema, object, name);
    const named = getNamedType(type);
    // What one selection may not see, another one of the same key may, for itself.
    const denied = nodes.every((each) => each.forbidden !== undefined) ? nodes[0]?.forbidden : undefined;
    const sets = nodes.flatMap(({ node, ...outer }) =>
      node.selectionSet ? [{ set: node.selectionSet, ...outer }] : [],
    );
    return {
      node: first,
      key,
      source: dataKeyOf(first),
      name,
      parent: isInterfaceType(of) && name in of.getFields() ? of.name : object.name,
      type,
      inner: isCompositeType(named) && denied === undefined ? shape(named, sets) : undefined,
      forbidden: denied,
    };
  }

  function collect(
    object: FieldsType,
    set: SelectionSetNode,
    outer: Outer,
    selected: Map<string, Selected[]>,
  ): void {
    for (const selection of set.selections) {
      if (selection === emptied) continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const field = { node: selection, forbidden: forbidden.get(selection) ?? outer.forbidden };
        const others = selected.get(key);
        if (others) others.push(field);
        else selected.set(key, [field]);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && (condition === undefined || applies(schema, object, condition)))
        collect(object, fragment.selectionSet, outer, selected);
    }
  }

  return shape(
    type,
    selectionSets.map((set) => ({ set, forbidden: undefined })),
  );
}

function applies(schema: GraphQLSchema, object: FieldsType, condition: string): boolean {
  if (condition === object.name) return true;
  const type = schema.getType(condition);
  return isAbstractType(type) && !isObjectType(type) && schema.isSubType(type, object);
}

function definitionOf(schema: GraphQLSchema, object: FieldsType, name: string): GraphQLOutputType {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef.type;
  const definition =
    object === schema.getQueryType() && name === SchemaMetaFieldDef.name
      ? SchemaMetaFieldDef
      : object === schema.getQueryType() && name === TypeMetaFieldDef.name
        ? TypeMetaFieldDef
        : object.getFields()[name];
  if (!definition) throw new TypeError(`the schema has no field ${object.name}.${name}`);
  return definition.type;
}
