import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ExecutionResult } from 'graphql';
import { createEngine, type EngineOptions, type OwnEngine } from '#gateway/engine/create-engine.ts';
import { startEventServer, type EventServer } from '#tests/kit/event-server.ts';
import { compose } from '#tests/kit/supergraph.ts';
import { contextOf, operationOf, resultOf, until } from '#tests/gateway/engine/galaxy.ts';

const { sdl: supergraphSdl } = compose(/* GraphQL */ `
  type Query {
    hello: String
  }
  type Event {
    text: String!
  }
  type Subscription {
    events: Event!
  }
`);

let server: EventServer;
let cleanup: AsyncDisposableStack;
beforeEach(async () => {
  cleanup = new AsyncDisposableStack();
  server = cleanup.use(await startEventServer());
});
afterEach(() => cleanup.disposeAsync());

async function start(options: Partial<EngineOptions> = {}): Promise<OwnEngine> {
  const engine = await createEngine({
    ...{ supergraphSdl, routingUrls: { s0: server.url }, planTimeoutMs: 5_000, callTimeoutMs: 10_000 },
    ...options,
  });
  return cleanup.use(engine);
}

interface Heard {
  /** Texts of events, and codes of errors. */
  readonly said: unknown[];
  readonly ended: Promise<void>;
  leave(): void;
}

async function listen(engine: OwnEngine, stream?: { after: string }): Promise<Heard> {
  const context = contextOf({ deadline: Number.POSITIVE_INFINITY, stream });
  const opened = await engine.subscribe(operationOf('subscription { events { text } }'), context);
  if (!('next' in opened)) throw new Error(JSON.stringify(opened));
  const said: unknown[] = [];
  const textOf = ({ data, errors }: ExecutionResult) =>
    errors?.[0]?.extensions['code'] ?? (data?.['events'] as { text: string }).text;
  const read = async (): Promise<void> => {
    for await (const answer of opened)
      if (answer.data !== undefined || answer.errors.length > 0) said.push(textOf(resultOf(answer)));
  };
  return { said, ended: read(), leave: () => void opened.return?.() };
}

const listeners = (count: number) => until(() => server.open === count);

describe('an upstream that is lost', () => {
  test.each<[string, string[], () => Promise<void>]>([
    ['by a cut socket', [], async () => server.cut()],
    [
      'with its server, which restarts',
      ['meanwhile'],
      async () => {
        await server.stop();
        server.emit('meanwhile');
        await server.start();
      },
    ],
  ])('%s is opened again behind the last cursor: no gap, no duplicate', async (_how, missed, lose) => {
    const heard = await listen(await start());
    await listeners(1);
    const expected: string[] = [];
    for (let round = 1; round <= 3; round += 1) {
      const cursor = server.emit(`event ${round}`);
      expected.push(`event ${round}`, ...missed);
      await until(() => heard.said.at(-1) === `event ${round}`);
      await lose();
      await until(() => server.asked.length === round + 1);
      expect(server.asked.at(-1)?.extensions).toEqual({ after: cursor, bookmarks: true });
      await until(() => heard.said.length === expected.length);
    }
    expect(heard.said).toEqual(expected);
    heard.leave();
    await listeners(0);
  });

  test('before its first event is opened again where it began', async () => {
    const heard = await listen(await start());
    await listeners(1);
    await server.stop();
    server.emit('meanwhile');
    await server.start();
    await until(() => heard.said.length === 1);
    expect(heard.said).toEqual(['meanwhile']);
    heard.leave();
  });

  test('without cursors is an error and the end', async () => {
    await server.stop();
    server = cleanup.use(await startEventServer({ cursors: false }));
    const heard = await listen(await start());
    await listeners(1);
    server.emit('one');
    await until(() => heard.said.length === 1);
    server.cut();
    await heard.ended;
    expect(heard.said).toEqual(['one', 'SUBGRAPH_UNAVAILABLE']);
  });

  test('and does not come back in time is an error and the end', async () => {
    const heard = await listen(await start({ resumeMs: 200 }));
    await listeners(1);
    server.emit('one');
    await until(() => heard.said.length === 1);
    await server.stop();
    await heard.ended;
    expect(heard.said).toEqual(['one', 'SUBGRAPH_UNAVAILABLE']);
  });

  test('again and again, as soon as it has said where it begins, is an error and the end', async () => {
    const heard = await listen(await start({ resumeMs: 500 }));
    await listeners(1);
    server.emit('one');
    await until(() => heard.said.length === 1);
    const failing = setInterval(() => server.open > 0 && server.cut(), 5);
    await heard.ended;
    clearInterval(failing);
    expect(heard.said).toEqual(['one', 'SUBGRAPH_UNAVAILABLE']);
  });

  test('of a client that leaves meanwhile is not opened again', async () => {
    const heard = await listen(await start());
    await listeners(1);
    server.emit('one');
    await until(() => heard.said.length === 1);
    await server.stop();
    heard.leave();
    await heard.ended;
    await server.start();
    expect(heard.said).toEqual(['one']);
    expect(server.asked).toHaveLength(1);
  });
});

test('a client goes on behind a cursor of its own', async () => {
  for (const text of ['one', 'two', 'three']) server.emit(text);
  const heard = await listen(await start(), { after: '1' });
  await until(() => heard.said.length === 2);
  expect(heard.said).toEqual(['two', 'three']);
  heard.leave();
});

test('a replay of more than may wait makes the server wait instead of ending', async () => {
  const texts = Array.from({ length: 3_000 }, (_, n) => `${n} ${'x'.repeat(1_000)}`);
  for (const text of texts) server.emit(text);
  const context = contextOf({ deadline: Number.POSITIVE_INFINITY, stream: { after: '0' } });
  const engine = await start({ maxWaitingEvents: 1_000, maxWaitingBytes: 512 * 1024 });
  const opened = await engine.subscribe(operationOf('subscription { events { text } }'), context);
  if (!('next' in opened)) throw new Error('refused');
  await until(() => server.asked.length === 1);
  const heard: unknown[] = [];
  for await (const answer of opened) {
    if (answer.data === undefined) continue;
    heard.push((resultOf(answer).data?.['events'] as { text: string }).text);
    if (heard.length === texts.length) break;
    // A reader that takes its time.
    if (heard.length % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect(heard).toEqual(texts);
});
