/** What a region may set, within which bounds, and what holds until it does. Source: domain facts §3.1, §6.3, §6.5, §7.7, §9, §10.3. */
import { z } from 'zod';
import { hulls, type HullName } from '../../ships/rules/hulls.ts';
import { cultureSettings } from './culture.ts';
import { maxSpending } from './defense.ts';
import { isPlain } from '#wire/plain-text.ts';

export const specializations = [
  'BALANCED',
  'COMMERCE',
  'INDUSTRIAL',
  'AGRICULTURAL',
  'TECHNOLOGICAL',
  'MILITARY',
] as const;

/** Who decides: the owner alone, all who may vote, the council. §9.1 */
const governanceTypes = ['AUTOCRACY', 'DEMOCRACY', 'COUNCIL'] as const;

/** Steps by which a zone is policed more or less. §9.3 */
const patrols = z.number().int().min(-2).max(2).default(0);

/** Players or regions by ID; in lower case, as they are compared. */
const listed = z.array(z.uuid().toLowerCase()).max(1_000).default([]);

export const settingsSchema = z.object({
  /** Part of each trade's total that the region takes. §6.3 */
  taxRate: z.number().min(0.05).max(0.25).default(0.1),
  /** Raises what pilots pay and lowers what they get; the number of stations caps it further. §6.3 */
  tariffRate: z.number().min(0).max(0.25).default(0),
  /** Factor by commodity on what stations pay for goods from another region. §6.3 */
  tradeBonuses: z.record(z.string(), z.number().min(1).max(3)).default({}),
  specialization: z.enum(specializations).default('BALANCED'),
  /** The treasury pays half of a resident's docking fee, up to 250 credits. §6.5 */
  dockingSubsidy: z.boolean().default(false),
  /** The treasury rewards round trips to other regions. §6.5 */
  arbitrageStipend: z.boolean().default(false),
  pvpEnabled: z.boolean().default(true),
  /** Sectors of at least this security level are closed to fights between pilots. §7.7 */
  pvpSafeSecurity: z.number().int().min(6).max(10).default(8),
  /** Sectors of at most this security level are open to them. §7.7 */
  pvpOpenSecurity: z.number().int().min(2).max(6).default(4),
  /** Hours for which newcomers neither attack nor are attacked. §7.7; the bound is P. */
  pvpProtectionHours: z.number().int().min(0).max(720).default(72),
  startingCredits: z.number().int().min(100).max(10_000).default(1_000),
  /** Null gives newcomers an escape pod only. */
  startingHull: z
    .custom<HullName>((name) => typeof name === 'string' && name in hulls)
    .nullable()
    .default('SCOUT_SHIP'),
  /** Whom the region lets in that has no pilot in it yet: everybody, those it approved, nobody. §9.3 */
  immigration: z.enum(['open', 'approval', 'closed']).default('open'),
  /** Players whom the region approved. */
  approvals: listed,
  /** Reputation below which a player is not let in; the lowest there is shuts nobody out. §9.3; P: the default. */
  minReputation: z.number().int().min(-1_000).max(1_000).default(-1_000),
  /** Hours that a visit of a free account may last; without a policy as long as anywhere. §9.3, §10.3; P: the bounds. */
  visaHours: z.number().int().min(1).max(72).default(72),
  /** Players who neither come nor go by the region's gates. §9.3 */
  bans: listed,
  /** Regions that nobody comes from or goes to. §10.3 */
  embargoes: listed,
  /** Goods that do not cross the region's border. §9.3, §10.4 */
  contraband: z.array(z.string().max(50)).max(50).default([]),
  governanceType: z.enum(governanceTypes).default('AUTOCRACY'),
  /** Part of the weight cast that a policy takes to pass. §9.3 */
  votingThreshold: z.number().min(0.1).max(0.9).default(0.51),
  /** Part of those who may vote that must have voted. §9.3 */
  governanceQuorum: z.number().min(0.25).max(0.6).default(0.33),
  electionFrequencyDays: z.number().int().min(30).max(365).default(90),
  /** §9.1; P: the bound. */
  constitutionalText: z
    .string()
    .max(10_000)
    .refine((text) => isPlain(text, true), 'must hold no hidden characters')
    .default(''),
  /** Who says yes to residents who qualify as citizens: those who manage members, or nobody needs to. §9.2 */
  citizenship: z.enum(['approval', 'automatic']).default('approval'),
  patrolsFederation: patrols,
  patrolsBorder: patrols,
  patrolsFrontier: patrols,
  /** Of the Nexus, which has this zone alone. */
  patrolsExpanse: patrols,
  /** Credits that the treasury pays for defence each day. §9.3; P: the bound. */
  defenseSpending: z.number().int().min(0).max(maxSpending).default(0),
  ...cultureSettings,
});

/** Whether a value has the one key that zod passes over in records, with whatever stands there. */
export const hasUncheckedKey = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__');

export type Settings = z.infer<typeof settingsSchema>;
