/** Follows the progress of generations. */
import { watch, type Watcher } from './watch.ts';

export interface Progress {
  id: string;
  region: { slug: string };
  cluster: number | null;
  state: string;
  phase: string;
  percent: number;
  seed: string | null;
  checksum: string | null;
  message: string | null;
}

const subscription = `subscription { generationProgress { id region { slug } cluster state phase percent seed checksum message } }`;

/** @param authorization of the player it is for */
export async function watchProgress(graphqlUrl: string, authorization?: string): Promise<Watcher<Progress>> {
  return await watch<Progress>(graphqlUrl, subscription, { authorization });
}
