/** Whom a region lets in, in the order of domain facts §10.3; the exceptions are P. */
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { Settings } from './settings.ts';

export interface Entrant {
  playerId: string;
  /** Whether the player owns the region. */
  owner: boolean;
  /** Whether the player has a stake in the region. */
  stakeholder: boolean;
  /** In this region; null for who has no pilot here yet. */
  reputation: number | null;
  /** The region the player comes from; null for a newcomer to the game. */
  sourceId: string | null;
  /** Whether the player calls this region home: an embargo keeps nobody from coming home. */
  atHome?: boolean;
  /** Whether a treaty with the player's home spares it the region's approval. */
  visaFree?: boolean;
}

/**
 * Who may listen to the region (P): everybody but whom it has banned, and who has no pilot here while it takes in nobody new.
 * @throws Refusal BANNED, REGION_CLOSED
 */
export function requireHearing(
  { playerId, owner, member }: { playerId: string; owner: boolean; member: boolean },
  { bans, immigration }: Pick<Settings, 'bans' | 'immigration'>,
): void {
  if (owner) return;
  if (bans.includes(playerId))
    throw new Refusal('BANNED', 'The region has banned you; ask those who run it to lift the ban.');
  if (!member && immigration === 'closed')
    throw new Refusal(
      'REGION_CLOSED',
      'The region takes in nobody new, and tells its events to nobody else.',
    );
}

/**
 * Throws the first Refusal there is: BANNED, REGION_CLOSED, APPROVAL_REQUIRED, LOW_REPUTATION, EMBARGO.
 * An owner is always let in. Immigration is about newcomers: who has a pilot or a stake here comes home. A stake outweighs reputation too,
 * and with a home here an embargo: whoever has one may leave the other region.
 */
export function requireAdmission(
  { playerId, owner, stakeholder, reputation, sourceId, atHome = false, visaFree = false }: Entrant,
  { bans, immigration, approvals, minReputation, embargoes }: Settings,
): void {
  if (owner) return;
  if (bans.includes(playerId)) throw new Refusal('BANNED', 'The region has banned you.');
  const newcomer = reputation === null && !stakeholder;
  if (newcomer && immigration === 'closed')
    throw new Refusal('REGION_CLOSED', 'The region takes in nobody new.');
  if (newcomer && immigration === 'approval' && !visaFree && !approvals.includes(playerId))
    throw new Refusal('APPROVAL_REQUIRED', 'The region takes in only whom it has approved.');
  if (!stakeholder && (reputation ?? 0) < minReputation)
    throw new Refusal('LOW_REPUTATION', `The region asks for a reputation of ${minReputation}.`, {
      minReputation,
    });
  if (sourceId !== null && !stakeholder && !atHome && embargoes.includes(sourceId))
    throw new Refusal('EMBARGO', 'The region has an embargo on the one you come from.');
}
