/** Tokens that were verified lately: a client sends its token with every request, and verifying it costs more than many an answer. */
import type { JWTPayload } from 'jose';

export type VerifyToken = (token: string) => Promise<JWTPayload>;

/** A key that was withdrawn is believed no longer than this, beside how long key sets are cached. */
const goodForMs = 30_000;
/** No token is good for longer after it was issued. */
export const maxTokenAgeSeconds = 3_600;
const maxTokens = 10_000;

/** Remembers what `verify` accepted, never beyond a token's end; what it refused is verified anew. Whether its session was ended is for the caller to ask. */
export function rememberVerified(verify: VerifyToken, now: () => number = Date.now): VerifyToken {
  const verified = new Map<string, { payload: JWTPayload; until: number }>();
  return async (token) => {
    const known = verified.get(token);
    if (known && now() < known.until) return known.payload;
    verified.delete(token);
    const payload = await verify(token);
    const { exp = 0, iat = 0 } = payload;
    const until = Math.min(now() + goodForMs, exp * 1_000, (iat + maxTokenAgeSeconds) * 1_000);
    const [oldest] = verified.keys();
    if (verified.size >= maxTokens && oldest !== undefined) verified.delete(oldest);
    verified.set(token, { payload, until });
    return payload;
  };
}
