/** The destination's part of an arrival: its row is the journey's only commit point. */
import { transact, withCommit, type EntityManager } from '#subgraphs/kit/database.ts';
import { failpoint } from '#subgraphs/kit/failpoint.ts';
import { emitAll } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { abroad, accountOf } from '../../../ledger/accounts.ts';
import { transfer } from '../../../ledger/credits.ts';
import { shipGoods } from '../../../ledger/shipments.ts';
import { decay } from '../../sectors/rules/reputation.ts';
import { rememberImports } from '../../economy/service/imports.ts';
import { exitOf } from '../../gates/service/links.ts';
import { requireAdmission } from '../../governance/rules/immigration.ts';
import { countVisit } from '../../governance/service/citizenship.ts';
import { homeAt, welcome } from '../../governance/service/treaties-visits.ts';
import { playerArrived } from '../../sectors/events.ts';
import { maximumTurns } from '../../sectors/rules/turns.ts';
import { visitHours, visitUntil } from '../../sectors/rules/visits.ts';
import { lockPilots, type ActingPilot } from '../../sectors/service/pilots.ts';
import { breakOff } from '../../sectors/service/siege.ts';
import { learnSector } from '../../sectors/service/visibility.ts';
import type { Verdict } from '../entities.ts';
import { regionTravel } from '../events.ts';
import { requireNoContraband, type JourneyMethod } from '../rules/departure.ts';
import type { Manifest } from '../rules/manifest.ts';
import { parted } from '../rules/share.ts';
import { leaveShip } from './berths.ts';
import { readBorder, type Border } from './scene.ts';
import { landShip } from './ships.ts';
import { decide, requireVerdict, sameJourney } from './verdicts.ts';

export interface AcceptRequest {
  regionId: string;
  journeyId: string;
  playerId: string;
  sourceId: string;
  method: JourneyMethod;
  /** The player's gate that it comes through; null for another way. */
  gateId: string | null;
  manifest: Manifest;
  stakeholder: boolean;
  /** Whether the stay is limited. */
  visiting: boolean;
  toCapital: boolean;
  /** The region that the player calls home, as travel knows it. */
  homeId: string | null;
}

/** Takes in who comes, or stores why not; asked again, it answers what is stored. */
export async function acceptJourney(em: EntityManager, request: AcceptRequest): Promise<Verdict> {
  const { journeyId, playerId, sourceId, method, manifest } = request;
  const end = { role: 'DESTINATION', journeyId, playerId, otherRegionId: sourceId, method } as const;
  return await transact(em, async (tx) => {
    const [[acting], border] = await Promise.all([lockPilots(tx, [playerId]), readBorder(tx, journeyId)]);
    if (border.stored) return sameJourney(border.stored, end);
    const sector = await arrivalSector(tx, border, request);
    const home = await homeAt(tx, request.regionId, acting?.pilot.homeRegionId ?? request.homeId);
    const refusal = sector === null ? gateGone() : objection(acting, border, request, home);
    const verdict = await decide(
      ...([tx, end] as const),
      refusal ? { state: 'REFUSED', refusal } : { state: 'ACCEPTED', manifest },
    );
    if (!verdict) return sameJourney(await requireVerdict(tx, journeyId), end);
    if (refusal || sector === null) return verdict;
    await failpoint('accept: decided');
    const stay = visitHours(request.visiting, border.settings.visaHours, home.visaFree);
    await takeIn(tx, acting, sector, { ...request, stay });
    await failpoint('accept: moved');
    return verdict;
  });
}

/** Where who comes arrives; null when the player's gate leads here no more. */
async function arrivalSector(
  tx: EntityManager,
  { capitalSector, gateSector }: Border,
  { toCapital, method, gateId, sourceId }: AcceptRequest,
): Promise<number | null> {
  if (toCapital) return capitalSector;
  if (method !== 'PLAYER_GATE') return gateSector;
  return gateId === null ? null : await exitOf(tx, gateId, sourceId);
}

const gateGone = (): Refusal => new Refusal('GATE_NOT_FOUND', 'The warp gate leads here no more.');

