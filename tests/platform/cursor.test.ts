import { expect, it } from '@jest/globals';
import { decodePlace, encodePlace, isAt } from '#subgraphs/kit/cursor.ts';
import { timedId } from '#subgraphs/kit/ids.ts';

it('a cursor tells events apart that stand at one place in two histories, however close they were written', () => {
  const [here, there] = [timedId(), timedId()].map((id) => ({ xid: 7, seq: 9, id }));
  const place = decodePlace('nexus', encodePlace('nexus', here!));
  expect(isAt(here!, place)).toBe(true);
  expect(isAt(there!, place)).toBe(false);
});
