/** The documents GraphiQL opens with: every `.graphql` file in `tabs/`, in the order of their names. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Tab {
  /** Name of the file, without `.graphql`. */
  name: string;
  query: string;
  /** JSON text; from the file of the same name with `.variables.json`. */
  variables?: string;
  /** JSON text; from the file of the same name with `.headers.json`. */
  headers?: string;
}

const folder = new URL('./tabs/', import.meta.url);

export function readTabs(): Tab[] {
  const files = new Set(readdirSync(folder));
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8').trimEnd();
  return [...files]
    .filter((file) => file.endsWith('.graphql'))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((file) => {
      const name = file.slice(0, -'.graphql'.length);
      return {
        name,
        query: read(file),
        ...(files.has(`${name}.variables.json`) && { variables: read(`${name}.variables.json`) }),
        ...(files.has(`${name}.headers.json`) && { headers: read(`${name}.headers.json`) }),
      };
    });
}
