/** Edges, and what they make reachable. */
import { connectivity } from '../connectivity.ts';
import type { Invariant } from '../invariants.ts';
import type { EdgePlan } from '../plan.ts';
import { listed, repeated } from './listed.ts';

/** §3.4.4 and §2.4.5 */
export const endsExist: Invariant = ({ edges, sectors }) => {
  const known = new Set(sectors.map(({ number }) => number));
  return edges.flatMap((edge) =>
    [edge.from, edge.to]
      .filter((end) => !known.has(end))
      .map((end) => `§3.4.4: ${named(edge)} ends in sector ${end}, which does not exist`),
  );
};

/** §3.4.7 and §2.4.3: over open edges, every sector is reached from the capital and reaches it. */
export const stronglyConnected: Invariant = (plan) => {
  const { unreached, stranded } = connectivity(plan);
  const capital = `capital ${plan.capitalSector}`;
  return [
    ...(unreached.length > 0 ? [`§3.4.7: ${capital} does not reach sectors ${listed(unreached)}`] : []),
    ...(stranded.length > 0 ? [`§3.4.7: ${capital} is not reached from sectors ${listed(stranded)}`] : []),
  ];
};

/** §3.4.8: a way out and a way in that are open to see. */
export const everySectorHasWays: Invariant = ({ edges, sectors }) => {
  const out = new Set<number>();
  const into = new Set<number>();
  for (const { from, to, twoWay, latent } of edges) {
    if (latent || from === to) continue;
    out.add(from);
    into.add(to);
    if (!twoWay) continue;
    out.add(to);
    into.add(from);
  }
  return sectors.flatMap(({ number }) => [
    ...(out.has(number) ? [] : [`§3.4.8: no way leads out of sector ${number}`]),
    ...(into.has(number) ? [] : [`§3.4.8: no way leads into sector ${number}`]),
  ]);
};

/** §3.4.8 */
export const noSelfEdges: Invariant = ({ edges }) =>
  edges
    .filter(({ from, to }) => from === to)
    .map((edge) => `§3.4.8: ${named(edge)} leads back to where it begins`);

/** §3.4.8: a pair of sectors is joined once at most in each direction, whatever the kind of edge. */
export const noDuplicateWays: Invariant = ({ edges }) => {
  const ways = edges.flatMap(({ from, to, twoWay }) => [
    `${from} to ${to}`,
    ...(twoWay && from !== to ? [`${to} to ${from}`] : []),
  ]);
  return repeated(ways).map(([way, times]) => `§3.4.8: ${times} edges lead from sector ${way}`);
};

function named({ kind, from, to }: EdgePlan): string {
  return `${kind.toLowerCase()} ${from} to ${to}`;
}
