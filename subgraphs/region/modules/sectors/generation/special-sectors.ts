/** Re-types a few plain sectors late, and opens the tunnels of wormholes. Source: domain facts §3.3. */
import { edgeBook, inOrder, type EdgeBook } from './edge-book.ts';
import { clusterAt, distance, sectorAt } from './lookup.ts';
import type { Phase } from './phases.ts';
import type { EdgePlan, RegionPlan, SectorPlan, SectorType } from './plan.ts';
import type { Random } from './random.ts';
import { drawDangers } from './sector-content.ts';
import { specialShare, specialTypes } from './sector-tables.ts';
import { priceWarps } from './warps.ts';

/** A wormhole leads to a sector farther away than this. */
const farAway = 10;
const stability = 0.7;
/** One-way tunnels of all kinds are at most this share of the tunnels. */
const mostOneWay = 0.15;
const tries = 64;

export const markSpecialSectors: Phase = (plan, _blueprint, stream) => {
  retype(plan, plan.sectors, Math.floor(plan.totalSectors * specialShare), specialTypes, stream('types'));
  openWormholes(plan, stream('wormholes'));
  priceWarps(plan, plan.edges);
  plan.edges = inOrder(plan.edges);
};

/** Re-types so many of the sectors in rotation: plain, uninhabited ones, never the capital nor the way to the Nexus. */
export function retype(
  plan: RegionPlan,
  sectors: readonly SectorPlan[],
  count: number,
  types: readonly SectorType[],
  random: Random,
): void {
  const inhabited = new Set([...plan.stations, ...plan.planets].map(({ sector }) => sector));
  const free = sectors.filter(
    ({ number, type, isCapital }) =>
      type === 'STANDARD' && !isCapital && number !== plan.nexusWarpSector && !inhabited.has(number),
  );
  const chosen = random.shuffle(free).slice(0, count);
  for (const [index, sector] of chosen.entries()) {
    sector.type = types[index % types.length] ?? 'VOID';
    drawDangers(sector, clusterAt(plan, sector.cluster), random);
  }
}

/** Whether an edge is a wormhole's: one-way and less stable than any natural tunnel. */
export function isWormhole(edge: EdgePlan): boolean {
  return edge.kind === 'TUNNEL' && !edge.twoWay && edge.stability <= stability;
}

function openWormholes(plan: RegionPlan, random: Random): void {
  const book = edgeBook(plan);
  const tunnels = plan.edges.filter(({ kind }) => kind === 'TUNNEL');
  let room = Math.floor(tunnels.length * mostOneWay) - tunnels.filter(({ twoWay }) => !twoWay).length;
  for (const sector of plan.sectors) {
    if (sector.type !== 'WORMHOLE' || room <= 0) continue;
    const to = exit(plan, sector, book, random);
    if (!to) continue;
    book.add({
      kind: 'TUNNEL',
      from: sector.number,
      to: to.number,
      twoWay: false,
      cost: 1,
      stability,
      latent: false,
    });
    room--;
  }
}

/** A far sector, not in the core of a nebula; undefined when luck fails. */
function exit(plan: RegionPlan, from: SectorPlan, book: EdgeBook, random: Random): SectorPlan | undefined {
  for (let attempt = 0; attempt < tries; attempt++) {
    const to = sectorAt(plan, random.int(1, plan.totalSectors));
    if (distance(from, to) > farAway && to.nebulaCoreTurns === 0 && !book.joined(from.number, to.number))
      return to;
  }
  return undefined;
}
