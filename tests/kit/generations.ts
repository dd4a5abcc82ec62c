/** One generation over an engine that a test made. */
import { readFileSync } from 'node:fs';
import type { Config } from '#gateway/config.ts';
import type { Engine } from '#gateway/engine/engine.ts';
import { createGeneration, type GenerationOptions } from '#gateway/generations/generation.ts';
import { createGenerations, type Generations } from '#gateway/generations/generations.ts';
import { documentGauge } from '#gateway/observe/gauges.ts';
import type { GaugeSource } from '#gateway/observe/metrics.ts';
import { parseManifest } from '#gateway/pipeline/persisted/manifest.ts';
import { createTextStore } from '#gateway/pipeline/persisted/text-store.ts';

export function generationOf(
  engine: Engine,
  config: Config,
  policy?: GenerationOptions['policy'],
): { generations: Generations; gauges: GaugeSource[] } {
  const { trustedFile: file, maxDocuments, maxBytes } = config.persisted;
  const kept = createTextStore(maxDocuments, maxBytes);
  const trusted = file === undefined ? undefined : parseManifest(readFileSync(file, 'utf8'), file);
  const first = createGeneration({ number: 1, engine, config, kept, trusted, policy });
  const generations = createGenerations(first, config.limits.drainMs);
  return { generations, gauges: [documentGauge(generations, kept)] };
}
