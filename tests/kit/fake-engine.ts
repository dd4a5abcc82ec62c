/** An engine over a small schema of its own, with operations that hang, fail, leak and count. */
import {
  buildSchema,
  execute,
  subscribe,
  GraphQLError,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { OperationContext } from '#gateway/context.ts';
import type { Answer, Engine } from '#gateway/engine/engine.ts';

const sdl = /* GraphQL */ `
  type Query {
    hello(name: String = "world"): String!
    viewer: String
    region: String
    hang: String
    bug: String
    leak: String
    refused: String
    node: Node
    login(password: String!): String
    take(input: Filter, numbers: [Int!]): Int
  }
  input Filter {
    number: Int
    inner: Filter
  }
  type Node {
    id: ID!
    next: Node
    list(first: Int): [Node!]!
  }
  type Mutation {
    count: Int!
    held: Int!
  }
  type Subscription {
    ticks: Int!
    notes: String!
    silent: Int!
    failing: Int!
    refusedAtOnce: Int!
  }
`;

export interface FakeEngine extends Engine {
  /** How often the mutation ran. */
  readonly counted: number;
  readonly openSubscriptions: number;
  /** Contexts of all operations, in order. */
  readonly contexts: OperationContext[];
  /** Sends a tick to every open subscription of `ticks`. */
  tick(value: number): void;
  /** The same for `notes`. Whoever is not waiting for it misses it. */
  note(text: string): void;
  /** Lets the mutations that are held end. */
  release(): void;
}

/** An event source that ends at once when it is returned. */
function createSource(onReturn: () => void) {
  const waiting: ((step: IteratorResult<unknown>) => void)[] = [];
  let ended = false;
  return {
    push: (value: unknown) => waiting.shift()?.({ done: false, value }),
    next: () =>
      new Promise<IteratorResult<unknown>>((resolve) => {
        if (ended) resolve({ done: true, value: undefined });
        else waiting.push(resolve);
      }),
    return: async () => {
      if (!ended) onReturn();
      ended = true;
      for (const resolve of waiting.splice(0)) resolve({ done: true, value: undefined });
      return { done: true as const, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** @param supergraphSdl what the gateway reads directives from; types and fields as above */
export function createFakeEngine(supergraphSdl?: string): FakeEngine {
  const schema: GraphQLSchema = buildSchema(sdl);
  const contexts: OperationContext[] = [];
  const ticking = new Set<ReturnType<typeof createSource>>();
  const noting = new Set<ReturnType<typeof createSource>>();
  const held = Promise.withResolvers<void>();
  let counted = 0;
  let openSubscriptions = 0;

  function open(told?: Set<ReturnType<typeof createSource>>) {
    openSubscriptions += 1;
    const source = createSource(() => {
      openSubscriptions -= 1;
      told?.delete(source);
    });
    told?.add(source);
    return source;
  }

  const node = {
    id: '1',
    next: () => node,
    list: ({ first = 2 }) => Array.from({ length: first }, () => node),
  };
  const rootValue = {
    hello: ({ name }: { name: string }) => `hello ${name}`,
    viewer: (_args: object, context: OperationContext) => context.viewer?.id,
    region: (_args: object, context: OperationContext) => context.defaultRegion,
    hang: () => new Promise(() => undefined),
    bug: () => {
      throw new TypeError('cannot read http://10.0.0.7:4101/graphql');
    },
    leak: () => {
      throw new GraphQLError('stack and all', {
        extensions: { code: 'DOWNSTREAM', stacktrace: ['at secret.ts'] },
      });
    },
    refused: () => {
      throw new GraphQLError('The region is down.', {
        extensions: {
          code: 'REGION_UNAVAILABLE',
          regionId: 'r1',
          retryAfterMs: 900,
          stacktrace: ['at secret.ts'],
        },
      });
    },
    node: () => node,
    login: () => 'token',
    take: () => 1,
    count: () => (counted += 1),
    held: () => held.promise.then(() => (counted += 1)),
  };

  return {
    schema,
    sdl,
    ...(supergraphSdl !== undefined && { supergraphSdl }),
    contexts,
    get counted() {
      return counted;
    },
    get openSubscriptions() {
      return openSubscriptions;
    },
    tick: (value) => ticking.forEach((source) => source.push({ ticks: value })),
    note: (text) => noting.forEach((source) => source.push({ notes: text })),
    release: () => held.resolve(),
    async execute({ document, verdict, variables, operationName = null }, context) {
      contexts.push(context);
      context.calls.push({ subgraph: 'nexus', milliseconds: 1.5, outcome: 'ok' });
      return answerOf(
        await execute({
          schema,
          document: verdict?.document ?? document,
          rootValue,
          contextValue: context,
          variableValues: variables,
          operationName,
        }),
      );
    },
    async subscribe({ document, verdict, variables, operationName = null }, context) {
      contexts.push(context);
      const root = {
        ticks: () => open(ticking),
        notes: () => open(noting),
        silent: () => open(),
        failing: async function* () {
          yield { failing: 1 };
          throw new Error('upstream at http://10.0.0.7 broke');
        },
        refusedAtOnce: () => {
          throw new GraphQLError('No such region.', { extensions: { code: 'REGION_NOT_FOUND' } });
        },
      };
      const result = await subscribe({
        schema,
        document: verdict?.document ?? document,
        rootValue: root,
        contextValue: context,
        variableValues: variables,
        operationName,
      });
      return 'next' in result ? answers(result) : answerOf(result);
    },
    async [Symbol.asyncDispose]() {},
  };
}

function answerOf({ data, errors = [] }: ExecutionResult): Answer {
  return { data: data === undefined ? undefined : JSON.stringify(data), errors };
}

function answers(results: AsyncGenerator<ExecutionResult, void, void>): AsyncIterableIterator<Answer> {
  const source: AsyncIterableIterator<Answer> = {
    async next() {
      const step = await results.next();
      return step.done ? { done: true, value: undefined } : { done: false, value: answerOf(step.value) };
    },
    async return() {
      await results.return();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => source,
  };
  return source;
}
