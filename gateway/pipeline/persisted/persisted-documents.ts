/** Which document does a request mean? Its text, one that was sent before, or one the operator trusts. */
import { createHash } from 'node:crypto';
import type { Config } from '#gateway/config.ts';
import { refusal } from '#gateway/errors.ts';
import { isRecord, type Envelope } from '#gateway/pipeline/envelope.ts';
import { plainId } from './manifest.ts';
import type { TextStore } from './text-store.ts';

/** What the client says about the document. */
type Named = Pick<Envelope, 'query' | 'documentId' | 'extensions'>;

export interface NamedDocument {
  readonly text: string;
  /** Keeps the text under its hash where the client asked for it. To be called once the document proved valid. */
  keep(): void;
}

export interface PersistedDocuments {
  /**
   * Refuses with PERSISTED_QUERY_NOT_FOUND, PERSISTED_QUERY_NOT_SUPPORTED, PERSISTED_QUERY_HASH_MISMATCH,
   * UNTRUSTED_DOCUMENT or BAD_REQUEST.
   */
  find(request: Named): NamedDocument;
  /** Refuses with UNTRUSTED_DOCUMENT a text that was found once and is trusted no more, where nothing else is run. */
  checkAgain(text: string): void;
}

export type PersistedOptions = Pick<Config['persisted'], 'automatic' | 'trustedOnly'>;

/**
 * @param kept what clients have left here
 * @param trusted texts the operator trusts by plain ID, where there is a manifest
 */
export function createPersistedDocuments(
  options: PersistedOptions,
  kept: TextStore,
  trusted: ReadonlyMap<string, string> | undefined,
): PersistedDocuments {
  const automatic = options.automatic && !options.trustedOnly;
  const trustedTexts = new Set(trusted?.values());

  function byId(id: string): NamedDocument {
    const text = trusted?.get(id) ?? (automatic ? kept.get(id) : undefined);
    if (text !== undefined) return { text, keep: nothing };
    if (!automatic && !trusted) throw notSupported();
    // Clients of automatic persisted queries look for this very message and send the text then.
    throw refusal('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
  }

  function byText(text: string, hash: string | undefined): NamedDocument {
    if (hash === undefined) {
      if (options.trustedOnly) throw untrusted();
      return { text, keep: nothing };
    }
    if (trusted?.get(hash) === text) return { text, keep: nothing };
    if (hash !== createHash('sha256').update(text).digest('hex')) {
      throw refusal('PERSISTED_QUERY_HASH_MISMATCH', 'The hash is not the SHA-256 of the document.');
    }
    if (options.trustedOnly) throw untrusted();
    if (!automatic) throw notSupported();
    return { text, keep: () => kept.set(hash, text) };
  }

  return {
    find({ query, documentId, extensions }) {
      const hash = hashOf(extensions);
      const id = documentId === undefined ? hash : plainId(documentId);
      // The WebSocket protocol wants a "query" in every message: an empty one beside an ID is none.
      if (query === undefined || (query === '' && id !== undefined)) {
        if (id === undefined) throw refusal('BAD_REQUEST', '"query" must be a string.');
        return byId(id);
      }
      if (documentId !== undefined)
        throw refusal('BAD_REQUEST', 'Send either "query" or "documentId", not both.');
      return byText(query, hash);
    },
    checkAgain(text) {
      if (options.trustedOnly && !trustedTexts.has(text)) throw untrusted();
    },
  };
}

function nothing(): void {
  // The text is known already, or nobody asked to keep it.
}

/** The hash in `extensions.persistedQuery`, as Apollo's clients send it. */
function hashOf(extensions: Record<string, unknown>): string | undefined {
  if (!Object.hasOwn(extensions, 'persistedQuery')) return undefined;
  const given = extensions['persistedQuery'];
  if (given === null) return undefined;
  const hash = isRecord(given) && given['version'] === 1 ? given['sha256Hash'] : undefined;
  if (typeof hash === 'string' && hash !== '') return hash;
  throw refusal(
    'BAD_REQUEST',
    '"extensions.persistedQuery" must be {"version":1,"sha256Hash":"<hex>"}, the hash in lower case.',
  );
}

function notSupported() {
  return refusal('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
}

function untrusted() {
  return refusal(
    'UNTRUSTED_DOCUMENT',
    'Only documents known to the server are run: send the "documentId" of one of them.',
  );
}
