/** A real action in a real region's server, to very many sockets at one gateway: from the writing of its event, in front of the commit, to each socket. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connectOwner, openWorld } from '#tests/bench/world/open.ts';
import { startServers } from '#tests/bench/world/servers.ts';
import { startChild } from '#tests/bench/processes/child.ts';
import { say } from '#tests/bench/progress.ts';
import type { ClientsOrder, Received } from './protocol.ts';

export interface ActionOptions {
  subscribers: number;
  rounds: number;
  /** Environment of the gateway. */
  limits: Record<string, string>;
}

/** Shorter than the frame of an event, longer than a ping's. */
const eventBytes = 100;
const warmUps = 3;
/** How long a stream may take until it stands, and between one action and the next that finds out. */
const settleMs = 1_000;
const act = 'mutation ($r: ID!) { joinRegion(regionId: $r) { joined } }';

/** Milliseconds from the event's time in the outbox until each socket had it, for each round. */
export async function measureActions({ subscribers, rounds, limits }: ActionOptions): Promise<number[]> {
  await using world = await openWorld({ pilots: 100, transactions: 0 });
  await using servers = await startServers(world, limits);
  await using owner = await connectOwner(world);
  const main = 'tests/bench/fanout/clients.ts';
  const logFile = join(world.folder, 'clients.log');
  await using clients = await startChild({ main, core: 'around', args: [], logFile });
  const order = <Answer>(message: ClientsOrder): Promise<Answer> => clients.ask<Answer>(message);
  const token = async (): Promise<string> => `Bearer ${await world.issuer.sign({ sub: randomUUID() })}`;
  const { port } = servers.gateway;

  /** Somebody new comes to the capital, which everybody sees. */
  async function happen(): Promise<void> {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: await token() },
      body: JSON.stringify({ query: act, variables: { r: world.regionId } }),
    });
    const { errors } = (await response.json()) as { errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
  }

  async function round(): Promise<number[]> {
    await order({ type: 'await', bytes: eventBytes });
    const received = clients.next<Received>();
    await happen();
    const { all } = await received;
    const { rows } = await owner.client.query<{ at: number }>(
      `select (extract(epoch from occurred_at) * 1000)::float8 as at from outbox where type = 'player.arrive'
       order by outbox.xid desc, outbox.seq desc limit 1`,
    );
    return all.map((each) => each - (rows[0]?.at ?? 0));
  }

  say(`a region's own server: ${rounds} actions to ${subscribers} sockets`);
  const query = `subscription { regionEvents(regionId: "${world.regionId}", types: [PLAYER_ARRIVE]) { cursor type occurredAt } }`;
  const authorization = await token();
  await order({ type: 'open', port, count: subscribers, subscribe: true, query, authorization });
  // Until all streams stand.
  await order({ type: 'await', bytes: eventBytes });
  const standing = clients.next<Received>();
  const trying = setInterval(() => void happen(), settleMs);
  await standing;
  clearInterval(trying);
  await pause(settleMs);
  for (let warm = 0; warm < warmUps; warm += 1) await round();
  const latencies: number[] = [];
  for (let n = 0; n < rounds; n += 1) latencies.push(...(await round()));
  return latencies;
}
