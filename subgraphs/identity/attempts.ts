/** Slows down guessing: five failed log-ins per handle and minute, whoever sends them. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '#subgraphs/kit/refusal.ts';

export interface Attempts {
  /**
   * Counts a try before it is made, so that parallel tries cannot outrun the count; RATE_LIMITED when there were too many.
   * @param locked called with the first that is refused
   */
  begin(handle: string, locked: () => Promise<void>): Promise<void>;
  /** Gives the try back: it succeeded. The failures before it stay counted. */
  succeeded(handle: string): Promise<void>;
}

const most = 5;

export function createAttempts(): Attempts {
  const limiter = new RateLimiterMemory({ keyPrefix: 'login', points: most, duration: 60 });
  return {
    async begin(handle, locked) {
      try {
        await limiter.consume(handle);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        if (error.consumedPoints === most + 1) await locked();
        throw new Refusal('RATE_LIMITED', 'Too many failed log-ins for this handle; try again later.', {
          retryAfterMs: error.msBeforeNext,
        });
      }
    },
    async succeeded(handle) {
      await limiter.reward(handle);
    },
  };
}
