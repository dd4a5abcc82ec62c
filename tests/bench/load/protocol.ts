/** What the bench asks of the load process, and what that answers. */

export interface LoadOrder {
  port: number;
  path: string;
  /** Of the process that is measured. */
  pid: number;
  body: string;
  /** The answer's bytes, checked before: every answer must equal them. */
  answer: string;
  connections: number;
  /** Before anything is measured; goes on until every connection has had an answer. */
  warmUpMs: number;
  /** Goes on until there was an answer for every connection: slow gateways answer crowds in bursts. */
  measureMs: number;
}

export interface LoadResult {
  seconds: number;
  requests: number;
  /** Answers that were not equal, and connections that broke. */
  errors: number;
  /** In milliseconds. */
  latency: { p50: number; p95: number; p99: number; max: number };
  /** CPU time of the measured process in milliseconds; undefined where there is no /proc. */
  cpuMs: number | undefined;
  /** The load's own CPU time in milliseconds. */
  loadCpuMs: number;
}
