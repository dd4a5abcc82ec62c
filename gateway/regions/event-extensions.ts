/** Reads what a server says about an event beside its data. What is not of the contract is as if it were not said. */
import type { EventExtensions } from '#wire/event-stream.ts';

/** Longer ones are no cursors and labels, and must not be kept. */
const maxLength = 256;
const maxLabels = 1_000;

/** Undefined when the server says nothing. */
export function readEventExtensions(result: unknown): EventExtensions | undefined {
  const said = isRecord(result) ? result['extensions'] : undefined;
  if (!isRecord(said)) return undefined;
  const { cursor, live, audience, grants, revoked } = said;
  const event: EventExtensions = {
    ...(isLabel(cursor) && { cursor }),
    ...(live === true && { live }),
    ...(isLabels(audience) && { audience }),
    ...(isRecord(grants) && { grants: onlyLabels(grants) }),
    ...(isLabels(revoked) && { revoked }),
  };
  return Object.keys(event).length > 0 ? event : undefined;
}

function onlyLabels(grants: Record<string, unknown>): Record<string, readonly string[]> {
  const entries = Object.entries(grants).slice(0, maxLabels);
  return Object.fromEntries(entries.filter((entry): entry is [string, string[]] => isLabels(entry[1])));
}

function isLabel(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= maxLength;
}

function isLabels(value: unknown): value is string[] {
  return Array.isArray(value) && value.length <= maxLabels && value.every(isLabel);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
