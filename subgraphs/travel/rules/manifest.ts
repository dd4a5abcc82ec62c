/** What a player is shown of a manifest, which is otherwise between the two regions. */
import { z } from 'zod';

const manifestSchema = z.object({
  ship: z.object({ id: z.string(), hull: z.string() }).nullish(),
  cargo: z.array(z.object({ quantity: z.number() })).default([]),
  credits: z.number().default(0),
});

export interface ManifestSummary {
  shipId: string | null;
  hull: string | null;
  cargoUnits: number;
  credits: number;
}

/** Null for a manifest of a later version, that says these things in another way. */
export function summaryOf(manifest: string): ManifestSummary | null {
  const { success, data } = manifestSchema.safeParse(JSON.parse(manifest));
  if (!success) return null;
  return {
    ...{ shipId: data.ship?.id ?? null, hull: data.ship?.hull ?? null, credits: data.credits },
    cargoUnits: data.cargo.reduce((sum, { quantity }) => sum + quantity, 0),
  };
}
