import { describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { subgraphSchemas } from '#tests/bench/workload/subgraph-schemas.ts';
import { workloads, wrongAnswer } from '#tests/bench/workload/workloads.ts';
import { large, small, type Post } from './plan.ts';

function subgraphs() {
  const paths: string[] = [];
  const post: Post = async (path, body) => {
    paths.push(path);
    const schema = subgraphSchemas.get(path);
    if (!schema) throw new Error(`no subgraph at ${path}`);
    const { query, variables = {} } = JSON.parse(body) as {
      query: string;
      variables?: Record<string, unknown>;
    };
    return JSON.stringify(await graphql({ schema, source: query, variableValues: variables }));
  };
  return { paths, post };
}

describe('the hand-written limit', () => {
  it.each([
    ['large', large, 7, 87_327],
    ['small', small, 1, 219],
  ] as const)(
    'answers the %s query as a monolith does, byte for byte, with the fewest calls',
    async (name, plan, calls, bytes) => {
      const workload = workloads.find((each) => each.name === name);
      if (!workload) throw new Error(`no workload ${name}`);
      const { paths, post } = subgraphs();
      const text = JSON.stringify({ data: await plan(post) });
      expect(wrongAnswer(workload, 200, text)).toBeUndefined();
      expect(text).toBe(JSON.stringify(workload.expected));
      expect(text).toHaveLength(bytes);
      expect(paths).toHaveLength(calls);
    },
  );
});

describe('the check of answers', () => {
  const [workload] = workloads;
  if (!workload) throw new Error('no workload');

  it('refuses another status, errors, text that is no JSON, and data that differs in one value', () => {
    const right = JSON.stringify(workload.expected);
    expect(wrongAnswer(workload, 500, right)).toMatch('status 500');
    expect(wrongAnswer(workload, 200, '<html>')).toMatch('not JSON');
    expect(wrongAnswer(workload, 200, JSON.stringify({ ...workload.expected, errors: [] }))).toMatch(
      'errors',
    );
    expect(
      wrongAnswer(workload, 200, right.replace('"shippingEstimate":50', '"shippingEstimate":null')),
    ).toMatch('other data');
  });
});
