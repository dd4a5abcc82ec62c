/** What the nexus tells through its outbox. */
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';

export const eventTypes = {
  regionRegistered: 'region.registered',
  regionAnnounced: 'region.announced',
  generationProgress: 'generation.progress',
} as const;

/** Events after which the directory may look different; a region that was only registered is not listed yet. */
const directoryEvents = new Set<string>([eventTypes.regionAnnounced, 'region.suspended', 'region.deleted']);

export function touchesDirectory({ type }: OutboxEvent): boolean {
  return directoryEvents.has(type);
}
