/** What the region's books say about journeys, by ID: for audits, and for journeys that somebody lost track of. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { connection, decodeCursor, encodeCursor, pageSize, type PageArguments } from '#subgraphs/kit/page.ts';
import { uuid } from '#subgraphs/kit/ids.ts';
import { abroad } from '../../../ledger/accounts.ts';
import { balanceOf } from '../../../ledger/credits.ts';
import type { JourneyState } from '../entities.ts';
import type { JourneyMethod } from '../rules/departure.ts';
import type { Load, Manifest } from '../rules/manifest.ts';

export interface JourneyRow {
  journeyId: string;
  playerId: string | null;
  otherRegionId: string | null;
  method: JourneyMethod | null;
  state: JourneyState;
  shipId: string | null;
  manifest: Manifest | null;
  charges: number;
  at: string;
}

export interface JourneyPage {
  nodes: JourneyRow[];
  pageInfo: ReturnType<typeof connection>['pageInfo'];
}

export interface AuditParent {
  abroadCredits: number;
  abroadGoods: Load;
  /** Which of the journeys. */
  page: PageArguments;
  /** Null for all. */
  only: readonly string[] | null;
}

const noJourney = '00000000-0000-0000-0000-000000000000';

/** A page of all journeys (null), of those with the given IDs, or of those that wait in escrow. */
export async function journeyPage(
  em: EntityManager,
  page: PageArguments,
  which: 'held' | readonly string[] | null,
): Promise<JourneyPage> {
  const size = pageSize(page);
  const after = decodeCursor('journey', page.after);
  const [condition, values] = conditionOf(which);
  const rows = await em.execute<JourneyRow[]>(
    `select journey_id as "journeyId", player_id as "playerId", other_region_id as "otherRegionId", method, state,
       ship_id as "shipId", manifest, (fee + toll)::float8 as charges, at
     from journeys where journey_id > ? ${condition} order by journey_id limit ?`,
    [after === undefined ? noJourney : uuid(after, 'after'), ...values, size + 1],
  );
  const { nodes, pageInfo } = connection(rows, size, after === undefined, ({ journeyId }) =>
    encodeCursor('journey', journeyId),
  );
  return { nodes, pageInfo };
}

function conditionOf(which: 'held' | readonly string[] | null): [string, string[]] {
  if (which === 'held') return [`and state = 'HELD'`, []];
  return which ? ['and journey_id = any(?::uuid[])', [`{${which.join(',')}}`]] : ['', []];
}

/** What of a journey's goods travels, hold and bay together. */
export function goodsOf({ manifest }: JourneyRow): Load {
  const all = manifest ? [...manifest.cargo, ...manifest.bay] : [];
  return [...Map.groupBy(all, ({ good }) => good)].map(([good, loads]) => ({
    ...{ good, quantity: loads.reduce((sum, { quantity }) => sum + quantity, 0) },
  }));
}

/** Credits and goods that left for other regions, less those that came. */
export async function abroadOf(
  em: EntityManager,
): Promise<Pick<AuditParent, 'abroadCredits' | 'abroadGoods'>> {
  const abroadGoods = await em.execute<Load>(
    `select good, quantity::float8 as quantity from stores where place = 'abroad' and quantity <> 0 order by good`,
  );
  return { abroadCredits: await balanceOf(em, abroad), abroadGoods };
}
