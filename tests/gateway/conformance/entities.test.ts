import { conform } from './conform.ts';
import { simpleEntity } from './supergraphs/simple-entity.ts';
import { keys } from './supergraphs/keys.ts';
import { keysUnresolvable } from './supergraphs/keys-unresolvable.ts';
import { keysMashup } from './supergraphs/keys-mashup.ts';
import { parentEntity } from './supergraphs/parent-entity.ts';
import { circle } from './supergraphs/circle.ts';
import { external } from './supergraphs/external.ts';
import { federationOne } from './supergraphs/federation-one.ts';
import { node } from './supergraphs/node.ts';
import { sharedRoot } from './supergraphs/shared-root.ts';
import { nulls } from './supergraphs/nulls.ts';

conform([
  simpleEntity,
  keys,
  keysMashup,
  keysUnresolvable,
  parentEntity,
  circle,
  external,
  federationOne,
  node,
  sharedRoot,
  nulls,
]);
