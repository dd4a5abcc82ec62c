/** Insurance of ships: one premium, one payment. Source: domain facts §5.1. */
import type { HullName } from './hulls.ts';

export const insurancePlans = ['BASIC', 'STANDARD', 'PREMIUM'] as const;
export type InsurancePlan = (typeof insurancePlans)[number];

/** Percent of the ship's value: what is paid on its loss after the deductible, and the premium (P). */
const plans: Record<InsurancePlan, { payout: number; premium: number }> = {
  BASIC: { payout: 45, premium: 5 },
  STANDARD: { payout: 65, premium: 8 },
  PREMIUM: { payout: 75, premium: 12 },
};

/** Days that a policy lasts. P */
const policyDays = 30;
const dayMs = 86_400_000;

const percent = (credits: number, rate: number): number => (credits * rate) / 100;

/** Credits the policy costs, rounded up. */
export function premiumOf(plan: InsurancePlan, value: number): number {
  return Math.ceil(percent(value, plans[plan].premium));
}

/** Credits it pays on the loss of the ship, rounded down. */
export function payoutOf(plan: InsurancePlan, value: number): number {
  return Math.floor(percent(value, plans[plan].payout));
}

export function policyEnd(now: Date): Date {
  return new Date(now.getTime() + policyDays * dayMs);
}

/** Pods and jumpers are not insured, nor is what cost nothing. */
export function isInsurable({ hull, value }: { hull: HullName; value: number }): boolean {
  return hull !== 'ESCAPE_POD' && hull !== 'WARP_JUMPER' && value > 0;
}

export interface Policy {
  insurance?: InsurancePlan | null | undefined;
  insuredValue?: number | null | undefined;
  insuredUntil?: Date | null | undefined;
}

/** Whether a policy holds now. */
export function isInsured({ insurance, insuredUntil }: Policy, now: Date): boolean {
  return Boolean(insurance && insuredUntil && insuredUntil > now);
}

/** What the loss of the ship pays now; 0 without a policy that holds. */
export function payoutNow(policy: Policy, now: Date): number {
  const { insurance, insuredValue } = policy;
  return insurance && isInsured(policy, now) ? payoutOf(insurance, insuredValue ?? 0) : 0;
}
