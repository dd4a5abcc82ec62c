/**
 * Hive Gateway's runtime on `node:http`. PLANNER=rust uses the planner and executor of Hive Router; SHARE=on keeps its
 * sharing of equal subgraph calls and adds that of equal requests, SHARE=off turns both off.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { ready, supergraph } from './ready.mjs';

const { PLANNER, SHARE } = process.env;
const sharing =
  SHARE === 'on'
    ? { inboundInflightRequestDeduplication: true }
    : { transportEntries: { '*.http': { options: { deduplicateInflightRequests: false } } } };
const gateway = createGatewayRuntime({
  supergraph: readFileSync(supergraph, 'utf8'),
  ...(PLANNER === 'rust' && { unifiedGraphHandler }),
  ...sharing,
});
const server = createServer((request, response) => void gateway(request, response));
server.listen(0, '127.0.0.1', () => ready(server.address().port));
