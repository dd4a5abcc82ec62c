import { conform } from './conform.ts';
import { requires } from './supergraphs/requires.ts';
import { requiresArguments } from './supergraphs/requires-arguments.ts';
import { requiresAbstract } from './supergraphs/requires-abstract.ts';
import { requiresCircular } from './supergraphs/requires-circular.ts';
import { provides } from './supergraphs/provides.ts';
import { nestedProvides } from './supergraphs/nested-provides.ts';
import { override } from './supergraphs/override.ts';
import { overrideRequires } from './supergraphs/override-requires.ts';
import { inaccessible } from './supergraphs/inaccessible.ts';
import { hiddenTypes } from './supergraphs/hidden-types.ts';
import { tags } from './supergraphs/tags.ts';

conform([
  requires,
  requiresArguments,
  requiresAbstract,
  requiresCircular,
  provides,
  nestedProvides,
  override,
  overrideRequires,
  inaccessible,
  hiddenTypes,
  tags,
]);
