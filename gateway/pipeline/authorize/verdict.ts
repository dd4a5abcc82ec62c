/** What is left of an operation for a viewer who may not have all of it. */
import type { DocumentNode, FieldNode } from 'graphql';

export type Denial = 'UNAUTHENTICATED' | 'FORBIDDEN';

/** Fields of an operation's own document that its viewer may not see, and why. */
export type Forbidden = ReadonlyMap<FieldNode, Denial>;

/** The operation as far as it is allowed. */
export interface Verdict {
  /** Equal for viewers who are refused the same for the same reason: key of what is cached for this variant. */
  readonly key: string;
  /**
   * The operation without the forbidden fields, ready to be planned. A subscription whose root field is forbidden has
   * nothing left to subscribe to: it selects `__typename` only, and is to be refused.
   */
  readonly document: DocumentNode;
  /**
   * Fields of the original document, each to be answered with null and an error of this code. A response key that an
   * allowed field shares with a forbidden one has a value.
   */
  readonly forbidden: Forbidden;
  /** The first forbidden field, as `Type.field`, and why. */
  readonly first: { readonly coordinate: string; readonly code: Denial };
}
