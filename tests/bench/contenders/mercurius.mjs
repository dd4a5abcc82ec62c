/** Mercurius as a gateway, with its compiled execution. It takes the subgraphs' own SDL, in the form of Federation 1. */
import { readFileSync } from 'node:fs';
import mercurius from '@mercuriusjs/gateway';
import fastify from 'fastify';
import { ready, sdl, subgraphs } from './ready.mjs';

const schemas = JSON.parse(readFileSync(sdl, 'utf8'));
const services = Object.entries(schemas).map(([name, schema]) => ({
  name,
  schema,
  url: `${subgraphs}/${name}`,
  mandatory: true,
}));
const server = fastify();
server.register(mercurius, { jit: 1, path: '/graphql', gateway: { services } });
await server.listen({ port: 0, host: '127.0.0.1' });
ready(server.server.address().port);
