/** Writes request bodies: everything but the values is written once per operation. */
import { ownValue, type JsonObject } from './objects.ts';

export interface RequestText {
  /**
   * The body of one request.
   * @param representations the JSON text of a list, per variable that takes one
   */
  body(variables: Readonly<JsonObject>, representations?: ReadonlyMap<string, string>): string;
  /** The client's variables that the request uses. */
  values(variables: Readonly<JsonObject>): JsonObject;
}

export interface RequestParts {
  query: string;
  operationName: string | undefined;
  variables: readonly string[];
}

export function createRequestText({ query, operationName, variables }: RequestParts): RequestText {
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  const head = `{"query":${JSON.stringify(query)}${name}`;
  const constant = `${head}}`;
  const labels = variables.map((variable) => ({ variable, label: `${JSON.stringify(variable)}:` }));
  return {
    body(given, representations) {
      if (labels.length === 0 && !representations) return constant;
      let values = '';
      if (representations) {
        for (const [variable, text] of representations)
          values += `${values === '' ? '' : ','}${JSON.stringify(variable)}:${text}`;
      }
      for (const { variable, label } of labels) {
        const value = ownValue(given, variable);
        if (value !== undefined) values += `${values === '' ? '' : ','}${label}${JSON.stringify(value)}`;
      }
      return `${head},"variables":{${values}}}`;
    },
    values(given) {
      const used: JsonObject = {};
      for (const { variable } of labels) {
        const value = ownValue(given, variable);
        if (value !== undefined) used[variable] = value;
      }
      return used;
    },
  };
}
