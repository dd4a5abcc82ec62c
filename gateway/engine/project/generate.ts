/**
 * Writes the program that turns an operation's data into the client's JSON text. One pass without garbage: no walk over
 * the schema per field, no intermediate objects. Every name in the program comes from the schema or the document as a
 * JSON literal, so nothing a client sends can become code.
 */
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  type GraphQLLeafType,
  type GraphQLOutputType,
} from 'graphql';
import { isInherited } from '#gateway/engine/fetch/objects.ts';
import { leafWriter, type WriteLeaf } from './leaf.ts';
import { maxFields, tooManyFields, type FieldShape, type ObjectShape } from './shape.ts';

/** Where something in the answer went wrong; numbers are places of list indexes that are known at run time. */
export interface Site {
  readonly path: readonly (string | number)[];
  readonly parent: string;
  readonly field: string;
  /** Why the viewer may not see it. */
  readonly forbidden: string | undefined;
}

export interface Program {
  /** The body of `function (writers, i, report, own, introspected, faultCount) { return (data, memo, plain) => … }`. */
  readonly source: string;
  readonly sites: readonly Site[];
  readonly writers: readonly WriteLeaf[];
  /** How many list indexes are kept at a time. */
  readonly depth: number;
  /** How many fields it writes, those of every type counted: what it weighs. */
  readonly fields: number;
}

/**
 * What the program reports of a site. Where null may stand, a value that is missing is not, nor is a value of an enum that
 * clients may not see: both become null.
 */
export const faults = { wrong: 0, forbidden: 1, missing: 2 } as const;

