/** The destination's part of an arrival: its row is the journey's only commit point. */
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { failpoint } from '#subgraphs/kit/failpoint.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { lockPilots } from '../../sectors/service/pilots.ts';
import type { Verdict } from '../entities.ts';
import { admit, type Arrival } from './admission.ts';
import { readBorder } from './scene.ts';
import { takeIn } from './take-in.ts';
import { decide, requireVerdict, sameJourney } from './verdicts.ts';

/** Takes in who comes, or stores why not; asked again, it answers what is stored. */
export async function acceptJourney(em: EntityManager, arrival: Arrival): Promise<Verdict> {
  const { journeyId, playerId, sourceId, method, manifest } = arrival;
  const end = { role: 'DESTINATION', journeyId, playerId, otherRegionId: sourceId, method } as const;
  return await transact(em, async (tx) => {
    const [[acting], border] = await Promise.all([lockPilots(tx, [playerId]), readBorder(tx, journeyId)]);
    if (border.stored) return sameJourney(border.stored, end);
    const entry = await admit(tx, acting, border, arrival);
    const verdict = await decide(
      ...([tx, end] as const),
      entry instanceof Refusal ? { state: 'REFUSED', refusal: entry } : { state: 'ACCEPTED', manifest },
    );
    if (!verdict) return sameJourney(await requireVerdict(tx, journeyId), end);
    if (entry instanceof Refusal) return verdict;
    await failpoint('accept: decided');
    await takeIn(tx, acting, entry, arrival);
    await failpoint('accept: moved');
    return verdict;
  });
}
