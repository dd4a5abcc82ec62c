/** The CLI's way into a running stack: a small HTTP server on loopback that only the user who started the stack can use. */
import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { slugPattern } from '#subgraphs/kit/ids.ts';
import { CallRefused } from '#subgraphs/kit/call.ts';
import { FleetRefusal, type Fleet } from './fleet.ts';

export interface Control extends AsyncDisposable {
  readonly url: string;
}

const newRegion = z.object({
  slug: z.string().regex(slugPattern, 'must be 3 to 50 characters of a-z, 0-9, - and _'),
  name: z.string().min(1).max(100),
  owner: z.string().min(1).max(64).nullable(),
});

const maxBodyBytes = 10_000;

export async function serveControl(fleet: Fleet, token: string): Promise<Control> {
  const expected = Buffer.from(`Bearer ${token}`);

  async function answer(request: IncomingMessage): Promise<unknown> {
    const [, resource, slug, action] = (request.url ?? '').split('/');
    if (resource === 'regions' && slug === undefined && request.method === 'GET') return fleet.list();
    if (resource === 'audit' && request.method === 'GET') return await fleet.audit();
    if (resource === 'regions' && slug === undefined && request.method === 'POST') {
      const parsed = newRegion.safeParse(parse(await readBody(request)));
      if (!parsed.success)
        throw new FleetRefusal(
          parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '),
        );
      return await fleet.create(parsed.data);
    }
    if (resource === 'regions' && slug && request.method === 'POST' && action === 'down')
      return await fleet.down(slug);
    if (resource === 'regions' && slug && request.method === 'POST' && action === 'up')
      return await fleet.up(slug);
    throw new FleetRefusal('There is no such command.');
  }

  const server = createServer((request, response) => {
    const given = Buffer.from(request.headers.authorization ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      return send(response, 401, { error: 'Wrong token.' });
    answer(request).then(
      (result) => send(response, 200, result),
      (error: unknown) => {
        const refused = error instanceof FleetRefusal || error instanceof CallRefused;
        send(response, refused ? 409 : 500, {
          error: error instanceof Error ? error.message : String(error),
        });
      },
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString();
    if (text.length > maxBodyBytes) throw new FleetRefusal('The request is too large.');
  }
  return text;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new FleetRefusal('The request is no JSON.');
  }
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
