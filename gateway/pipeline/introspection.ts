/** Who may read the schema through the API where that is switched off: those who build tools on it and who run it. */
import { visit, BREAK, type DocumentNode } from 'graphql';
import type { Viewer } from '#gateway/context.ts';
import { refusal } from '#gateway/errors.ts';
import { hasToolRole } from './tool-roles.ts';

/** Refuses with GRAPHQL_VALIDATION_FAILED. */
export type IntrospectionCheck = (document: DocumentNode, viewer: Viewer | undefined) => void;

/** @param enabled true when everybody may */
export function createIntrospectionCheck(enabled: boolean): IntrospectionCheck {
  if (enabled) return () => undefined;
  const known = new WeakMap<DocumentNode, boolean>();
  return (document, viewer) => {
    if (hasToolRole(viewer)) return;
    const introspects = known.get(document) ?? selectsSchema(document);
    known.set(document, introspects);
    if (introspects) throw refusal('GRAPHQL_VALIDATION_FAILED', 'The schema cannot be read here.');
  };
}

function selectsSchema(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: ({ name }) => {
      if (name.value !== '__schema' && name.value !== '__type') return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}
