/** The public keys tokens are verified with: fetched from identity, cached, and kept while identity is down. */
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { refusal } from '#gateway/errors.ts';

/** How long one fetch may take. */
const fetchTimeoutMs = 2000;
/** How long the last good keys are used without another try once a fetch has failed. */
const retryAfterMs = 5000;

/**
 * A key resolver that outlives identity's outages. Refuses with SUBGRAPH_UNAVAILABLE only when keys were never fetched.
 * @param url address of the JWK Set
 */
export function createKeySet(url: URL): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(url, { timeoutDuration: fetchTimeoutMs, cooldownDuration: 30_000 });
  let tryAgainAt = 0;
  return async (header, token) => {
    const lastGood = remote.jwks();
    if (lastGood && performance.now() < tryAgainAt) return await createLocalJWKSet(lastGood)(header, token);
    try {
      return await remote(header, token);
    } catch (error) {
      if (!isOutage(error)) throw error;
      tryAgainAt = performance.now() + retryAfterMs;
      if (lastGood) return await createLocalJWKSet(lastGood)(header, token);
      throw refusal('SUBGRAPH_UNAVAILABLE', 'Tokens cannot be checked at the moment; try again.', {
        retryAfterMs,
      });
    }
  };
}

/** True when the keys could not be fetched, as against a token whose key does not exist. */
function isOutage(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout) return true;
  if (!(error instanceof errors.JOSEError)) return true;
  return error.code === 'ERR_JOSE_GENERIC' || error.code === 'ERR_JWKS_INVALID';
}
