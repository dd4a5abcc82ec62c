/** The steps of a journey, as the travel subgraph sends them. */
import { uuid } from '#subgraphs/kit/ids.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { SpanName } from '#subgraphs/kit/trace.ts';
import { requirePlatform } from '#subgraphs/kit/trust.ts';
import { isErrorCode } from '#wire/error-codes.ts';
import type { RegionContext } from '../../../context.ts';
import type { JourneyVerdictResolvers, MutationResolvers } from '../../../generated/types.ts';
import { afterChange } from '../../sectors/resolvers/act.ts';
import { assertOwnRegion } from '../../sectors/resolvers/region.ts';
import type { Verdict } from '../entities.ts';
import { readManifest } from '../rules/manifest.ts';
import { acceptJourney } from '../service/accept.ts';
import { refuseJourney, returnJourney, settleJourney } from '../service/close.ts';
import { holdJourney } from '../service/hold.ts';

/** Runs a step for the platform; refuses other regions, and everybody else. */
async function step(
  name: SpanName,
  regionId: string,
  context: RegionContext,
  work: () => Promise<Verdict>,
): Promise<Verdict> {
  assertOwnRegion(regionId, context);
  requirePlatform(context);
  return afterChange(context, await context.trace.span(name, work));
}

export function percent(value: number, argument: string): number {
  if (value < 0 || value > 100)
    throw new Refusal('BAD_USER_INPUT', `\`${argument}\` must be between 0 and 100.`);
  return value;
}

function charge(value: number, argument: string): number {
  if (value < 0 || value > maxCharge)
    throw new Refusal('BAD_USER_INPUT', `\`${argument}\` must be between 0 and ${maxCharge}.`);
  return value;
}

/** Above every fee and toll of domain facts §10.1 and §4.4. */
const maxCharge = 1_000_000;

type Steps = 'holdJourney' | 'acceptJourney' | 'refuseJourney' | 'settleJourney' | 'returnJourney';

export const journeySteps: Pick<MutationResolvers, Steps> = {
  holdJourney: (_root, { regionId, input }, context) =>
    step('asset_transfer', regionId, context, () =>
      holdJourney(context.em, {
        ...{ regionId: context.regionId, method: input.method, galacticCitizen: input.galacticCitizen },
        journeyId: uuid(input.journeyId, 'journeyId'),
        playerId: uuid(input.playerId, 'playerId'),
        destinationId: uuid(input.destinationId, 'destinationId'),
        gateId: input.gateId ? uuid(input.gateId, 'gateId') : null,
        fee: charge(input.fee, 'fee'),
        toll: charge(input.toll, 'toll'),
        tollTo: input.tollTo ? uuid(input.tollTo, 'tollTo') : null,
        portablePercent: percent(input.portablePercent, 'portablePercent'),
      }),
    ),
  acceptJourney: (_root, { regionId, input }, context) =>
    step('arrival_processing', regionId, context, () =>
      acceptJourney(context.em, {
        ...{ regionId: context.regionId, method: input.method },
        ...{ stakeholder: input.stakeholder, toCapital: input.toCapital, visiting: input.visiting ?? false },
        journeyId: uuid(input.journeyId, 'journeyId'),
        playerId: uuid(input.playerId, 'playerId'),
        sourceId: uuid(input.sourceId, 'sourceId'),
        homeId: input.homeId ? uuid(input.homeId, 'homeId') : null,
        gateId: input.gateId ? uuid(input.gateId, 'gateId') : null,
        manifest: readManifest(input.manifest),
      }),
    ),
  refuseJourney: (_root, { regionId, journeyId, code }, context) =>
    step('arrival_processing', regionId, context, () => {
      if (!isErrorCode(code)) throw new Refusal('BAD_USER_INPUT', '`code` must be a value of `ErrorCode`.');
      return refuseJourney(context.em, uuid(journeyId, 'journeyId'), code);
    }),
  settleJourney: (_root, { regionId, journeyId, refundPercent, departed }, context) =>
    step('arrival_processing', regionId, context, () =>
      settleJourney(context.em, uuid(journeyId, 'journeyId'), {
        refundPercent: percent(refundPercent, 'refundPercent'),
        departed: departed && {
          ...{ regionId: context.regionId, method: departed.method },
          playerId: uuid(departed.playerId, 'playerId'),
          destinationId: uuid(departed.destinationId, 'destinationId'),
          manifest: readManifest(departed.manifest),
        },
      }),
    ),
  returnJourney: (_root, { regionId, journeyId, refundPercent }, context) =>
    step('arrival_processing', regionId, context, () =>
      returnJourney(
        ...([context.em, context.regionId] as const),
        ...([uuid(journeyId, 'journeyId'), percent(refundPercent, 'refundPercent')] as const),
      ),
    ),
};

export const journeyVerdict: JourneyVerdictResolvers = {
  manifest: ({ manifest }) => manifest && JSON.stringify(manifest),
};
