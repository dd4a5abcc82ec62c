/** From a node:http request to the part of the gateway that answers it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { OperationTypeNode } from 'graphql';
import { refusal } from './errors.ts';
import type { Logger } from './observe/log.ts';
import type { Metrics } from './observe/metrics.ts';
import type { Observer } from './observe/observer.ts';
import { ClientLeft } from './pipeline/deadline.ts';
import { beginExchange, clientLeftStatus, type Exchange } from './pipeline/exchange.ts';
import { commonHeaders, sendJson, sendRefusal, setCommonHeaders } from './pipeline/send.ts';
import type { HttpFront } from './pipeline/http-front.ts';
import { networkOf } from './realtime/network.ts';
import type { Route } from './routes.ts';

/** A header block of 16 KiB could carry thousands of tiny headers, each of them work. */
const maxHeaders = 100;

export interface HandlerOptions {
  /** Path of the GraphQL endpoint. */
  endpoint: string;
  front: HttpFront;
  routes: ReadonlyMap<string, Route>;
  observer: Observer;
  metrics: Metrics;
  log: Logger;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export function createHandler(options: HandlerOptions): Handler {
  return (request, response) => {
    const network = networkOf(request.socket.remoteAddress);
    const { 'x-request-id': givenId, traceparent } = request.headers;
    const exchange = beginExchange(request.method ?? '', network, givenId, traceparent);
    dispatch(options, request, response, exchange).catch((error: unknown) => {
      options.log.error({ requestId: exchange.requestId, err: error }, 'request failed');
      if (response.headersSent) response.destroy();
      else {
        setCommonHeaders(response, exchange);
        sendRefusal(response, refusal('INTERNAL', 'Something went wrong on our side'));
      }
    });
  };
}

async function dispatch(
  options: HandlerOptions,
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
): Promise<void> {
  // Not new URL(): it would read `//graphql` as a host, and answer for paths that are not ours.
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  if (path === options.endpoint && request.rawHeaders.length / 2 <= maxHeaders) {
    if (options.routes.has('/') && wantsPage(request))
      response.writeHead(302, { ...commonHeaders(exchange), location: '/' }).end();
    else await serveOperation(options, request, response, exchange);
    return;
  }
  setCommonHeaders(response, exchange);
  response.once('close', () => {
    exchange.status = response.statusCode;
    options.metrics.observe(
      options.routes.has(path) ? path : 'other',
      exchange,
      performance.now() - exchange.startedAt,
    );
  });
  const route = options.routes.get(path);
  if (request.rawHeaders.length / 2 > maxHeaders) endWith(response, 431, 'Too many headers.');
  // A URL of another server, or of none: we are nobody's proxy.
  else if (!path.startsWith('/')) endWith(response, 400, 'Send the path alone.');
  else if (!route) sendRefusal(response, refusal('NOT_FOUND', 'There is nothing at this address.'));
  else if (request.method === 'GET' || request.method === 'HEAD') await route(request, response);
  else {
    response.setHeader('allow', 'GET, HEAD');
    sendRefusal(response, refusal('METHOD_NOT_ALLOWED', 'Use GET.'));
  }
}

/** Refuses a request that no client of ours sends, and its connection with it: what follows may be no request either. */
function endWith(response: ServerResponse, status: number, message: string): void {
  response.setHeader('connection', 'close');
  sendJson(response, status, { errors: [refusal('BAD_REQUEST', message).toJSON()] });
}

async function serveOperation(
  { front, observer }: HandlerOptions,
  req: IncomingMessage,
  res: ServerResponse,
  exchange: Exchange,
): Promise<void> {
  const ended = observer.begin(exchange);
  const controller = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) {
      // Leaving is how a subscription usually ends; anything else was cut short.
      if (exchange.operationType !== OperationTypeNode.SUBSCRIPTION) exchange.status = clientLeftStatus;
      controller.abort(new ClientLeft());
    }
    ended();
  });
  await front.serve({ req, res, exchange, signal: controller.signal });
}

/** A browser's address bar; API clients ask for JSON or for anything. */
function wantsPage(request: IncomingMessage): boolean {
  const accept = request.headers.accept ?? '';
  return request.method === 'GET' && accept.includes('text/html') && !accept.includes('json');
}
