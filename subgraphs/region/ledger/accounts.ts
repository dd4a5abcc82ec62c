/** Names of accounts: who holds credits in a region. */

/** The region's own account. */
export const treasury = 'treasury';
/** Where credits come into the world: its balance is the negative of all that ever did. */
export const mint = 'mint';
/** Where credits leave the world. */
export const burnt = 'burnt';
/** Takes the premiums of insured ships and pays for lost ones. */
export const insurer = 'insurer';
/** Other regions: credits that left for them less those that came. Over all regions, when nothing is in flight, it sums to zero. */
export const abroad = 'abroad';

/**
 * Who holds an account: a pilot (the wallet in `pilots.credits`), a station (what it has to trade with), a region owner (the
 * bank), a planet (the safe), or an escrow that waits for a decision.
 */
type HolderKind = 'pilot' | 'station' | 'owner' | 'planet' | 'escrow';
type SystemAccount = typeof treasury | typeof mint | typeof burnt | typeof insurer | typeof abroad;
type AccountKind = HolderKind | SystemAccount;
export type AccountId = `${HolderKind}:${string}` | SystemAccount;

export function accountOf(kind: HolderKind, id: string): AccountId {
  return `${kind}:${id}`;
}

/** Accounts are locked in this order and within a kind by ID: those that everybody shares are held shortest. */
const lockOrder: readonly AccountKind[] = [
  ...([
    'pilot',
    'station',
    'planet',
    'escrow',
    'owner',
    'insurer',
    'treasury',
    'burnt',
    'abroad',
    'mint',
  ] as const),
];

export function kindOf(account: AccountId): AccountKind {
  return account.split(':', 1)[0] as AccountKind;
}

/** The holder's UUID; null for the region's and the system's accounts. */
export function holderOf(account: AccountId): string | null {
  const colon = account.indexOf(':');
  return colon < 0 ? null : account.slice(colon + 1);
}

export function byLockOrder(a: AccountId, b: AccountId): number {
  const ranks = lockOrder.indexOf(kindOf(a)) - lockOrder.indexOf(kindOf(b));
  return ranks || (a < b ? -1 : Number(a > b));
}