/** Why who comes is not let in; undefined when nothing speaks against it. */
function objection(
  acting: ActingPilot | undefined,
  { ownerId, settings }: Border,
  request: AcceptRequest,
  home: Awaited<ReturnType<typeof homeAt>>,
): Refusal | undefined {
  const { regionId, playerId, sourceId, stakeholder, toCapital, manifest } = request;
  try {
    if (sourceId === regionId)
      throw new Refusal('SAME_REGION', 'The journey leads to the region it begins in.');
    // A closed border keeps nobody out who was turned away elsewhere; what may not enter by the front may not this way.
    const rules = toCapital ? { ...settings, immigration: 'open' as const } : settings;
    const reputation = acting ? decay(acting.pilot, acting.now).reputation : null;
    const entrant = { playerId, owner: playerId === ownerId, reputation, sourceId, ...home };
    requireAdmission({ ...entrant, stakeholder: stakeholder || toCapital }, rules);
    requireNoContraband([...manifest.cargo, ...manifest.bay], rules);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** The pilot, if there is one, is locked, and the verdict is written. */
async function takeIn(
  tx: EntityManager,
  known: ActingPilot | undefined,
  sector: number,
  request: AcceptRequest & { stay: number | null },
): Promise<void> {
  const { regionId, journeyId, playerId, sourceId, method, manifest } = request;
  const shipId = manifest.ship.id;
  const { homeId } = request;
  const acting = known ?? (await newPilot(tx, { ...request, sector, shipId }));
  if (acting) {
    const { pilot, ship, now } = acting;
    await breakOff(tx, regionId, pilot, now);
    await countVisit(tx, playerId);
    if (ship) await leaveShip(tx, ship, now, journeyId);
    const until = visitUntil(request.stay, now);
    Object.assign(pilot, { sector, shipId, lastMovedAt: now, visitUntil: until });
    pilot.homeRegionId ??= homeId;
  }
  await landShip(tx, { regionId, playerId, ship: manifest.ship });
  await tx.flush();
  await failpoint('accept: ship landed');
  const loads = [
    ...manifest.cargo.map((goods) => ({ ...goods, from: 'abroad' as const, to: `ship:${shipId}` as const })),
    ...manifest.bay.map((goods) => ({ ...goods, from: 'abroad' as const, to: `bay:${shipId}` as const })),
  ];
  await Promise.all([
    shipGoods(tx, loads, journeyId),
    rememberImports(tx, { shipId, origin: sourceId }, parted(manifest.cargo, manifest.returning).rest),
    transfer(tx, {
      ...{ from: abroad, to: accountOf('pilot', playerId), amount: manifest.credits, action: journeyId },
      ...{ cause: 'journey', reason: 'Brought from another region.' },
    }),
    welcome(tx, { regionId, playerId, homeId: known?.pilot.homeRegionId ?? homeId }),
  ]);
  withCommit(tx, learnSector(tx, regionId, playerId, sector, 'visit'));
  const told = {
    playerId,
    travelId: journeyId,
    cost: null,
    method,
    fromRegionId: sourceId,
    toRegionId: regionId,
  };
  withCommit(
    tx,
    emitAll(tx, regionId, [
      regionTravel({ ...told, status: 'ARRIVED', sector }),
      playerArrived({ playerId, sector }),
    ]),
  );
}

interface Newcomer {
  regionId: string;
  playerId: string;
  sector: number;
  shipId: string;
  homeId: string | null;
  /** Hours that it may stay; null for as long as it likes. */
  stay: number | null;
}

/** Makes a pilot with nothing but the ship that lands next. One that joined just now is locked and returned instead. */
async function newPilot(
  tx: EntityManager,
  { regionId, playerId, sector, shipId, homeId, stay }: Newcomer,
): Promise<ActingPilot | undefined> {
  const inserted = await tx.execute<object[]>(
    `insert into pilots (region_id, player_id, sector, credits, turns, turns_at, ship_id, last_moved_at, home_region_id, visit_until)
     values (?, ?, ?, 0, ?, clock_timestamp(), ?, clock_timestamp(), ?, clock_timestamp() + ? * interval '1 hour')
     on conflict do nothing returning player_id`,
    [regionId, playerId, sector, maximumTurns(), shipId, homeId, stay],
  );
  return inserted.length > 0 ? undefined : (await lockPilots(tx, [playerId]))[0];
}
