/** Treaties and declarations are everybody's to read; they are made by who acts for the region. */
import type { Permissions } from '../rules.ts';

export const treaties: Permissions = {
  Region: { anyone: 'treaties declarations' },
  Mutation: { staff: 'proposeTreaty respondToTreaty endTreaty declareAgainst withdrawDeclaration' },
  Treaty: {
    given: 'id type state otherRegion ours terms proposedAt signedAt endsAt noticed inEffect',
  },
  TreatyTerms: { given: 'durationDays tradeBonus clauses' },
  Declaration: {
    given: 'id type otherRegion ours reason declaredAt effectiveAt endedAt inEffect',
  },
  TreatyPayload: { given: 'treaty' },
  DeclarationPayload: { given: 'declaration' },
  TreatyChanged: {
    signedIn: '@event',
    given: 'id type regionId region occurredAt cursor traceId treaty',
  },
  DeclarationChanged: {
    signedIn: '@event',
    given: 'id type regionId region occurredAt cursor traceId declaration',
  },
};
