/** Texts by hash, bounded in number and in size: the one that was not asked for longest goes first. */
export interface TextStore {
  get(hash: string): string | undefined;
  set(hash: string, text: string): void;
  readonly size: number;
  readonly bytes: number;
}

export function createTextStore(maxEntries: number, maxBytes: number): TextStore {
  const texts = new Map<string, string>();
  let bytes = 0;
  function drop(hash: string): void {
    bytes -= Buffer.byteLength(texts.get(hash) ?? '');
    texts.delete(hash);
  }
  return {
    get(hash) {
      const text = texts.get(hash);
      if (text === undefined) return undefined;
      // Map keeps insertion order: putting it back makes it the youngest.
      texts.delete(hash);
      texts.set(hash, text);
      return text;
    },
    set(hash, text) {
      drop(hash);
      texts.set(hash, text);
      bytes += Buffer.byteLength(text);
      for (const oldest of texts.keys()) {
        if (texts.size <= maxEntries && bytes <= maxBytes) break;
        drop(oldest);
      }
    },
    get size() {
      return texts.size;
    },
    get bytes() {
      return bytes;
    },
  };
}
