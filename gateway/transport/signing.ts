/** Signs what goes to a server with that server's own key. */
import { deriveKey, sign } from '#wire/signature.ts';
import { createBoundedMap } from '#gateway/regions/bounded-map.ts';

/** The value of the signature header, or undefined when the gateway has no master key. */
export type Sign = (keyName: string, path: string, body: string) => string | undefined;

/** Deriving a key costs more than signing: keys are kept, for as many servers as a gateway talks to. */
const maxKeys = 10_000;

export function createSigning(masterKey: string | undefined, now: () => number = Date.now): Sign {
  if (masterKey === undefined) return () => undefined;
  const keys = createBoundedMap<string, string>(maxKeys);
  return (keyName, path, body) => {
    let key = keys.get(keyName);
    if (key === undefined) keys.set(keyName, (key = deriveKey(masterKey, keyName)));
    return sign(key, keyName, path, body, now());
  };
}
