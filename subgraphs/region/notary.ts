/** Speaks to the Nexus about the region's relations, and keeps their copies up to date: a region that was down hears what it missed. */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { callService, CallRefused } from '#subgraphs/kit/call.ts';
import type { Database } from '#subgraphs/kit/database.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { isErrorCode } from '#wire/error-codes.ts';
import { relationSchema, type Relation } from '#wire/relations.ts';
import { regionKeyName } from '#wire/signature.ts';
import type { Notary } from './modules/governance/service/treaties.ts';
import { applyRelations, settleEmbargoes } from './modules/governance/service/treaties-copy.ts';

const fields =
  '{ id kind fromRegionId toRegionId state terms reason madeAt startsAt endsAt noticed revision }';
const asked = '$regionId: ID!, $request: RelationRequest!';
const documents = {
  make: `mutation MakeRelation(${asked}, $kind: RelationKind!, $otherRegionId: ID!, $terms: String, $reason: String) {
    answer: makeRelation(regionId: $regionId, request: $request, kind: $kind, otherRegionId: $otherRegionId, terms: $terms, reason: $reason) ${fields} }`,
  answer: `mutation AnswerRelation(${asked}, $id: ID!, $accept: Boolean!) {
    answer: answerRelation(regionId: $regionId, request: $request, id: $id, accept: $accept) ${fields} }`,
  end: `mutation EndRelation(${asked}, $id: ID!) { answer: endRelation(regionId: $regionId, request: $request, id: $id) ${fields} }`,
  news: `query Relations($regionId: ID!, $after: SafeInt!) { answer: relations(regionId: $regionId, after: $after) ${fields} }`,
};

const told = relationSchema.extend({
  terms: z.preprocess(
    (text) => (typeof text === 'string' ? JSON.parse(text) : text),
    relationSchema.shape.terms,
  ),
});

/** A player waits for the answer: inside the two seconds that the gateway gives a call. */
const timeoutMs = 1_500;

export function createNotary(url: string, slug: string, key: string): Notary {
  const call = async (query: string, variables: Record<string, unknown>): Promise<unknown> =>
    (
      await callService<{ answer: unknown }>({
        ...{ url, keyName: regionKeyName(slug), key, query, variables, timeoutMs },
      })
    ).answer;
  const change = async (query: string, variables: Record<string, unknown>): Promise<Relation> =>
    told.parse(await call(query, variables).catch(refused));
  return {
    make: (regionId, request, { terms, ...made }) =>
      change(documents.make, { regionId, request, ...made, terms: terms && JSON.stringify(terms) }),
    answer: (regionId, request, id, accept) => change(documents.answer, { regionId, request, id, accept }),
    end: (regionId, request, id) => change(documents.end, { regionId, request, id }),
    news: async (regionId, after) => z.array(told).parse(await call(documents.news, { regionId, after })),
  };
}

/** What the Nexus refused is refused here; who cannot reach it tries again with the same key. */
function refused(error: unknown): never {
  if (error instanceof CallRefused && isErrorCode(error.code) && error.code !== 'INTERNAL')
    throw new Refusal(error.code, error.message);
  throw new Refusal('SUBGRAPH_UNAVAILABLE', 'The Nexus cannot record this now; try again later.', {
    retryAfterMs: 2_000,
  });
}

export interface FollowOptions {
  database: Database;
  notary: Notary;
  regionId: string;
  log: Logger;
  /** Fires when the server stops. */
  signal: AbortSignal;
}

/** How long the other side of a treaty does not know at most, as long as both and the Nexus are up. */
const everyMs = 3_000;

/** Asks for news at once and then every few seconds, behind the server. */
export function followRelations({ signal, log, ...parts }: FollowOptions): void {
  async function follow(): Promise<void> {
    let silent = false;
    while (!signal.aborted) {
      try {
        await catchUp(parts);
        silent = false;
      } catch (error) {
        if (!silent && !signal.aborted)
          log.warn({ reason: (error as Error).message }, 'news of treaties wait for the Nexus');
        silent = true;
      }
      await pause(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
  void follow();
}

/** Copies everything that is newer than the copies. Embargoes begin and end by the clock, also while the Nexus is down. */
export async function catchUp({
  database,
  notary,
  regionId,
}: Pick<FollowOptions, 'database' | 'notary' | 'regionId'>): Promise<void> {
  for (;;) {
    const news = await notary.news(regionId, await settleEmbargoes(database.fork()));
    if (news.length === 0) return;
    await applyRelations(database.fork(), regionId, news);
  }
}
