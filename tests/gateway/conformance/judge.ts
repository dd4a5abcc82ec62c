/** Says whether an answer is what a case expects, and shows all there is to see when it is not. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Asked } from './subgraphs.ts';
import type { Case, Path } from './supergraph.ts';
import type { Answer, Question } from './under-test.ts';

/** What is wrong with an answer; nothing when it is as expected. */
export function faultsOf(answer: Answer, { expected }: Case): string[] {
  const faults: string[] = [];
  // Text compares the order of keys too.
  if ('data' in expected && text(answer.data) !== text(expected.data)) faults.push('other data');
  if (!('data' in expected) && answer.data) faults.push('data where only errors are due');
  const paths = (answer.errors ?? []).map(({ path = [] }) => path);
  const { errors = [] } = expected;
  if (errors === true && paths.length === 0) faults.push('no error');
  if (typeof errors === 'number' && paths.length !== errors) faults.push(`${paths.length} errors`);
  if (Array.isArray(errors) && text(sorted(errors)) !== text(sorted(paths)))
    faults.push(`errors at ${JSON.stringify(paths)}`);
  return faults;
}

/** What is wrong with the requests that the subgraphs got. */
export function faultsOfAsked(all: readonly Asked[], { asked = {} }: Case): string[] {
  return Object.entries(asked).flatMap(([subgraph, wanted]) => {
    const requests = all.filter((request) => request.subgraph === subgraph);
    if (typeof wanted === 'number') {
      return requests.length === wanted ? [] : [`${requests.length} requests to ${subgraph}, not ${wanted}`];
    }
    const said = requests
      .map((request) => `${request.query} ${JSON.stringify(request.variables)}`)
      .join('\n');
    return wanted
      .filter((words) => (words.startsWith('!') ? said.includes(words.slice(1)) : !said.includes(words)))
      .map((words) => `requests to ${subgraph} against "${words}"`);
  });
}

/** All there is to see about a case that failed. */
export function report(
  one: Case,
  faults: string[],
  seen: { sdl: string; ours: Answer; apollo: Answer; asked: readonly Asked[] },
): string {
  const { query, variables, expected, operationName } = one;
  const parts = {
    query,
    variables: variables && text(variables),
    expected: text(expected),
    answered: text(seen.ours),
    'ApolloGateway answered': text(seen.apollo),
    requests: seen.asked
      .map(({ subgraph, query: sent, variables: given }) => `${subgraph}: ${sent} ${JSON.stringify(given)}`)
      .join('\n'),
    plan: planOf(seen.sdl, { query, ...(operationName && { operationName }) }),
  };
  const shown = Object.entries(parts).filter(([, part]) => part);
  return [faults.join('; '), ...shown.map(([title, part]) => `--- ${title}\n${part}`)].join('\n');
}

/** The plan as the native planner makes it, or why it makes none. */
export function planOf(sdl: string, question: Question): string {
  const script = fileURLToPath(new URL('./print-plan.ts', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', script], {
    input: JSON.stringify({ sdl, ...question }),
    encoding: 'utf8',
  });
  return stdout || stderr;
}

function sorted(paths: readonly Path[]): string[] {
  return paths.map((path) => path.join('.')).toSorted();
}

function text(value: unknown): string {
  return JSON.stringify(value, null, 2) ?? 'nothing';
}
