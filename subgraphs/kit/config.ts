/** Reads configuration once: the environment first, then the env file that the embedded stack wrote for the service. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';

const hexKey = z.string().regex(/^[0-9a-f]{64}$/, 'must be 32 bytes as hex');

/** What every subgraph needs to run. */
export const serviceSettings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535),
  DATABASE_URL: z.url(),
  /** Key this service's callers sign with. */
  SERVICE_KEY: hexKey,
  JWKS_URL: z.url(),
  JWT_ISSUER: z.string().default('sectorwars'),
  JWT_AUDIENCE: z.string().default('sectorwars'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export { hexKey };

/** A setting that holds JSON. */
export const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
});

/** The settings that every platform service hands on to its server as they are. */
export function serverOptions(read: Omit<z.infer<typeof serviceSettings>, 'JWKS_URL'>) {
  return {
    host: read.HOST,
    port: read.PORT,
    databaseUrl: read.DATABASE_URL,
    serviceKey: read.SERVICE_KEY,
    issuer: read.JWT_ISSUER,
    audience: read.JWT_AUDIENCE,
  };
}

/**
 * Validates the settings of one service.
 * @param service name of the env file `DATA_DIR/env/<service>.env` that fills what the environment leaves open
 * @throws Error with one line that names every bad variable
 */
export function readConfig<T extends z.ZodType>(schema: T, service: string): z.infer<T> {
  const file = join(process.env['DATA_DIR'] ?? '.data', 'env', `${service}.env`);
  const fallback = statSync(file, { throwIfNoEntry: false })
    ? parseEnv(readFileSync(file, 'utf8'))
    : undefined;
  const result = schema.safeParse({ ...fallback, ...process.env });
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  const hint = fallback ? '' : ` (${file} does not exist: run npm start once, or set the variables yourself)`;
  throw new Error(`${service} cannot start: ${faults}${hint}`);
}
