/** The stack the CLI talks to: its control server for processes, its gateway for public facts. */
import { resolve } from 'node:path';
import { readRunningStack } from '#infra/embedded/data-folder.ts';
import type { RegionProcess } from '#infra/embedded/fleet.ts';

/** Something that went wrong in a way an operator can mend: printed as one line. */
export class CliError extends Error {}

export interface RunningStackClient {
  readonly url: string;
  control<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T>;
  processes(): Promise<RegionProcess[]>;
  /** Asks the gateway as anybody may; errors of single regions are left to the caller. */
  ask<T>(query: string, variables?: Record<string, unknown>): Promise<T>;
}

export function connect(dataDir = process.env['DATA_DIR'] ?? '.data'): RunningStackClient {
  const stack = readRunningStack(resolve(dataDir));
  if (!stack)
    throw new CliError(
      `No stack is running from ${dataDir}; start it with npm start, or name its folder with --data-dir.`,
    );
  if (!stack.controlUrl) throw new CliError('The stack is still starting; try again in a moment.');

  async function control<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
    const response = await reach(stack?.controlUrl + path, {
      method,
      headers: { authorization: `Bearer ${stack?.token}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const answer = (await response.json()) as T & { error?: string };
    if (!response.ok) throw new CliError(answer.error ?? `The stack answered ${response.status}.`);
    return answer;
  }
  return {
    url: stack.url,
    control,
    processes: () => control('GET', '/regions'),
    async ask<T>(query: string, variables: Record<string, unknown> = {}) {
      const response = await reach(`${stack.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data?: T | null; errors?: { message: string }[] };
      if (!data) throw new CliError(errors?.[0]?.message ?? `The gateway answered ${response.status}.`);
      return data;
    },
  };
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(60_000) });
  } catch (error) {
    throw new CliError(`${new URL(url).origin} does not answer; is the stack still running?`, {
      cause: error,
    });
  }
}
