/** What the nexus tells through its outbox. */
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';

export const eventTypes = {
  regionCreated: 'region.created',
  regionAnnounced: 'region.announced',
  generationProgress: 'generation.progress',
} as const;

/** True for events after which the directory may look different; a region that was only created is not listed yet. */
export function touchesDirectory({ type }: OutboxEvent): boolean {
  return type.startsWith('region.') && type !== eventTypes.regionCreated;
}
