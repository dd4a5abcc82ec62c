import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { startGatewayProcess } from '#tests/kit/gateway-process.ts';

// A directory that is not there: the gateway starts all the same and says so at /ready.
const start = (args: string[], env: Record<string, string> = {}) =>
  startGatewayProcess(args, { DIRECTORY_URL: 'http://127.0.0.1:9/directory', ...env });

test('the process tells its parent when it is ready, serves, and drains on SIGTERM', async () => {
  const gateway = start(['--port', '0']);
  const port = await gateway.port;
  expect(port).toBeGreaterThan(0);
  const answer = await fetch(`http://127.0.0.1:${port}/graphql?query={__typename}`);
  expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
  const ready = await fetch(`http://127.0.0.1:${port}/ready`);
  expect(await ready.json()).toEqual({ ready: false, checks: { engine: true, directory: false } });
  gateway.child.kill('SIGTERM');
  expect(await gateway.ended).toBe(0);
  expect(gateway.output()).toContain('"gateway ready"');
  expect(gateway.output()).not.toContain('"limits"');
});

test('it stops when its launcher is gone', async () => {
  const gateway = start(['--port', '0']);
  await gateway.port;
  gateway.child.disconnect();
  expect(await gateway.ended).toBe(0);
});

test('a taken port, a bad setting and a missing supergraph end it with one clear line', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const quiet = { LOG_LEVEL: 'silent' };
  const faults = [
    {
      gateway: start(['--port', String(port)], quiet),
      line: `Port ${port} is taken by another program; set PORT to a free one\n`,
    },
    { gateway: start([], { ...quiet, PORT: 'x' }), line: /^The gateway cannot start: PORT: [^\n]*\n$/ },
    {
      gateway: start(['--port', '0', '--supergraph', 'no-such-file'], quiet),
      line: /^[^\n]*no-such-file[^\n]*\n$/,
    },
  ];
  for (const { gateway, line } of faults) {
    expect(await gateway.ended).toBe(1);
    expect(gateway.output()).toMatch(line);
  }
  other.close();
});
