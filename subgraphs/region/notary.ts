/** Speaks to the Nexus about the region's relations, and keeps their copies up to date: a region that was down hears what it missed. */
import { z } from 'zod';
import { alarmUntil } from '#subgraphs/kit/alarm.ts';
import { callService, CallRefused } from '#subgraphs/kit/call.ts';
import type { Database } from '#subgraphs/kit/database.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { isErrorCode } from '#wire/error-codes.ts';
import { relationSchema, type Relation } from '#wire/relations.ts';
import { regionKeyName } from '#wire/signature.ts';
import type { Notary, Waiting } from './modules/governance/service/treaties.ts';
import { applyRelations, newestRevision } from './modules/governance/service/treaties-copy.ts';

const fields =
  '{ id kind fromRegionId toRegionId state terms reason madeAt startsAt endsAt noticed revision }';
const asked = '$regionId: ID!, $request: RelationRequest!';
const documents = {
  make: `mutation MakeRelation(${asked}, $kind: RelationKind!, $otherRegionId: ID!, $terms: String, $reason: String) {
    answer: makeRelation(regionId: $regionId, request: $request, kind: $kind, otherRegionId: $otherRegionId, terms: $terms, reason: $reason) ${fields} }`,
  answer: `mutation AnswerRelation(${asked}, $id: ID!, $accept: Boolean!) {
    answer: answerRelation(regionId: $regionId, request: $request, id: $id, accept: $accept) ${fields} }`,
  end: `mutation EndRelation(${asked}, $id: ID!) { answer: endRelation(regionId: $regionId, request: $request, id: $id) ${fields} }`,
  news: `query Relations($regionId: ID!, $after: SafeInt!, $patience: Int!) { answer: relations(regionId: $regionId, after: $after, patience: $patience) ${fields} }`,
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
  const call = async (
    query: string,
    variables: Record<string, unknown>,
    { patienceMs = 0, signal }: Waiting = {},
  ): Promise<unknown> =>
    (
      await callService<{ answer: unknown }>({
        ...{ url, keyName: regionKeyName(slug), key, query, variables, signal },
        timeoutMs: timeoutMs + patienceMs,
      })
    ).answer;
  const change = async (query: string, variables: Record<string, unknown>): Promise<Relation> =>
    told.parse(await call(query, variables).catch(refused));
  return {
    make: (regionId, request, { terms, ...made }) =>
      change(documents.make, { regionId, request, ...made, terms: terms && JSON.stringify(terms) }),
    answer: (regionId, request, id, accept) => change(documents.answer, { regionId, request, id, accept }),
    end: (regionId, request, id) => change(documents.end, { regionId, request, id }),
    async news(regionId, after, waiting = {}) {
      const variables = { regionId, after, patience: Math.floor((waiting.patienceMs ?? 0) / 1_000) };
      return z.array(told).parse(await call(documents.news, variables, waiting));
    },
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

/** How long the Nexus keeps a question that it has no news for. One that it lost is asked again after that. */
const patienceMs = 15_000;
/** How soon is asked again when that failed, or the Nexus did not wait. */
const againMs = 3_000;

/** Asks for news without end, behind the server: the Nexus answers as soon as there are some. */
export function followRelations({ signal, log, ...parts }: FollowOptions): void {
  const alarm = alarmUntil(signal);
  async function follow(): Promise<void> {
    let silent = false;
    while (!signal.aborted) {
      const asked = performance.now();
      try {
        await catchUp(parts, { patienceMs, signal });
        silent = false;
      } catch (error) {
        if (!silent && !signal.aborted)
          log.warn({ reason: (error as Error).message }, 'news of treaties wait for the Nexus');
        silent = true;
      }
      const pause = againMs - (performance.now() - asked);
      if (pause > 0) await alarm.sleep(pause);
    }
  }
  void follow();
}

/** Copies everything that is newer than the copies, until there is nothing. */
export async function catchUp(
  { database, notary, regionId }: Pick<FollowOptions, 'database' | 'notary' | 'regionId'>,
  waiting?: Waiting,
): Promise<void> {
  for (;;) {
    const news = await notary.news(regionId, await newestRevision(database.fork()), waiting);
    if (news.length === 0) return;
    await applyRelations(database.fork(), regionId, news);
  }
}
