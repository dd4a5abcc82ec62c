/** Carries what one region asks another about a warp gate between the two: nothing of it is kept here, the regions' rows decide. */
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { TravelServices } from '../context.ts';
import type { LinkAnswer, LinkQuestion } from './region-client.ts';

/**
 * The exit's answer. A region that there is not, or no more, refuses for good and forgets with everything else.
 * @throws Refusal DESTINATION_DOWN when the exit's region does not answer now
 */
export async function linkGate(
  { places, regions, log }: Pick<TravelServices, 'places' | 'regions' | 'log'>,
  question: LinkQuestion,
  exitRegionId: string,
  release: boolean,
): Promise<LinkAnswer> {
  try {
    const exit = await places.find(exitRegionId);
    if (!exit || exit.shard === 'gone')
      return release
        ? { state: 'RELEASED', sector: null, code: null, message: null }
        : { state: 'REFUSED', sector: null, code: 'REGION_NOT_FOUND', message: 'There is no such region.' };
    const { gateId, gateRegionId } = question;
    return release
      ? await regions().releaseBeacon(exit, { gateId, gateRegionId })
      : await regions().matchBeacon(exit, question);
  } catch (error) {
    log.warn({ err: error }, 'the region of an exit does not answer about a warp gate');
    throw new Refusal('DESTINATION_DOWN', 'The region of the exit does not answer; ask again.');
  }
}
