/** Documents the operator trusts, from the file a client's build wrote. */
import { z } from 'zod';

/** Relay writes an object of hashes, Apollo's generator a list of operations. */
const manifest = z.union([
  z
    .object({
      format: z.literal('apollo-persisted-query-manifest'),
      version: z.literal(1),
      operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
    })
    .transform(({ operations }) => operations.map(({ id, body }) => [id, body] as const)),
  z.record(z.string().min(1), z.string().min(1)).transform((record) => Object.entries(record)),
]);

/** A document's ID without the prefix that says it is a SHA-256. */
export function plainId(id: string): string {
  return id.startsWith('sha256:') ? id.slice('sha256:'.length) : id;
}

/**
 * Reads the text of a manifest: documents by plain ID.
 * @throws Error with one line that names the file
 */
export function parseManifest(text: string, file: string): ReadonlyMap<string, string> {
  try {
    const entries = manifest.parse(JSON.parse(text));
    return new Map(entries.map(([id, document]) => [plainId(id), document]));
  } catch (error) {
    const reason =
      error instanceof z.ZodError ? 'it is neither of Relay’s nor of Apollo’s format' : String(error);
    throw new Error(`The trusted documents in ${file} cannot be read: ${reason}`, { cause: error });
  }
}
