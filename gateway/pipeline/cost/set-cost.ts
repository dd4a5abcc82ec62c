/** The cost of selection sets as far as it is known without the field they belong to. */
import type { Cost, Factor, FormulaBuilder } from './formula.ts';

export interface SetCost {
  readonly fixed: Cost;
  /** Lists by field name, all together and per element: a connection decides how long its `nodes` are. */
  readonly lists: ReadonlyMap<string, ListCost>;
}

interface ListCost {
  readonly whole: Cost;
  readonly element: Cost;
}

export const nothing: SetCost = { fixed: 0, lists: new Map() };

export interface SetCosts {
  /** What the parts of one selection set cost together. */
  join(parts: readonly SetCost[]): SetCost;
  scale(times: Factor, set: SetCost): SetCost;
  /** The set under its field. @param sized lists whose length the field decides */
  total(set: SetCost, sized: ReadonlySet<string> | undefined, length: Factor): Cost;
}

export function createSetCosts(formula: FormulaBuilder): SetCosts {
  const sum: FormulaBuilder['sum'] = (parts) => formula.sum(parts);
  const product: FormulaBuilder['product'] = (times, cost) => formula.product(times, cost);
  return {
    join(parts) {
      const byName = Map.groupBy(
        parts.flatMap((part) => [...part.lists]),
        ([name]) => name,
      );
      const lists = Array.from(byName, ([name, same]): [string, ListCost] => [
        name,
        {
          whole: sum(same.map(([, list]) => list.whole)),
          element: sum(same.map(([, list]) => list.element)),
        },
      ]);
      return { fixed: sum(parts.map((part) => part.fixed)), lists: new Map(lists) };
    },
    scale(times, set) {
      if (times === 1) return set;
      const lists = Array.from(set.lists, ([name, { whole, element }]): [string, ListCost] => [
        name,
        { whole: product(times, whole), element: product(times, element) },
      ]);
      return { fixed: product(times, set.fixed), lists: new Map(lists) };
    },
    total(set, sized, length) {
      const lists = Array.from(set.lists, ([name, { whole, element }]) =>
        sized?.has(name) ? product(length, element) : whole,
      );
      return sum([set.fixed, ...lists]);
    },
  };
}
