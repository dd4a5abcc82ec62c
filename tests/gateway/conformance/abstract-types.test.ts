import { conform } from './conform.ts';
import { interfaces } from './supergraphs/interfaces.ts';
import { entityInterface } from './supergraphs/entity-interface.ts';
import { unions } from './supergraphs/unions.ts';
import { partialUnions } from './supergraphs/partial-unions.ts';
import { typeMismatch } from './supergraphs/type-mismatch.ts';
import { interfaceObject } from './supergraphs/interface-object.ts';
import { interfaceObjectIndirect } from './supergraphs/interface-object-indirect.ts';
import { interfaceObjectUnresolvable } from './supergraphs/interface-object-unresolvable.ts';

conform([
  interfaces,
  entityInterface,
  unions,
  partialUnions,
  typeMismatch,
  interfaceObject,
  interfaceObjectIndirect,
  interfaceObjectUnresolvable,
]);
