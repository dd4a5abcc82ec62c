/**
 * Waits for everything, then throws the first failure. `Promise.all` would return while the rest goes on: what it starts after the
 * clean-up would never be ended.
 */
export async function settle(work: Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(work);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
