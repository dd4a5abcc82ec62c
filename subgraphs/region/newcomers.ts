/** Asks the travel service about players who join: it knows where else they have pilots. */
import { callService, CallRefused } from '#subgraphs/kit/call.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { isErrorCode, type ErrorCode } from '#wire/error-codes.ts';
import { regionKeyName } from '#wire/signature.ts';
import type { RegionSettings } from './config.ts';

export interface Newcomer {
  /** Whether this is the first region of all that the player joins. */
  first: boolean;
  /** Whether it comes as a visitor, for a limited time. */
  visiting: boolean;
}

/** @throws Refusal REGION_SUSPENDED, TRAVEL_LIMIT, SUBGRAPH_UNAVAILABLE when the travel service cannot be asked */
export type AdmitNewcomer = (playerId: string) => Promise<Newcomer>;

/** What the travel service may answer about a player, not about its caller. */
const refused: ReadonlySet<ErrorCode> = new Set(['REGION_SUSPENDED', 'TRAVEL_LIMIT']);
/** A player waits for the answer: well inside the two seconds that the gateway gives a call. */
const timeoutMs = 1_500;
const mutation = `mutation AdmitNewcomer($regionId: ID!, $playerId: ID!) { newcomer: admitNewcomer(regionId: $regionId, playerId: $playerId) { first visiting } }`;

/** A region without a travel service is the only one there is. */
export function createNewcomers(
  regionId: string,
  slug: string,
  { TRAVEL_URL: url, SERVICE_KEY: key }: Pick<RegionSettings, 'TRAVEL_URL' | 'SERVICE_KEY'>,
): AdmitNewcomer {
  if (url === undefined) return () => Promise.resolve({ first: true, visiting: false });
  return async (playerId) => {
    const variables = { regionId, playerId };
    const asked = { url, keyName: regionKeyName(slug), key, query: mutation, variables, timeoutMs };
    try {
      return (await callService<{ newcomer: Newcomer }>(asked)).newcomer;
    } catch (error) {
      if (error instanceof CallRefused && isErrorCode(error.code) && refused.has(error.code))
        throw new Refusal(error.code, error.message);
      throw new Refusal('SUBGRAPH_UNAVAILABLE', 'Newcomers cannot be let in just now; try again later.', {
        retryAfterMs: 2_000,
      });
    }
  };
}
