import { expect, test } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { Kind, parse, validate } from 'graphql';
import { createCostEstimator } from '#gateway/pipeline/cost/estimator.ts';
import { compose, link } from '#tests/kit/supergraph.ts';

const { sdl, schema } = compose(`${link('@cost', '@listSize')}
  type Box {
    id: ID!
    heavy: Int @cost(weight: 3)
    inner: Box
    boxes: [Box] @listSize(assumedSize: 4)
    page(first: Int): Page @listSize(slicingArguments: ["first"], sizedFields: ["nodes"], assumedSize: 5, requireOneSlicingArgument: false)
  }
  type Page { nodes: [Box] total: Int }
  type Query { box: Box }
`);
const estimator = createCostEstimator({ supergraphSdl: sdl, schema, listSize: 10 });

/** What is selected in a box or a page; `shared` parts go into a fragment in one of two renderings. */
interface Part {
  readonly field: string;
  readonly type: 'Box' | 'Page';
  readonly shared: boolean;
  readonly parts: readonly Part[];
}

const { box } = fc.letrec<{ box: Part[]; page: Part[] }>((tie) => {
  const part = (field: string, type: Part['type'], parts: fc.Arbitrary<Part[]>): fc.Arbitrary<Part> =>
    fc.record({ field: fc.constant(field), type: fc.constant(type), shared: fc.boolean(), parts });
  const leaf = (field: string, type: Part['type']) => part(field, type, fc.constant([]));
  const set = (...parts: fc.Arbitrary<Part>[]) =>
    fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, ...parts), {
      minLength: 1,
      maxLength: 4,
    });
  return {
    box: set(
      leaf('heavy', 'Box'),
      part('inner', 'Box', tie('box')),
      part('boxes', 'Box', tie('box')),
      part('page(first: 3)', 'Box', tie('page')),
      part('page(first: $n)', 'Box', tie('page')),
    ),
    page: set(leaf('total', 'Page'), part('nodes', 'Page', tie('box'))),
  };
});

function render(root: readonly Part[], useFragments: boolean): string {
  const fragments: string[] = [];
  let aliases = 0;
  const of = (parts: readonly Part[]): string => `{ ${parts.map(one).join(' ')} }`;
  const one = ({ field, type, shared, parts }: Part): string => {
    aliases += 1;
    const text = `a${aliases}: ${field} ${parts.length > 0 ? of(parts) : ''}`;
    if (!shared) return text;
    if (!useFragments) return `... { ${text} }`;
    fragments.push(`fragment f${fragments.length} on ${type} { ${text} }`);
    return `...f${fragments.length - 1}`;
  };
  const body = of([{ field: 'box', type: 'Box', shared: false, parts: root }]);
  return `query ($n: Int) ${body} ${fragments.join(' ')}`;
}

/** The cost as its definition says it, straight down the tree. */
function costOf(parts: readonly Part[], n: number, sized = 0): number {
  return parts.reduce((total, { field, parts: inner }) => {
    if (field === 'heavy') return total + 3;
    if (field === 'total') return total;
    if (field === 'nodes') return total + sized * (1 + costOf(inner, n));
    if (field === 'boxes') return total + 4 * (1 + costOf(inner, n));
    if (field === 'inner') return total + 1 + costOf(inner, n);
    return total + 1 + costOf(inner, n, field.includes('$n') ? n : 3);
  }, 0);
}

test('the estimate is what the definition says, with fragments and without', () => {
  fc.assert(
    fc.property(box, fc.integer({ min: 0, max: 100 }), fc.boolean(), (parts, n, useFragments) => {
      const text = render(parts, useFragments);
      const document = parse(text.includes('first: $n') ? text : text.replace('($n: Int)', ''));
      expect(validate(schema, document)).toEqual([]);
      const [operation] = document.definitions;
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
      const expected = Math.min(Number.MAX_SAFE_INTEGER, 1 + costOf(parts, n));
      expect(estimator.compile(document, operation)({ n })).toBe(expected);
    }),
  );
});
