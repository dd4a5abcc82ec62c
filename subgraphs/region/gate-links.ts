/**
 * Settles with other regions, through the travel service, what gates that lead there need: asks for their exits, tells of their ends. What
 * is to be done is in the gates' rows, so a crash forgets nothing, and doing it twice changes nothing.
 */
import { z } from 'zod';
import { alarmUntil } from '#subgraphs/kit/alarm.ts';
import { callService } from '#subgraphs/kit/call.ts';
import { regionKeyName } from '#wire/signature.ts';
import { openLinks, settleLink, type OpenLink } from './modules/gates/service/links.ts';
import { persist } from './nexus-client.ts';
import type { BehindParts } from './presences.ts';

/** Gates that are settled in one go. */
const batch = 100;
/** How soon what could not be settled is tried again; one region that is down must not keep the others waiting. */
const againMs = 2_000;

const mutation = `mutation LinkWarpGate($regionId: ID!, $gateId: ID!, $exitRegionId: ID!, $beaconId: ID!, $playerId: ID!, $release: Boolean!) {
  answer: linkWarpGate(regionId: $regionId, gateId: $gateId, exitRegionId: $exitRegionId, beaconId: $beaconId, playerId: $playerId, release: $release) { state sector code message } }`;

const answerSchema = z.object({
  state: z.enum(['MATCHED', 'REFUSED', 'RELEASED']),
  sector: z.number().nullable(),
  code: z.string().nullable(),
  message: z.string().nullable(),
});

/** Works behind the server, and for as long as it runs. */
export function settleGateLinks({ database, relay, log, signal, ...parts }: BehindParts): void {
  const { regionId, slug } = parts;
  const { TRAVEL_URL: url, SERVICE_KEY: key } = parts.settings;
  if (url === undefined) return;
  const keyName = regionKeyName(slug);
  const alarm = alarmUntil(signal);
  relay.hub.listen(({ type }) => {
    if (type === 'warp_gate.link') alarm.ring();
  });

  async function settle(travelUrl: string, open: OpenLink): Promise<boolean> {
    const { gateId, exitRegionId, beaconId, playerId, link } = open;
    const variables = { regionId, gateId, exitRegionId, beaconId, playerId, release: link === 'RELEASING' };
    try {
      const called = await callService<{ answer: unknown }>({
        ...{ url: travelUrl, keyName, key, query: mutation, variables },
      });
      await settleLink(database.fork(), open, answerSchema.parse(called.answer));
      return true;
    } catch (error) {
      if (!signal.aborted) log.warn({ err: error, gateId }, 'a gate to another region waits');
      return false;
    }
  }

  async function work(travelUrl: string): Promise<void> {
    while (!signal.aborted) {
      const read = () => openLinks(database.fork(), batch);
      const open = (await persist('reading gates to other regions', read, log, signal)) ?? [];
      const settled = await Promise.all(open.map((link) => settle(travelUrl, link)));
      if (!settled.every(Boolean)) await alarm.sleep(againMs);
      else if (open.length < batch) await alarm.sleep();
    }
  }

  void work(url);
}
