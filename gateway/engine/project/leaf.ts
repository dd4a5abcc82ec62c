/** JSON texts of leaf values; undefined for what the type does not allow. Custom scalars are written as the subgraph gave them. */
import { isEnumType, type GraphQLLeafType } from 'graphql';
import { scalarText } from '#gateway/engine/fetch/scalar.ts';

export type WriteLeaf = (value: unknown) => string | undefined;

/** Texts that need no escaping: checking costs less than escaping them. */
// eslint-disable-next-line no-control-regex -- JSON escapes control characters: they must not be in it
const plain = /^[\u0020\u0021\u0023-\u005b\u005d-\ud7ff\ue000-\uffff]*$/;
const short = 64;

export function quote(text: string): string {
  return text.length < short && plain.test(text) ? `"${text}"` : JSON.stringify(text);
}

const maxInt = 2 ** 31 - 1;
const minInt = -(2 ** 31);

const builtIn: Readonly<Record<string, WriteLeaf>> = {
  String: (value) => {
    if (typeof value === 'string') return quote(value);
    if (typeof value === 'boolean') return `"${value}"`;
    return typeof value === 'number' && scalarText(value) !== undefined ? `"${value}"` : undefined;
  },
  ID: (value) => {
    if (typeof value === 'string') return quote(value);
    return Number.isSafeInteger(value) ? `"${value as number}"` : undefined;
  },
  Int: (value) =>
    Number.isInteger(value) && (value as number) <= maxInt && (value as number) >= minInt
      ? `${value as number}`
      : undefined,
  Float: (value) => (Number.isFinite(value) ? `${value as number}` : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? `${value}` : undefined),
};

/** How values of a type are written. Values of an enum that clients must not see are not allowed. */
export function leafWriter(type: GraphQLLeafType): WriteLeaf {
  if (isEnumType(type)) {
    const texts = new Map(type.getValues().map(({ name }): [unknown, string] => [name, `"${name}"`]));
    return (value) => texts.get(value);
  }
  return builtIn[type.name] ?? scalarText;
}
