/** What a region may set, within which bounds, and what holds until it does. Source: domain facts §3.1, §6.3, §6.5, §7.7, §9.3. */
import { z } from 'zod';
import { hulls, type HullName } from '../../ships/rules/hulls.ts';

export const specializations = [
  'BALANCED',
  'COMMERCE',
  'INDUSTRIAL',
  'AGRICULTURAL',
  'TECHNOLOGICAL',
  'MILITARY',
] as const;

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
  /** Null gives newcomers no ship. */
  startingHull: z
    .custom<HullName>((name) => typeof name === 'string' && name in hulls)
    .nullable()
    .default('SCOUT_SHIP'),
});

export type Settings = z.infer<typeof settingsSchema>;
