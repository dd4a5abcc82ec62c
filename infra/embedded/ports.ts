/** Ports of the services: the same at every start as long as they are free, so that notes and bookmarks stay true. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { z } from 'zod';
import { freePort } from './postgres.ts';

const storedPorts = z.record(z.string(), z.number().int().min(1).max(65_535));

export interface Ports {
  /** The port of a service: the one it had before, or a new one where another program has taken that. */
  take(service: string): Promise<number>;
}

/** @param reserved ports that no service may be given, such as the gateway's */
export function openPorts(file: string, reserved: number[]): Ports {
  const stored = readPorts(file);
  const given = new Map<number, string>(reserved.map((port) => [port, '']));

  /** Marks the port as the service's before anybody else can be given it. */
  function reserve(service: string, port: number): boolean {
    if (given.has(port) && given.get(port) !== service) return false;
    given.set(port, service);
    return true;
  }

  return {
    async take(service) {
      const before = stored[service];
      if (before !== undefined && reserve(service, before)) {
        if ((await listenError(before)) === undefined) return before;
        given.delete(before);
      }
      let port = await freePort();
      while (!reserve(service, port)) port = await freePort();
      stored[service] = port;
      writeFileSync(`${file}.new`, JSON.stringify(stored, null, 2));
      renameSync(`${file}.new`, file);
      return port;
    },
  };
}

/** What is damaged is forgotten: any port will do. */
function readPorts(file: string): Record<string, number> {
  if (!existsSync(file)) return {};
  try {
    return storedPorts.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

/** Throws one line that says what to do when another program listens on the gateway's port. */
export async function requireFreePort(port: number): Promise<void> {
  const code = await listenError(port);
  if (code === 'EADDRINUSE')
    throw new Error(
      `Port ${port} is taken by another program. Set PORT to a free one, e.g. PORT=${port + 1} npm start.`,
    );
  if (code === 'EACCES')
    throw new Error(
      `Port ${port} needs rights this user does not have. Set PORT to one above 1023, e.g. PORT=4000 npm start.`,
    );
  if (code) throw new Error(`Port ${port} cannot be used (${code}). Set PORT to another one.`);
}

/** What the system says against listening on a port; undefined when nothing. */
async function listenError(port: number): Promise<string | undefined> {
  return await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? 'unknown'));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(undefined)));
  });
}
