/** Weights and list sizes of a schema's fields, with the defaults for what is not annotated. */
import {
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { CostAnnotations, ListSize } from './annotations.ts';

export interface Weights {
  /** The weight given to a coordinate by `@cost`. */
  own(coordinate: string): number | undefined;
  /** What one value that a field returns costs, without what is selected in it. */
  ofField(parent: GraphQLCompositeType, field: string, returned: GraphQLNamedType): number;
  ofInput(type: GraphQLNamedType): number;
  listSize(parent: GraphQLCompositeType, field: string): ListSize | undefined;
}

/**
 * Objects, interfaces, unions and input objects weigh 1, scalars and enums nothing, as in the specification. An abstract
 * type weighs as much as the heaviest object it may be, and a field of an interface as the heaviest that implements it.
 */
export function createWeights(schema: GraphQLSchema, annotations: CostAnnotations): Weights {
  const own = (coordinate: string): number | undefined => annotations.weights.get(coordinate);

  /** The type itself, then the objects it may be. */
  function variants(type: GraphQLCompositeType): readonly GraphQLNamedType[] {
    return isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
  }

  function ofType(type: GraphQLNamedType): number {
    if (!isCompositeType(type)) return own(type.name) ?? 0;
    return Math.max(...variants(type).map(({ name }) => own(name) ?? 1));
  }

  return {
    own,
    ofField(parent, field, returned) {
      const given = variants(parent).flatMap(({ name }) => own(`${name}.${field}`) ?? []);
      return given.length > 0 ? Math.max(...given) : ofType(returned);
    },
    ofInput: (type) => own(type.name) ?? (isInputObjectType(type) ? 1 : 0),
    listSize(parent, field) {
      const types = isInterfaceType(parent) ? variants(parent) : [parent];
      for (const { name } of types) {
        const size = annotations.listSizes.get(`${name}.${field}`);
        if (size) return size;
      }
      return undefined;
    },
  };
}
