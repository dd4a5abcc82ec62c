/** ApolloGateway in Apollo Server, as their documentation starts it. */
import { readFileSync } from 'node:fs';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { ready, supergraph } from './ready.mjs';

const gateway = new ApolloGateway({ supergraphSdl: readFileSync(supergraph, 'utf8') });
const { url } = await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { port: 0, host: '127.0.0.1' },
});
ready(Number(new URL(url).port));
