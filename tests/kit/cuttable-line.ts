/** A TCP line to a server that can be cut, as when the server is killed, and mended. */
import { connect, createServer, type Socket } from 'node:net';
import { freePort } from '#infra/embedded/postgres.ts';

export interface CuttableLine extends AsyncDisposable {
  /** The URL as it leads through the line. */
  readonly url: string;
  /** Breaks every connection and refuses new ones. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Lets nothing through, as when the server hangs. */
  hold(): void;
  release(): void;
}

export async function cuttableLine(to: string): Promise<CuttableLine> {
  const target = new URL(to);
  const open = new Map<Socket, Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.set(socket, other);
      socket.pipe(other);
      socket.on('error', () => other.destroy());
      socket.on('close', () => open.delete(socket) && other.destroy());
    }
  });
  // One that nobody is given by chance while the line is cut.
  const port = await freePort();
  const listen = (): Promise<void> => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen();
  const url = new URL(to);
  url.host = `127.0.0.1:${port}`;
  const cut = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of open.keys()) socket.destroy();
    await closed;
  };
  const hold = (): void => open.forEach((other, socket) => void socket.unpipe(other).pause());
  const release = (): void => open.forEach((other, socket) => void socket.pipe(other));
  return { url: url.href, cut, hold, release, mend: listen, [Symbol.asyncDispose]: cut };
}
