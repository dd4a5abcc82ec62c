/** The one interface between the pipeline and whatever plans and executes operations. */
import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { EventExtensions } from '#wire/event-stream.ts';
import type { Operation, OperationContext } from '#gateway/context.ts';
import type { Breakers } from '#gateway/regions/breakers.ts';
import type { CacheFigures } from './prepared-cache.ts';
import type { ReplyError } from '#gateway/transport/reply-errors.ts';

/** The answer to an operation, or to one event of a subscription; there, without data and errors, it only tells `event`. */
export interface Answer {
  /** JSON text of the client's data; undefined when nothing was executed. */
  readonly data: string | undefined;
  /** True when `data` is known to have as many bytes as characters. */
  readonly ascii?: boolean;
  readonly errors: readonly (ReplyError | GraphQLError)[];
  /** What the server said about the event beside its data; for the gateway alone. */
  readonly event?: EventExtensions | undefined;
}

export interface Engine extends AsyncDisposable {
  /** The API schema clients see: operations are validated against it. */
  readonly schema: GraphQLSchema;
  /** The API schema as text, for `/schema.graphql`. */
  readonly sdl: string;
  /** The composed supergraph, for the directives that protect it; without it nothing is annotated. */
  readonly supergraphSdl?: string;
  /** State of each server's breaker, for gauges. */
  readonly breakers?: Pick<Breakers, 'states'>;
  /** Figures of the operations that are kept ready to run, for gauges. */
  readonly prepared?: CacheFigures;
  /**
   * Runs a query or a mutation, as far as its verdict leaves it: forbidden fields are answered by null and an error.
   * Trouble with a subgraph is an error in the answer; rejects when the client left.
   */
  execute(operation: Operation, context: OperationContext): Promise<Answer>;
  /** Opens a subscription. Returning the iterator closes the upstream at once. */
  subscribe(operation: Operation, context: OperationContext): Promise<AsyncIterableIterator<Answer> | Answer>;
  /** The labels a viewer holds of a subscription's audience, or why it may not subscribe. */
  labels?(operation: Operation, context: OperationContext): Promise<readonly string[] | Answer>;
}
