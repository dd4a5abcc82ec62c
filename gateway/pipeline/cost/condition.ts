/** Whether `@skip` and `@include` leave a selection in: 1 or 0, or a variable's word for it. */
import { Kind, type SelectionNode } from 'graphql';
import type { Factor, Variables } from './formula.ts';
import type { ReadVariable } from './list-size.ts';

export function conditionOf(node: SelectionNode, read: ReadVariable): Factor {
  const conditions: ((variables: Variables) => boolean)[] = [];
  for (const directive of node.directives ?? []) {
    const wanted = directive.name.value === 'include';
    if (!wanted && directive.name.value !== 'skip') continue;
    const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
    if (value?.kind === Kind.BOOLEAN && value.value !== wanted) return 0;
    if (value?.kind !== Kind.VARIABLE) continue;
    const name = value.name.value;
    conditions.push((variables) => (read(name, variables) === true) === wanted);
  }
  if (conditions.length === 0) return 1;
  return (variables) => Number(conditions.every((holds) => holds(variables)));
}
