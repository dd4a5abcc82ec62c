/** A galaxy with a travel service for all tests of a file: made before the first of them, gone after the last. */
import { afterAll, beforeAll } from '@jest/globals';
import { startGalaxy, type Galaxy } from './galaxy.ts';
import { startTravel, type TestTravel, type TestTravelOptions } from './travel.ts';

/**
 * Declares the hooks. Three regions and a database: long to set up on a busy machine.
 * @param ready is given both before the first test
 */
export function travelling(
  options: TestTravelOptions,
  ready: (galaxy: Galaxy, travel: TestTravel) => void | Promise<void>,
): void {
  const opened = new AsyncDisposableStack();
  beforeAll(async () => {
    const galaxy = opened.use(await startGalaxy());
    await ready(galaxy, opened.use(await startTravel(galaxy, options)));
  }, 240_000);
  afterAll(() => opened.disposeAsync(), 60_000);
}
