/** Prints the plan of a query, given with its supergraph on standard input; a process of its own, because the planner can abort it. */
import { text } from 'node:stream/consumers';
import { QueryPlanner } from '@graphql-hive/router-query-planner';

const { sdl, query, operationName } = JSON.parse(await text(process.stdin)) as Record<string, string>;
const plan = new QueryPlanner(sdl ?? '').plan(query ?? '', operationName ?? null, new Set(), 0);
process.stdout.write(JSON.stringify(plan.node, null, 2) ?? 'nothing to fetch');
