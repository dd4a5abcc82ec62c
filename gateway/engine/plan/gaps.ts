/** Finds what a plan forgets: planners lose fetches on some wide operations, and the client would read nulls. */
import { isAbstractType } from 'graphql';
import type { FieldShape, ObjectShape } from '#gateway/engine/project/shape.ts';
import type { Supergraph } from '#gateway/supergraph/load.ts';
import type { PlanNode } from './plan.ts';
import { fieldText } from './data-keys.ts';
import { createRehearsal, RehearsalTooLong, type Place } from './rehearse.ts';

/** How many fields of the answer a plan leaves out for some type of object. 0 as well for what is too wide to tell. */
export type CountGaps = (plan: PlanNode, shape: ObjectShape) => number;

export function createGapCounter(supergraph: Supergraph): CountGaps {
  const rehearsal = createRehearsal(supergraph);
  return (plan, shape) => {
    try {
      return gapsAt(shape, rehearsal.run(plan, shape.type.name));
    } catch (error) {
      if (error instanceof RehearsalTooLong) return 0;
      throw error;
    }
  };
}

function gapsAt(shape: ObjectShape, place: Place): number {
  // Nothing the subgraph could give fits the type.
  if (place.size === 0) return 1;
  const typeMatters = isAbstractType(shape.type) && differs(shape);
  let gaps = 0;
  for (const [type, { typename, fields }] of place) {
    const wanted = shape.fields.get(type);
    // Clients must not see it.
    if (!wanted) continue;
    if (typeMatters && typename !== type) gaps += 1;
    for (const field of wanted) {
      if (field.name.startsWith('__')) continue;
      const given = fields.get(field.source);
      if (given?.field !== fieldText(field.node)) gaps += 1;
      else if (field.inner && given.place) gaps += gapsAt(field.inner, given.place);
    }
  }
  return gaps;
}

/** Whether the answer depends on which type an object has. */
function differs({ fields }: ObjectShape): boolean {
  const texts = new Set([...fields.values()].map(textOf));
  return (
    texts.size > 1 || [...fields.values()].some((each) => each.some(({ name }) => name === '__typename'))
  );
}

function textOf(fields: readonly FieldShape[]): string {
  return fields
    .map(({ key, inner }) => key + (inner ? `{${[...inner.fields.values()].map(textOf).join('|')}}` : ''))
    .join();
}
