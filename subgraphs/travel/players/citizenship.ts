/** Asks identity whether a player is a Galactic Citizen. */
import { callService } from '#subgraphs/kit/call.ts';
import { deriveKey } from '#wire/signature.ts';

export type Citizenship = (playerId: string) => Promise<boolean>;

const query = `query Citizenship($players: [_Any!]!) { _entities(representations: $players) { ... on Player { galacticCitizen } } }`;

/** @param url the GraphQL endpoint of identity */
export function createCitizenship(url: string, masterKey: string): Citizenship {
  const key = deriveKey(masterKey, 'identity');
  return async (id) => {
    const { _entities: players } = await callService<{ _entities: ({ galacticCitizen: boolean } | null)[] }>({
      ...{ url, keyName: 'identity', key, query, timeoutMs: 1_500 },
      variables: { players: [{ __typename: 'Player', id }] },
    });
    return players[0]?.galacticCitizen ?? false;
  };
}
