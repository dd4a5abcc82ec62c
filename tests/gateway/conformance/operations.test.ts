import { conform } from './conform.ts';
import { conditions } from './supergraphs/conditions.ts';
import { hostileAliases } from './supergraphs/hostile-aliases.ts';
import { merging } from './supergraphs/merging.ts';
import { mutations } from './supergraphs/mutations.ts';
import { typename } from './supergraphs/typename.ts';
import { enumsAndInputs } from './supergraphs/enums-and-inputs.ts';

conform([conditions, hostileAliases, merging, mutations, typename, enumsAndInputs]);
