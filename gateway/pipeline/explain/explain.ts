/** `x-explain: plan`: tells those who may know how an operation was run, beside its answer. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '#gateway/config.ts';
import type { CallRecord, ExchangedBytes, Explanation, Viewer } from '#gateway/context.ts';
import type { OperationPlan } from '#gateway/engine/plan/plan.ts';
import { hasToolRole } from '#gateway/pipeline/tool-roles.ts';
import { describeRequest } from './describe-request.ts';
import { hideLiterals } from './hide-literals.ts';
import { printPlan } from './print-plan.ts';

/** Notes about one operation, that become the answer's `extensions`. */
export interface Notes extends Explanation {
  /** To be called when the operation has been parsed, validated and authorized. */
  parsed(): void;
  /** JSON text of the extensions. To be called when the answer is there. */
  extensions(): string;
}

/** Undefined for a request that does not ask, and for a viewer who may not know: the answer is the ordinary one then. */
export type Explain = (headers: IncomingHttpHeaders, viewer: Viewer | undefined) => Notes | undefined;

export function createExplain(who: Config['explain']): Explain {
  const mayKnow = { off: () => false, authorized: hasToolRole, everyone: () => true }[who];
  return (headers, viewer) => (headers['x-explain'] === 'plan' && mayKnow(viewer) ? takeNotes() : undefined);
}

interface Call {
  record: CallRecord;
  startedAt: number;
  exchanged: ExchangedBytes;
}

function takeNotes(): Notes {
  const begunAt = performance.now();
  const calls: Call[] = [];
  let parsedAt = begunAt;
  let planned: { plan: OperationPlan | undefined; cached: boolean; at: number } | undefined;

  return {
    parsed() {
      parsedAt = performance.now();
    },
    planned(plan, cached) {
      planned = { plan, cached, at: performance.now() };
    },
    called(record, startedAt, exchanged) {
      calls.push({ record, startedAt, exchanged });
    },
    extensions() {
      const endedAt = performance.now();
      const plan = planned?.plan;
      const explain = {
        planner: plan?.planner ?? null,
        cache: planned?.cached ? 'hit' : 'miss',
        timings: {
          parse: rounded(parsedAt - begunAt),
          plan: rounded((planned?.at ?? endedAt) - parsedAt),
          execute: rounded(endedAt - (planned?.at ?? endedAt)),
        },
        requests: calls
          .toSorted((a, b) => a.startedAt - b.startedAt)
          .map(({ record, startedAt, exchanged }) => ({
            service: record.subgraph,
            region: record.shard ?? null,
            ...describeRequest(exchanged.body),
            status: exchanged.status ?? null,
            outcome: record.outcome,
            responseBytes: exchanged.replyBytes ?? null,
            startedAtMs: rounded(startedAt - begunAt),
            tookMs: rounded(record.milliseconds),
          })),
        plan: { text: printPlan(plan ?? { planner: '', root: undefined }), root: plan?.root ?? null },
      };
      return JSON.stringify({ explain }, withoutLiterals);
    },
  };
}

/** For `JSON.stringify`: the documents in a plan's nodes. */
function withoutLiterals(key: string, value: unknown): unknown {
  return key === 'query' && typeof value === 'string' ? hideLiterals(value) : value;
}

/** Milliseconds to the hundredth. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
