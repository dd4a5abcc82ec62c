/** A TCP line to a server that can be cut, as when the server is killed, held, as when it hangs, and lose what is sent, as when the network between them fails. */
import { connect, createServer, Socket } from 'node:net';
import { freePort } from '#infra/embedded/postgres.ts';

/** To the server, or back from it. */
export type Way = 'there' | 'back';

export interface CuttableLine extends AsyncDisposable {
  /** The URL as it leads through the line. */
  readonly url: string;
  /** How many connections have been made, or tried while the server was down. */
  readonly tried: number;
  /** Ends of connections that lost something and that nobody has closed. */
  readonly silent: number;
  /** Breaks every connection and refuses new ones. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Lets nothing through, as when the server hangs. */
  hold(): void;
  release(): void;
  /** Loses every byte and every end that is sent these ways, and tells nobody. Connections from before never recover; those made from `find` on are well. */
  lose(...ways: Way[]): void;
  find(): void;
}

interface End {
  other: Socket;
  /** Which way it sends. */
  way: Way;
  lost: boolean;
}

export async function cuttableLine(to: string): Promise<CuttableLine> {
  const target = new URL(to);
  const open = new Map<Socket, End>();
  const lost = new Set<Way>();
  let tried = 0;
  const lose = (socket: Socket, end: End): void => {
    end.lost = true;
    socket.unpipe(end.other).resume();
  };
  const server = createServer((near) => {
    tried += 1;
    // Where nothing arrives no connection does.
    const far = lost.has('there') ? new Socket() : connect(Number(target.port), target.hostname);
    for (const [socket, other, way] of [
      [near, far, 'there'],
      [far, near, 'back'],
    ] as const) {
      const end = { other, way, lost: false };
      open.set(socket, end);
      socket.pipe(other);
      if (lost.has(way)) lose(socket, end);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => open.delete(socket) && !end.lost && other.destroy());
    }
    if (!far.connecting) far.destroy();
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
  return {
    url: url.href,
    get tried() {
      return tried;
    },
    get silent() {
      return [...open.values()].filter((end) => end.lost || open.get(end.other)?.lost).length;
    },
    ...{ cut, mend: listen, [Symbol.asyncDispose]: cut },
    hold: () => open.forEach(({ other }, socket) => void socket.unpipe(other).pause()),
    release: () => open.forEach(({ other }, socket) => void socket.pipe(other)),
    lose(...ways) {
      for (const way of ways) lost.add(way);
      for (const [socket, end] of open) if (lost.has(end.way)) lose(socket, end);
    },
    find: () => lost.clear(),
  };
}
