/** GraphiQL at `/`: one page with everything inside, nothing from any other host. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { readTabs } from './tabs.ts';

/**
 * The page is one file with inline scripts and workers made from blobs; the policy's use is that nothing in it, or in
 * an answer it shows, can load from or send to another host.
 */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  'worker-src blob:',
  'img-src data:',
  'font-src data:',
  "connect-src 'self' ws: wss:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface Page {
  html: Buffer;
  zipped: Buffer;
  etag: string;
}

/** A route that renders the page on the first request: it has 9 MB, and most gateways are never looked at. */
export function createGraphiqlPage(): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  let page: Promise<Page> | undefined;
  return async (request, response) => {
    const { html, zipped, etag } = await (page ??= render());
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
      etag,
    };
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end();
      return;
    }
    const zip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const body = zip ? zipped : html;
    response.writeHead(200, {
      ...headers,
      ...(zip && { 'content-encoding': 'gzip' }),
      'content-length': body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

async function render(): Promise<Page> {
  // Imported here: the module is 9 MB of text that a gateway without visitors need not hold.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const defaultTabs = readTabs().map(({ query, variables = '{}', headers = '{}' }) => ({
    query,
    variables,
    headers,
  }));
  const options = {
    title: 'SectorWars 2102',
    endpoint: '/graphql',
    subscriptionsProtocol: 'WS' as const,
    defaultTabs,
  };
  const html = Buffer.from(renderGraphiQL(options));
  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  return { html, zipped: await promisify(gzip)(html), etag };
}
