/** Finds what a plan forgets: planners lose fetches of some wide operations, and clients would read nulls. */
import { isAbstractType } from 'graphql';
import { fieldText } from '#gateway/engine/plan/data-keys.ts';
import type { PlanNode } from '#gateway/engine/plan/plan.ts';
import type { FieldShape, ObjectShape } from '#gateway/engine/project/shape.ts';
import type { Supergraph } from '#gateway/supergraph/load.ts';
import type { Place } from './place.ts';
import { createRehearsal } from './rehearse.ts';

/**
 * How many fields of the answer a plan leaves out for some type of object; 0 as well for what is too large to tell. A gap
 * need not be one: where subgraphs differ in the members of a union, some types never come.
 */
export type CountGaps = (plan: PlanNode, shape: ObjectShape) => number;

export function createGapCounter(supergraph: Supergraph): CountGaps {
  const rehearse = createRehearsal(supergraph);
  return (plan, shape) => {
    const root = rehearse(plan, shape.type.name);
    return root ? gapsAt(shape, root) : 0;
  };
}

function gapsAt(shape: ObjectShape, place: Place): number {
  // Nothing the subgraph could give fits the type.
  if (place.size === 0) return 1;
  const typeMatters = isAbstractType(shape.type) && differs(shape);
  let gaps = 0;
  for (const [type, { typename, fields }] of place) {
    const wanted = shape.fields.get(type);
    // Clients must not see objects of the type: they become null by their name.
    if ((typeMatters || !wanted) && typename !== type) gaps += 1;
    for (const field of wanted ?? []) {
      if (field.name.startsWith('__')) continue;
      const given = fields.get(field.source);
      if (given?.field !== fieldText(field.node)) gaps += 1;
      else if (field.inner && given.place) gaps += gapsAt(field.inner, given.place);
    }
  }
  return gaps;
}

/** By shape, whether the answer depends on which type an object of it has. */
const known = new WeakMap<ObjectShape, boolean>();

function differs(shape: ObjectShape): boolean {
  const result = known.get(shape) ?? selectsByType([...shape.fields.values()]);
  known.set(shape, result);
  return result;
}

function selectsByType([first, ...others]: readonly (readonly FieldShape[])[]): boolean {
  if (!first) return false;
  return first.some(({ name }) => name === '__typename') || others.some((other) => !areAlike(first, other));
}

/** Shapes of what is selected alike are the same objects. */
function areAlike(some: readonly FieldShape[], others: readonly FieldShape[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ key, inner }, index) => key === others[index]?.key && inner === others[index]?.inner)
  );
}
