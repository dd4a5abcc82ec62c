/** Tells the bench where a contender listens, and ends with the bench. */
export function ready(port) {
  process.once('disconnect', () => process.exit());
  process.send?.({ type: 'ready', port });
}

/** What the bench passes to every contender. */
export const [, , supergraph, subgraphs, sdl] = process.argv;
