/** The words of the permission tables: who asks, and what a rule lets them do. */

/** Who asks. Local roles are told apart by their rows in the region. */
export const roles = {
  anonymous: 'Nobody is logged in.',
  stranger: 'A player whose pilots are in other regions.',
  visitor: 'Has a pilot here.',
  resident: 'Has a pilot here and made the region its home.',
  citizen: 'Has a pilot here and belongs to the region.',
  moderator: 'Keeps order in the region.',
  administrator: 'Runs the region for its owner.',
  owner: 'Owns the region.',
  witness: 'Has a pilot here that knows the sector where it is or happened.',
  subject: 'The player that the object is about.',
  platformModerator: 'Keeps order on the whole platform.',
  developer: 'Builds tools on the API.',
  admin: 'Runs the platform.',
} as const;

export type Role = keyof typeof roles;

export const everybody = Object.keys(roles) as Role[];
const loggedIn = everybody.filter((role) => role !== 'anonymous');
const pilots: Role[] = [
  ...([
    'visitor',
    'resident',
    'citizen',
    'moderator',
    'administrator',
    'owner',
    'witness',
    'subject',
  ] as const),
];

interface Rule {
  /** In words, for readers and messages. */
  says: string;
  may: readonly Role[];
  /** Code for players who may not; FORBIDDEN when left out. Who is not logged in gets UNAUTHENTICATED. */
  code?: string;
}

/** What is refused is null. A field of Query, Mutation or Subscription has the rule's code besides; other fields say nothing. */
export const rules = {
  anyone: { says: 'Everybody.', may: everybody },
  given: { says: 'Whoever was given the object.', may: everybody },
  filtered: { says: 'Everybody, but lists hold only what the asker may see.', may: everybody },
  signedIn: { says: 'Every player.', may: loggedIn },
  pilot: { says: 'Players with a pilot in the region.', may: pilots, code: 'PILOT_REQUIRED' },
  member: {
    says: "Those with a pilot here, the region's owner, platform admins.",
    may: [...pilots, 'admin'],
  },
  knowing: {
    says: "Who was in the sector or scanned it, the region's owner, platform admins.",
    may: ['witness', 'subject', 'owner', 'admin'],
  },
  concerned: {
    says: "The players it is about, the region's owner, platform admins.",
    may: ['subject', 'owner', 'admin'],
  },
  self: { says: 'The player it is about, nobody else.', may: ['subject'] },
  traveller: {
    says: 'The player it is about; for everybody else it does not exist.',
    may: ['subject'],
    code: 'JOURNEY_NOT_FOUND',
  },
  owner: { says: "The region's owner, nobody else.", may: ['owner'] },
  staff: { says: "The region's owner and platform admins.", may: ['owner', 'admin'] },
  administration: {
    says: "The region's owner and administrators, platform admins.",
    may: ['owner', 'administrator', 'admin'],
  },
  order: {
    says: "The region's owner, administrators and moderators, platform admins.",
    may: ['owner', 'administrator', 'moderator', 'admin'],
  },
  wardens: { says: 'Platform moderators and admins.', may: ['platformModerator', 'admin'] },
  admin: { says: 'Platform admins.', may: ['admin'] },
  follower: {
    says: "Who knows the station's sector, the region's owner, platform admins; only the gateway asks.",
    may: ['witness', 'subject', 'owner', 'admin'],
    code: 'STATION_NOT_FOUND',
  },
  gateway: { says: 'Every player, but only the gateway asks.', may: loggedIn },
  service: { says: 'Services of the platform; no player, and not through the gateway.', may: [] },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

/**
 * For each type of one schema file its fields by rule, names parted by blanks. `@key` stands for looking an object up by
 * its key, `@event` for being sent it.
 */
export type Permissions = Record<string, Partial<Record<RuleName, string>>>;

export const namesIn = (fields: string): string[] => fields.trim().split(/\s+/);

export function mayDo(rule: RuleName, role: Role): boolean {
  return (rules[rule].may as readonly Role[]).includes(role);
}

/** The code that a role is refused with at a root field. */
export function refusalCode(rule: RuleName, role: Role): string {
  if (role === 'anonymous') return 'UNAUTHENTICATED';
  return (rules[rule] as Rule).code ?? 'FORBIDDEN';
}
