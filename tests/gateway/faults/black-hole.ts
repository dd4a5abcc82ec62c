/** An address whose packets are dropped: a process that listens, is frozen, and whose backlog is full. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface BlackHole extends AsyncDisposable {
  readonly url: string;
}

const listen = `const server = require('node:net').createServer();
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => process.send(server.address().port));`;
/** A connection that is not accepted by then will not be. */
const acceptedWithinMs = 150;

export async function openBlackHole(): Promise<BlackHole> {
  const child = spawn(process.execPath, ['-e', listen], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [port] = (await once(child, 'message')) as [number];
  child.kill('SIGSTOP');
  const fillers: Socket[] = [];
  while (await accepts(port, fillers));
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    async [Symbol.asyncDispose]() {
      for (const socket of fillers) socket.destroy();
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}

async function accepts(port: number, fillers: Socket[]): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  fillers.push(socket);
  return await new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), acceptedWithinMs);
    socket.once('connect', () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
