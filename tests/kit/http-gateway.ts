/** A real gateway on a free port over the fake engine, and a log that can be read. */
import { readConfig } from '#gateway/config.ts';
import { createGateway, type Gateway, type GatewayOptions } from '#gateway/gateway.ts';
import type { GenerationOptions } from '#gateway/generations/generation.ts';
import { createLog } from '#gateway/observe/log.ts';
import { createFakeEngine, type FakeEngine } from './fake-engine.ts';
import { generationOf } from './generations.ts';

export interface TestGateway {
  gateway: Gateway;
  engine: FakeEngine;
  /** Lines of the log so far. */
  log: Record<string, unknown>[];
  /** The log as text. */
  logText(): string;
  post(body: unknown, headers?: Record<string, string>): Promise<Answer>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface Answer {
  status: number;
  headers: Headers;
  data: Record<string, unknown> | null | undefined;
  errors: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  /** Code of the first error. */
  code: unknown;
  text: string;
}

export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text) as { data?: Answer['data']; errors?: Answer['errors'] };
  return {
    status: response.status,
    headers: response.headers,
    data,
    errors,
    code: errors[0]?.extensions['code'],
    text,
  };
}

type TestGatewayOptions = Partial<Omit<GatewayOptions, 'generations'>> &
  Pick<GenerationOptions, 'policy'> & { supergraphSdl?: string; engine?: FakeEngine };

/** @param env settings beside the defaults, as environment variables */
export async function startTestGateway(
  env: Record<string, string> = {},
  {
    supergraphSdl,
    engine = createFakeEngine(supergraphSdl),
    policy,
    gauges = [],
    ...options
  }: TestGatewayOptions = {},
): Promise<TestGateway> {
  const chunks: string[] = [];
  const config = readConfig({ PORT: '0', ...env }, []);
  const { generations, gauges: own } = generationOf(engine, config, policy);
  const gateway = await createGateway({
    config,
    generations,
    log: createLog('info', { write: (line: string) => void chunks.push(line) }),
    gauges: [...own, ...gauges],
    ...options,
  });
  const send = (path: string, init?: RequestInit) => fetch(`${gateway.url}${path}`, init);
  return {
    gateway,
    engine,
    get log() {
      return chunks.map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    logText: () => chunks.join(''),
    fetch: send,
    async post(body, headers = {}) {
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      };
      return await readAnswer(await send('/graphql', init));
    },
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      await generations[Symbol.asyncDispose]();
    },
  };
}

/** Resolves when the condition holds; fails after a minute. */
export async function eventually(condition: () => boolean): Promise<void> {
  const until = performance.now() + 60_000;
  while (!condition()) {
    if (performance.now() > until) throw new Error('It never came true.');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
