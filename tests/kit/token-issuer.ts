/** A stand-in for identity's key endpoint, that signs what it is told to sign. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSigningKeys, type SigningKeys } from './signing-keys.ts';

export interface TokenIssuer extends AsyncDisposable {
  /** Environment of a gateway that trusts the issuer. */
  env: Record<string, string>;
  /** How often the keys were fetched. */
  readonly fetches: number;
  /** Signs for the player `p-ada` in session `s1`, unless the claims say otherwise. */
  sign: SigningKeys['sign'];
  seal: SigningKeys['seal'];
  stop(): Promise<void>;
}

export async function startTokenIssuer(): Promise<TokenIssuer> {
  const { published, sign, seal } = await createSigningKeys();
  let fetches = 0;
  const server = createServer((_request, response) => {
    fetches += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(published));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    env: { JWKS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json` },
    get fetches() {
      return fetches;
    },
    seal,
    sign: (claims, options) => sign({ sub: 'p-ada', sid: 's1', ...claims }, options),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
