/** Acts that are refused to a player for lack of the right to them do not go unnoticed. */
import { Refusal } from './refusal.ts';
import type { Viewer } from './trust.ts';

export interface ForbiddenAct {
  /** As the mutation is called. */
  act: string;
  player: Viewer;
  /** As the player gave them. */
  given: Record<string, unknown>;
}

type Resolve = (
  root: unknown,
  given: Record<string, unknown>,
  context: { viewer: Viewer | undefined },
  info: unknown,
) => unknown;

/** The mutations; whatever one of them refuses a player with FORBIDDEN is told of first. */
export function tellingForbidden<M extends object>(
  mutations: M,
  tell: (forbidden: ForbiddenAct, context: never) => Promise<void> | void,
): M {
  const telling = Object.entries(mutations as Record<string, Resolve>).map(([act, resolve]) => {
    const resolveAndTell: Resolve = async (root, given, context, info) => {
      try {
        return await resolve(root, given, context, info);
      } catch (error) {
        const { viewer: player } = context;
        if (player && error instanceof Refusal && error.code === 'FORBIDDEN')
          await tell({ act, player, given }, context as never);
        throw error;
      }
    };
    return [act, resolveAndTell];
  });
  return Object.fromEntries(telling) as M;
}
