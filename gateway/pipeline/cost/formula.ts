/** Sums and products that may depend on variables: built once per document, evaluated in one pass per request. */

export type Variables = Readonly<Record<string, unknown>>;
/** A number, or one that the variables decide. */
export type Factor = number | ((variables: Variables) => number);
/** A number where nothing depends on variables, otherwise the place of a step in the formula. */
export type Cost = number | { readonly step: number };

interface Step {
  readonly constant: Factor;
  readonly terms: readonly { readonly times: Factor; readonly step: number }[];
}

export interface FormulaBuilder {
  sum(parts: readonly Cost[]): Cost;
  product(times: Factor, cost: Cost): Cost;
  /** The function that evaluates `cost`; the result never exceeds `Number.MAX_SAFE_INTEGER`. */
  build(cost: Cost): (variables: Variables) => number;
}

const most = Number.MAX_SAFE_INTEGER;

/**
 * Steps refer to earlier steps, so that what a document uses many times, such as a fragment, is one step: the formula is
 * as long as the document and not as what it expands to.
 */
export function createFormulaBuilder(): FormulaBuilder {
  const steps: Step[] = [];
  const add = (step: Step): Cost => ({ step: steps.push(step) - 1 });

  return {
    sum(parts) {
      const constant = parts.reduce<number>(
        (total, part) => (typeof part === 'number' ? Math.min(most, total + part) : total),
        0,
      );
      const terms = parts.flatMap((part) =>
        typeof part === 'number' ? [] : [{ times: 1, step: part.step }],
      );
      const [only] = terms;
      if (!only) return constant;
      return constant === 0 && terms.length === 1 ? { step: only.step } : add({ constant, terms });
    },
    product(times, cost) {
      if (times === 0 || cost === 0) return 0;
      if (times === 1) return cost;
      if (typeof cost !== 'number') return add({ constant: 0, terms: [{ times, step: cost.step }] });
      if (typeof times === 'number') return Math.min(most, times * cost);
      return add({ constant: (variables) => times(variables) * cost, terms: [] });
    },
    build(cost) {
      if (typeof cost === 'number') return () => cost;
      const program = steps.slice(0, cost.step + 1);
      return (variables) => evaluate(program, variables);
    },
  };
}

function evaluate(program: readonly Step[], variables: Variables): number {
  const of = (factor: Factor): number => (typeof factor === 'number' ? factor : factor(variables));
  const values = new Float64Array(program.length);
  for (const [index, { constant, terms }] of program.entries()) {
    let value = of(constant);
    for (const { times, step } of terms) value += of(times) * (values[step] ?? 0);
    values[index] = Math.min(most, value);
  }
  return values.at(-1) ?? 0;
}
