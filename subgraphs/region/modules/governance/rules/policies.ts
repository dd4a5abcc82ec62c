/** What policies may change, and within which bounds. Source: domain facts §9.3; the bounds are those of the settings. */
import { z } from 'zod';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { textArgument } from '#subgraphs/kit/texts.ts';
import { isCommodity } from '../../economy/rules/commodities.ts';
import { hasUncheckedKey, settingsSchema, type Settings } from './settings.ts';

type Key = keyof Settings | 'treasuryAdjustment';

/** Keys by type. Only `treasuryAdjustment` is no setting: credits added to the treasury, or taken out of it. */
export const policyKeys = {
  TAX_RATE: ['taxRate'],
  TRADE_POLICY: ['tariffRate', 'tradeBonuses', 'dockingSubsidy', 'arbitrageStipend', 'contraband'],
  PVP_RULES: ['pvpEnabled', 'pvpSafeSecurity', 'pvpOpenSecurity', 'pvpProtectionHours'],
  IMMIGRATION: ['immigration', 'minReputation', 'citizenship', 'visaHours', 'bans'],
  DEFENSE: ['patrolsFederation', 'patrolsBorder', 'patrolsFrontier', 'patrolsExpanse', 'defenseSpending'],
  CULTURAL: ['motto', 'traditions', 'socialHierarchy', 'languagePack', 'aestheticTheme'],
  GOVERNANCE_CHANGE: ['governanceType', 'electionFrequencyDays', 'constitutionalText'],
  VOTING_THRESHOLD: ['votingThreshold', 'governanceQuorum'],
  TREASURY: ['treasuryAdjustment'],
} as const satisfies Record<string, readonly Key[]>;

export type PolicyType = keyof typeof policyKeys;
/** Settings as a policy sets them, and what it does to the treasury. */
export type Changes = Partial<Settings> & { treasuryAdjustment?: number };

/** P: credits. */
const maxAdjustment = 1_000_000_000;
const goods = z.string().refine(isCommodity, 'is no commodity');
const shape = {
  ...settingsSchema.shape,
  tradeBonuses: z.record(goods, z.number().min(1).max(3)),
  contraband: z.array(goods).max(50),
  treasuryAdjustment: z
    .int()
    .min(-maxAdjustment)
    .max(maxAdjustment)
    .refine((credits) => credits !== 0, 'must not be 0'),
} satisfies Record<Key, z.ZodType>;

export interface Proposal {
  type: PolicyType;
  title: string;
  description: string;
  changes: unknown;
  /** How long it can be voted on. */
  durationDays: number;
}

export interface CheckedProposal extends Proposal {
  changes: Changes;
}

/** P: characters of the changes as JSON, and how deep they may be nested. */
const maxSize = 16_384;
const maxDepth = 4;

/** The proposal as it is kept. BAD_USER_INPUT names what is wrong with it. */
export function checkProposal({
  type,
  title,
  description,
  changes,
  durationDays,
}: Proposal): CheckedProposal {
  if (durationDays < 1 || durationDays > 30)
    throw new Refusal('BAD_USER_INPUT', '`durationDays` must be between 1 and 30.');
  return {
    ...{ type, durationDays, changes: checkChanges(type, changes) },
    title: textArgument(title, { name: 'title', most: 255 }),
    description: textArgument(description, { name: 'description', least: 0, most: 5_000, lines: true }),
  };
}

function checkChanges(type: PolicyType, given: unknown): Changes {
  if (typeof given !== 'object' || given === null || !isShallow(given, maxDepth))
    throw new Refusal(
      'BAD_USER_INPUT',
      `\`changes\` is an object, nested at most ${maxDepth} deep, without any \`__proto__\`.`,
    );
  if (JSON.stringify(given).length > maxSize)
    throw new Refusal('BAD_USER_INPUT', `\`changes\` takes ${maxSize} characters at most.`);
  const [known, entries] = [policyKeys[type] as readonly string[], Object.entries(given)];
  if (entries.length === 0 || entries.some(([key]) => !known.includes(key)))
    throw new Refusal(
      'BAD_USER_INPUT',
      `A policy of type ${type} changes ${entries.length === 0 ? 'one of these at least' : 'nothing but these'}: ${known.join(', ')}.`,
    );
  const checked = entries.map(([key, value]) => ({ key, ...shape[key as Key].safeParse(value ?? null) }));
  const faults = checked.flatMap(({ key, error }) =>
    (error?.issues ?? []).map(({ path, message }) => `${[key, ...path].join('.')}: ${message}`),
  );
  if (faults.length > 0)
    throw new Refusal('BAD_USER_INPUT', `These changes cannot be: ${faults.slice(0, 10).join('; ')}.`);
  return Object.fromEntries(checked.map(({ key, data }) => [key, data]));
}

/** Never goes deeper than it allows, whatever it is given. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return (
    levels > 0 &&
    !hasUncheckedKey(value) &&
    Object.values(value).every((inner) => isShallow(inner, levels - 1))
  );
}

/** What is enacted: bounds may have moved since the proposal, so numbers go to the nearest bound and what fits no more is left out. */
export function clampChanges(changes: Changes, now: Settings): Changes {
  const clamped = Object.entries(changes).flatMap(([key, value]): [string, unknown][] => {
    const { data, error } = shape[key as Key]?.safeParse(value) ?? {};
    const [issue] = error?.issues ?? [];
    if (!issue) return key in shape ? [[key, data]] : [];
    if (typeof value !== 'number') return [];
    if (issue.code === 'too_small') return [[key, Number(issue.minimum)]];
    return issue.code === 'too_big' ? [[key, Number(issue.maximum)]] : [];
  });
  const result: Changes = Object.fromEntries(clamped);
  const { pvpSafeSecurity: safe, pvpOpenSecurity: open } = { ...now, ...result };
  return open < safe ? result : { ...result, pvpOpenSecurity: safe - 1 };
}
