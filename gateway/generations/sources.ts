/** What a generation is built from: texts of files, read anew for each. */
import { readFile } from 'node:fs/promises';
import type { Config } from '#gateway/config.ts';

export interface Sources {
  readonly supergraphSdl: string;
  /** The manifest of trusted documents, where there is one. */
  readonly manifest: string | undefined;
}

/** Rejects when a file cannot be read. */
export async function readSources({
  supergraph,
  persisted: { trustedFile },
}: Pick<Config, 'supergraph' | 'persisted'>): Promise<Sources> {
  const [supergraphSdl, manifest] = await Promise.all([
    readFile(supergraph, 'utf8'),
    trustedFile === undefined ? undefined : readFile(trustedFile, 'utf8'),
  ]);
  return { supergraphSdl, manifest };
}
