/** Documents that were parsed, admitted and validated before, by their text: bounded, least recently used out first. */
import type { DocumentNode } from 'graphql';

export interface DocumentCache {
  get(text: string): DocumentNode | undefined;
  set(text: string, document: DocumentNode): void;
  readonly size: number;
  readonly hits: number;
  readonly misses: number;
}

/**
 * @param maxEntries how many documents are kept
 * @param maxCharacters how long their texts may be together: a parsed document takes some 50 times its text
 */
export function createDocumentCache(maxEntries = 1000, maxCharacters = 1_000_000): DocumentCache {
  const entries = new Map<string, DocumentNode>();
  let characters = 0;
  let hits = 0;
  let misses = 0;
  function drop(text: string): void {
    if (entries.delete(text)) characters -= text.length;
  }
  return {
    get(text) {
      const document = entries.get(text);
      if (!document) {
        misses += 1;
        return undefined;
      }
      hits += 1;
      // Map keeps insertion order: putting it back makes it the youngest.
      entries.delete(text);
      entries.set(text, document);
      return document;
    },
    set(text, document) {
      drop(text);
      entries.set(text, document);
      characters += text.length;
      for (const oldest of entries.keys()) {
        if (entries.size <= maxEntries && characters <= maxCharacters) break;
        drop(oldest);
      }
    },
    get size() {
      return entries.size;
    },
    get hits() {
      return hits;
    },
    get misses() {
      return misses;
    },
  };
}
