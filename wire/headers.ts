/** Header names that the gateway and the subgraphs agree on. */
export const headers = {
  /** ID of the client's request, carried to every subgraph and into every log line. */
  requestId: 'x-request-id',
  /** What the request belongs to, by W3C Trace Context. */
  traceparent: 'traceparent',
  /** Milliseconds the receiver may still take. */
  deadline: 'x-deadline-ms',
  /** The client's default region. */
  regionId: 'x-region-id',
} as const;
