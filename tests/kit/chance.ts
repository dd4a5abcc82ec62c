/** Numbers from 0 to 1 that come in the same order each time. */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
