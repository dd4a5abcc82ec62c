/** Everything that runs during the bench: the subgraphs, the load, and every contender whose answers are right. */
import { gatewayNodeOptions } from '#gateway/node-options.ts';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoadOrder, LoadResult } from '#tests/bench/load/protocol.ts';
import { startChild, type Child } from '#tests/bench/processes/child.ts';
import { say } from '#tests/bench/progress.ts';
import { subgraphSdl } from '#tests/bench/workload/subgraph-schemas.ts';
import { workloads, wrongAnswer, type Workload } from '#tests/bench/workload/workloads.ts';
import { contenders, select, type Contender } from './contenders.ts';
import { installContenders } from './install.ts';

/** A contender that runs and answers right. */
export interface Participant extends Contender {
  child: Child;
  /** The bytes of its right answer, by workload: every further one must equal them. */
  answers: Map<Workload, string>;
  /** Subgraph calls one request costs, by workload. */
  calls: Map<Workload, number>;
}

export interface Field extends AsyncDisposable {
  readonly participants: Participant[];
  put(order: LoadOrder): Promise<LoadResult>;
}

export interface FieldOptions {
  only?: string[];
  /** For our own gateway's process. */
  execArgv?: string[];
  /** Contenders that share are left out when false. */
  sharing?: boolean;
}

/** Sends the query once. @throws Error that says how the answer is wrong */
export async function answerOf(child: Child, path: string, workload: Workload): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${child.port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: workload.body,
  });
  const text = await response.text();
  const wrong = wrongAnswer(workload, response.status, text);
  if (wrong !== undefined) throw new Error(`wrong answer to the ${workload.name} query, ${wrong}`);
  return text;
}

async function check(child: Child, contender: Contender, subgraphs: Child): Promise<Participant> {
  const countCalls = async () => (await subgraphs.ask<{ calls: number }>({ type: 'count' })).calls;
  const answers = new Map<Workload, string>();
  const calls = new Map<Workload, number>();
  for (const workload of workloads) {
    const before = await countCalls();
    answers.set(workload, await answerOf(child, contender.path, workload));
    calls.set(workload, (await countCalls()) - before);
  }
  return { ...contender, child, answers, calls };
}

/** Starts it and checks its answers; a foreign gateway that fails is told about and left out. */
async function admit(contender: Contender, options: FieldOptions, folder: string, subgraphs: Child) {
  const { program, foreign, id, label } = contender;
  await using opened = new AsyncDisposableStack();
  try {
    const execArgv = id.startsWith('ours') ? [...gatewayNodeOptions, ...(options.execArgv ?? [])] : [];
    const logFile = join(folder, `${id}.log`);
    const child = opened.use(await startChild({ ...program, execArgv, core: 'measured', logFile }));
    const participant = await check(child, contender, subgraphs);
    say(`${label} is up, and its answers are right`);
    return { participant, stop: opened.move() };
  } catch (error) {
    if (!foreign) throw error;
    say(`${label} is left out: ${(error as Error).message}`);
    return undefined;
  }
}

export async function openField(options: FieldOptions): Promise<Field> {
  await using opened = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'sectorwars-bench-'));
  opened.defer(() => rmSync(folder, { recursive: true, force: true }));
  const around = (name: string) =>
    startChild({ main: `tests/bench/${name}/main.ts`, core: 'around', logFile: join(folder, `${name}.log`) });
  const subgraphs = opened.use(await around('subgraphs'));
  const load = opened.use(await around('load'));

  const origin = `http://127.0.0.1:${subgraphs.port}`;
  const supergraph = join(folder, 'supergraph.graphql');
  const sdl = readFileSync(join(import.meta.dirname, '../workload/supergraph.graphql'), 'utf8');
  writeFileSync(supergraph, sdl.replaceAll('http://127.0.0.1:4200', origin));
  const sdlFile = join(folder, 'sdl.json');
  writeFileSync(sdlFile, JSON.stringify(subgraphSdl));
  const { only, sharing = true } = options;
  const wanted = select(contenders({ supergraph, subgraphs: origin, sdl: sdlFile }), only).filter(
    ({ shares }) => sharing || !shares,
  );
  const installed = wanted.some(({ foreign }) => foreign) && installContenders();

  const participants: Participant[] = [];
  for (const contender of wanted.filter(({ foreign }) => installed || !foreign)) {
    const admitted = await admit(contender, options, folder, subgraphs);
    if (!admitted) continue;
    opened.use(admitted.stop);
    participants.push(admitted.participant);
  }
  const stack = opened.move();
  return {
    participants,
    put: async (order) => (await load.ask<{ result: LoadResult }>(order)).result,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
