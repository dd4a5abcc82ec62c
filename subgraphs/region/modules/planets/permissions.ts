/** Who may see what of a planet: what lies in its stores and how it is ordered is its owner's affair. */
import type { Viewer } from '#subgraphs/kit/trust.ts';
import type { ColonyRow } from './entities.ts';

export function holdsPlanet(viewer: Viewer | undefined, { ownerId }: Pick<ColonyRow, 'ownerId'>): boolean {
  return viewer?.id === ownerId;
}