/** @param mayRepeat whether an object of a type may stand in more than one place */
// oxlint-disable-next-line max-lines-per-function -- one closure over what the program is made of
export function generate(root: ObjectShape, mayRepeat: (type: string) => boolean): Program {
  const functions: string[] = [];
  const sites: Site[] = [];
  const writers: WriteLeaf[] = [];
  const writerOf = new Map<GraphQLLeafType, number>();
  const written = new Map<ObjectShape | undefined, Map<string, string>>();
  let depth = 0;
  let objects = 0;
  let left = maxFields;

  function define(parameter: string, body: string): string {
    const name = `f${functions.length}`;
    functions.push(`function ${name}(${parameter}){${body}}`);
    return name;
  }

  /**
   * The same for objects, that may stand in more than one place: the text of one that does is kept for the next. Not
   * where something was reported, which every place has to report for itself.
   */
  function defineObject(shape: ObjectShape, body: string): string {
    const inner = define('v', body);
    if (![...shape.fields.keys()].some(mayRepeat)) return inner;
    const id = objects++;
    return define(
      'v',
      `const m=memo===undefined?undefined:memo.get(v);if(m===undefined)return ${inner}(v);` +
        `let t=m[${id}];if(t!==undefined)return t;` +
        `const n=faultCount();t=${inner}(v);if(n===faultCount())m[${id}]=t;return t`,
    );
  }

  function writer(type: GraphQLLeafType): string {
    let index = writerOf.get(type);
    if (index === undefined) {
      index = writers.push(leafWriter(type)) - 1;
      writerOf.set(type, index);
    }
    return `w${index}`;
  }

  /**
   * Name of a function from a value that is not null to its text, or to undefined where it must become null. What objects
   * of an interface select alike is written by the same function.
   */
  function value(
    type: GraphQLOutputType,
    field: FieldShape,
    path: readonly (string | number)[],
    lists: number,
  ): string {
    const key = JSON.stringify([String(type), field.parent, field.name, ...path]);
    const places = written.get(field.inner) ?? new Map<string, string>();
    const name = places.get(key) ?? newValue(type, field, path, lists);
    written.set(field.inner, places.set(key, name));
    return name;
  }

  function newValue(
    type: GraphQLOutputType,
    field: FieldShape,
    path: readonly (string | number)[],
    lists: number,
  ): string {
    const nullable = isNonNullType(type) ? type.ofType : type;
    const site =
      sites.push({ path, parent: field.parent, field: field.name, forbidden: field.forbidden }) - 1;
    if (isListType(nullable)) return list(nullable.ofType as GraphQLOutputType, field, path, lists, site);
    if (field.inner) return object(field.inner, path, lists, site, nullable !== type);
    const write = writer(getNamedType(nullable) as GraphQLLeafType);
    if (isEnumType(getNamedType(nullable)))
      return nullable === type
        ? write
        : define('v', `const t=${write}(v);if(t===undefined)report(${site},${faults.missing});return t`);
    const named = getNamedType(nullable).name;
    const quick =
      named === 'String' || named === 'ID' ? `if(plain&&typeof v==='string')return'"'+v+'"';` : '';
    return define(
      'v',
      `${quick}const t=${write}(v);if(t===undefined)report(${site},${faults.wrong});return t`,
    );
  }

  function list(
    item: GraphQLOutputType,
    field: FieldShape,
    path: readonly (string | number)[],
    lists: number,
    site: number,
  ): string {
    depth = Math.max(depth, lists + 1);
    const inner = [...path, lists];
    const write = value(item, field, inner, lists + 1);
    const itemSite =
      sites.push({ path: inner, parent: field.parent, field: field.name, forbidden: undefined }) - 1;
    const empty = isNonNullType(item)
      ? `{report(${itemSite},${faults.missing});return undefined}`
      : `{t='null'}`;
    const bad = isNonNullType(item) ? 'return undefined' : `t='null'`;
    return define(
      'a',
      `if(!Array.isArray(a)){report(${site},${faults.wrong});return undefined}` +
        `let s='[',t;for(let n=0;n<a.length;n++){i[${lists}]=n;const v=a[n];` +
        `if(v===null||v===undefined)${empty}else{t=${write}(v);if(t===undefined)${bad}}` +
        `s+=n===0?t:','+t}return s+']'`,
    );
  }

  function object(
    shape: ObjectShape,
    path: readonly (string | number)[],
    lists: number,
    site: number,
    strict: boolean,
  ): string {
    const wrong = `{report(${site},${faults.wrong});return undefined}`;
    const guard = `if(typeof v!=='object'||Array.isArray(v))${wrong}`;
    if (!isAbstractType(shape.type)) {
      const [fields = []] = shape.fields.values();
      return defineObject(shape, `${guard}${body(fields, path, lists, JSON.stringify(shape.type.name))}`);
    }
    const cases = [...shape.fields].map(
      ([name, fields]) =>
        `case ${JSON.stringify(name)}:return ${define('v', body(fields, path, lists, JSON.stringify(name)))}(v);`,
    );
    // Planners do not ask for the type's name where nothing depends on it: any type will do then.
    const [any = ''] = cases;
    return defineObject(
      shape,
      `${guard}switch(v.__typename){${cases.join('')}case undefined:case ${JSON.stringify(shape.type.name)}:${any.slice(any.indexOf(':') + 1)}default:${strict ? `report(${site},${faults.missing});` : ''}return undefined}`,
    );
  }

  function body(
    fields: readonly FieldShape[],
    path: readonly (string | number)[],
    lists: number,
    typename: string,
  ): string {
    left -= fields.length;
    if (left < 0) throw tooManyFields();
    let code = `let s='{',t,v1;`;
    for (const [index, field] of fields.entries()) {
      const label = `${index === 0 ? '' : ','}${JSON.stringify(field.key)}:`;
      code += fieldCode(field, path, lists, typename, (text) => `s+=${JSON.stringify(label)}+${text};`);
    }
    return `${code}return s+'}'`;
  }

  function fieldCode(
    field: FieldShape,
    outer: readonly (string | number)[],
    lists: number,
    typename: string,
    put: (text: string) => string,
  ): string {
    if (field.name === '__typename') return put(JSON.stringify(typename));
    const key = JSON.stringify(field.key);
    const source = JSON.stringify(field.source);
    if (field.name === '__schema' || field.name === '__type') return put(`introspected(${key})`);
    const path = [...outer, field.key];
    const strict = isNonNullType(field.type);
    const site =
      sites.push({ path, parent: field.parent, field: field.name, forbidden: field.forbidden }) - 1;
    const nothing = put(`'null'`);
    if (field.forbidden !== undefined)
      return `report(${site},${faults.forbidden});${strict ? 'return undefined;' : nothing}`;
    const empty = strict ? `{report(${site},${faults.missing});return undefined}` : `{${nothing}}`;
    const write = value(field.type, field, path, lists);
    const bad = strict ? 'return undefined' : nothing;
    return (
      `v1=${isInherited(field.source) ? `own(v,${source})` : `v[${source}]`};` +
      `if(v1===null||v1===undefined)${empty}` +
      `else{t=${write}(v1);if(t===undefined){${bad}}else{${put('t')}}}`
    );
  }

  const start = object(
    root,
    [],
    0,
    sites.push({ path: [], parent: '', field: '', forbidden: undefined }) - 1,
    false,
  );
  const names = writers.map((_, index) => `w${index}=writers[${index}]`);
  const source = `'use strict';${names.length > 0 ? `const ${names.join()};` : ''}let memo,plain=false;${functions.join('\n')}\nreturn (data,known,unescaped)=>{memo=known;plain=unescaped;try{return ${start}(data)}finally{memo=undefined}}`;
  return { source, sites, writers, depth, fields: maxFields - left };
}
