import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { watchHealth } from '#infra/embedded/watch-health.ts';
import { until } from '#tests/kit/stack.ts';
import { fixtureStack, isAlive } from './fixture-stack.ts';

const holds = (question: () => boolean): Promise<void> => until(() => Promise.resolve(question()));

describe('a service that starts', () => {
  it('is running, with the port it reports, once it is ready', async () => {
    await using stack = fixtureStack();
    const port = await stack.supervisor.start(stack.spec('nexus'));
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    expect(stack.supervisor.state('nexus')).toEqual({ state: 'running', pid: expect.any(Number), port });
  });

  it('is told of by the plain line it printed when it cannot, not by a log line', async () => {
    await using stack = fixtureStack();
    await expect(stack.supervisor.start(stack.spec('nexus', 'refuses'))).rejects.toThrow(
      'nexus did not start: nexus cannot start: DATABASE_URL: is missing',
    );
    expect(stack.supervisor.state('nexus').state).toBe('stopped');
    expect(stack.said).toEqual([]);
  });

  it('is not blamed for what an earlier process printed', async () => {
    await using stack = fixtureStack();
    const spec = stack.spec('nexus', 'mute');
    writeFileSync(spec.logFile, 'an old reason\n');
    await expect(stack.supervisor.start(spec)).rejects.toThrow(
      `nexus did not start: nothing was printed; see ${spec.logFile}`,
    );
  });

  it('is killed when it is not ready in time', async () => {
    await using stack = fixtureStack({ startMs: 300 });
    const starting = stack.supervisor.start(stack.spec('nexus', 'silent'));
    const pid = stack.pid('nexus');
    await expect(starting).rejects.toThrow('nexus did not start: it was not ready within 0.3 s');
    expect(isAlive(pid)).toBe(false);
  });

  it('may be stopped before it is ready', async () => {
    await using stack = fixtureStack();
    const starting = stack.supervisor.start(stack.spec('nexus', 'silent'));
    const stopping = stack.supervisor.stop('nexus');
    await expect(starting).rejects.toThrow('nexus was stopped while it started');
    await stopping;
  });

  it('has a log that begins anew above 10 MB, readable by its user only', async () => {
    await using stack = fixtureStack();
    const spec = stack.spec('nexus', 'refuses');
    writeFileSync(spec.logFile, 'x'.repeat(10 * 1024 * 1024 + 1));
    await expect(stack.supervisor.start(spec)).rejects.toThrow('DATABASE_URL: is missing');
    expect(statSync(spec.logFile).size).toBeLessThan(1_000);
    const fresh = stack.spec('identity');
    await stack.supervisor.start(fresh);
    expect((statSync(fresh.logFile).mode & 0o077).toString(8)).toBe('0');
  });
});

describe('a service that crashes', () => {
  it('is brought back after pauses that double, in one line each', async () => {
    await using stack = fixtureStack();
    await stack.supervisor.start(stack.spec('nexus'));
    for (const seconds of [0.02, 0.04, 0.08]) {
      const pid = stack.pid('nexus');
      process.kill(pid, 'SIGKILL');
      await holds(() => stack.supervisor.state('nexus').state === 'running' && stack.pid('nexus') !== pid);
      expect(stack.said.findLast((line) => line.includes('ended'))).toContain(
        `nexus ended unexpectedly (SIGKILL); restarting in ${seconds} s.`,
      );
    }
    await holds(() => stack.said.filter((line) => line === 'nexus runs again.').length === 3);
  });

  it('is tried again until it starts', async () => {
    await using stack = fixtureStack();
    writeFileSync(join(stack.folder, 'gate'), '');
    const spec = stack.spec('nexus', 'gated');
    await stack.supervisor.start(spec);
    rmSync(join(stack.folder, 'gate'));
    process.kill(stack.pid('nexus'), 'SIGKILL');
    await holds(() => stack.said.filter((line) => line.includes('(exit code 1)')).length >= 2);
    writeFileSync(join(stack.folder, 'gate'), '');
    await holds(() => stack.said.includes('nexus runs again.'));
    expect(stack.supervisor.state('nexus').state).toBe('running');
  });

  it('leaves the others alone', async () => {
    await using stack = fixtureStack();
    await Promise.all(['nexus', 'identity'].map((name) => stack.supervisor.start(stack.spec(name))));
    const identity = stack.pid('identity');
    process.kill(stack.pid('nexus'), 'SIGKILL');
    await holds(() => stack.said.includes('nexus runs again.'));
    expect(stack.pid('identity')).toBe(identity);
  });

  it('stays down when it is stopped while it waits for its restart', async () => {
    await using stack = fixtureStack({ firstPauseMs: 200 });
    await stack.supervisor.start(stack.spec('nexus'));
    process.kill(stack.pid('nexus'), 'SIGKILL');
    await holds(() => stack.supervisor.state('nexus').state === 'restarting');
    await stack.supervisor.stop('nexus');
    // Longer than the pause: a restart would have begun, and would have been told of.
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect([stack.supervisor.state('nexus').state, stack.said.length]).toEqual(['stopped', 1]);
  });
});

describe('a service that hangs', () => {
  it('is killed and started anew, in one line', async () => {
    await using stack = fixtureStack({ health: { everyMs: 100, misses: 2 } });
    await stack.supervisor.start(stack.spec('nexus'));
    const pid = stack.pid('nexus');
    process.kill(pid, 'SIGSTOP');
    await holds(() => stack.said.includes('nexus runs again.'));
    expect(stack.said[0]).toContain(
      'nexus ended unexpectedly (it answered nothing and was killed); restarting in 0.02 s.',
    );
    expect(stack.said).toHaveLength(2);
    expect([isAlive(pid), stack.supervisor.state('nexus').state]).toEqual([false, 'running']);
  });

  it('is left alone when it answers again in between', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      // Every second request is left without an answer.
      if (asked % 2 === 0) response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    let hung = false;
    const { port } = server.address() as AddressInfo;
    const watch = watchHealth(port, { everyMs: 20, misses: 2 }, () => {
      hung = true;
    });
    await holds(() => asked >= 6);
    watch[Symbol.dispose]();
    server.close().closeAllConnections();
    expect(hung).toBe(false);
  });
});

describe('a service that is stopped', () => {
  it('drains, and has drained when the stop is done', async () => {
    await using stack = fixtureStack();
    for (const name of ['nexus', 'region', 'gateway']) await stack.supervisor.start(stack.spec(name));
    for (const name of ['gateway', 'region', 'nexus']) await stack.supervisor.stop(name);
    expect(readFileSync(join(stack.folder, 'journal'), 'utf8')).toBe(
      'gateway drained\nregion drained\nnexus drained\n',
    );
    expect(stack.said).toEqual([]);
  });

  it('is killed when it takes too long', async () => {
    await using stack = fixtureStack({ drainMs: 200 });
    await stack.supervisor.start(stack.spec('nexus', 'stubborn'));
    const pid = stack.pid('nexus');
    await stack.supervisor.stop('nexus');
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(stack.folder, 'journal'))).toBe(false);
  });

  it('is killed at once, drain or not, when everything is', async () => {
    await using stack = fixtureStack({ drainMs: 60_000 });
    await stack.supervisor.start(stack.spec('nexus', 'stubborn'));
    const pid = stack.pid('nexus');
    const stopping = stack.supervisor.stop('nexus');
    stack.supervisor.killAll();
    await stopping;
    expect(isAlive(pid)).toBe(false);
  });
});
