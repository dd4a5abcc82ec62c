/**
 * What a subgraph and the gateway say to each other about a subscription beside GraphQL itself, in the `extensions` of
 * graphql-ws messages. All of it is optional: a subgraph that says nothing is served as ever, without resume and sharing.
 */

/** In the `extensions` of a `subscribe` message. */
export interface SubscribeExtensions {
  /** Go on behind this cursor: replay what is missing, then go live. */
  after?: string;
  /**
   * The gateway subscribes for many viewers at once, without a token, and hands each event to those it is for. Only for
   * who signs as the platform, and only where every field asked is the same for whoever sees it.
   */
  audience?: true;
  /**
   * Say where the stream stands even when there is no event: messages whose `data` is null tell of extensions only, the first
   * one at once, and again from time to time while events pass that are not shown. Without them, who loses a stream of which
   * little is shown does not know where to go on, or has everything read again. For an audience they are sent unasked, with
   * what events teach that the operation does not show.
   */
  bookmarks?: true;
}

/**
 * In the `extensions` of each `next` message. Nothing of it reaches clients. One with neither data nor errors is no
 * event: it says where the stream is, so that one that was silent so far can be resumed too, or whose rights have changed.
 */
export interface EventExtensions {
  /** The event's place; a later `subscribe` may go on behind it. */
  cursor?: string;
  /** Only where the gateway subscribed for an audience: labels of which a viewer must hold one to get the event. None in a bookmark. */
  audience?: readonly string[];
  /**
   * In a bookmark only: what was missed behind `after` has been told, and what follows is told as it happens. Streams that
   * were opened without a token are told of the same place, so that who was caught up can go over to one of them.
   */
  live?: true;
  /** From this event on, who holds the label holds these too. Applied after the event was handed out. */
  grants?: Readonly<Record<string, readonly string[]>>;
  /** From this event on, who holds the label must be asked for anew: its rights have changed. */
  revoked?: readonly string[];
}

/** The label of those who see everything. */
export const everything = '*';
