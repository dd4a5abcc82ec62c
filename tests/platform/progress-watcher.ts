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
  cursor: string | null;
}

const subscription = `subscription ($after: ID) { generationProgress(after: $after) {
  id region { slug } cluster state phase percent seed checksum message cursor } }`;

/** @param options of the player it is for, and where it goes on */
export async function watchProgress(
  graphqlUrl: string,
  { authorization, after }: { authorization?: string; after?: string | null | undefined } = {},
): Promise<Watcher<Progress>> {
  return await watch<Progress>(graphqlUrl, subscription, { authorization, variables: { after } });
}
