/** Root fields: queries go to all their regions at once, mutations one after another in the order of the document. */
import type { OperationContext } from '#gateway/context.ts';
import type { Subgraph } from '#gateway/supergraph/subgraph.ts';
import type { Reply } from '#gateway/transport/reply.ts';
import { assignRoot, type Assigned } from './assign.ts';
import type { Deliver } from './deliver.ts';
import { badReply } from './failure.ts';
import { holds, isMutation, type FetchDocument, type Variables } from './fetch-document.ts';
import { createRootAnswer, type RootAnswer } from './root-answer.ts';
import { activeSelections, payloadOf } from './variant.ts';

/** Shares for the same server: one request. */
type Group = Assigned[];

/** One fetch of root fields. */
export interface RootFetch {
  subgraph: Subgraph;
  read: FetchDocument;
  query: string;
  variables: Variables;
  operationName: string | undefined;
}

const rootTypes = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

export interface RootOptions {
  deliver: Deliver;
  maxRegionsPerList: number;
}

/** Never rejects for a server's trouble: that is an error in the reply. */
export async function routeRoots(
  fetch: RootFetch,
  options: RootOptions,
  context: OperationContext,
): Promise<Reply> {
  const { answer, fields } = assignAll(fetch, options.maxRegionsPerList, context);
  const mutation = isMutation(fetch.read);
  // Steps run one after another, the groups of a step at the same time.
  const steps = mutation ? serialSteps(fields) : [groupByShard(fields.flat())];
  const whole =
    steps.length === 1 && steps[0]?.length === 1 && fields.flat().every(({ rewrite }) => !rewrite);

  const deliverGroup = async (group: Group): Promise<void> => {
    const [first] = group;
    if (!first) return;
    const { subgraph, query, variables, operationName } = fetch;
    const part =
      whole && fields.length === fetch.read.roots.length
        ? { query, variables }
        : payloadOf(fetch.read, group, variables);
    const target = { subgraph, shardKey: first.shardKey, mutation };
    const body = JSON.stringify({ ...part, operationName });
    const delivery = await options.deliver(target, body, context);
    answer.add(group, delivery, badReply(subgraph.name, first.shardKey));
  };

  for (const step of steps) {
    const [only] = step;
    if (only && step.length === 1) await deliverGroup(only);
    else await Promise.all(step.map(deliverGroup));
  }
  return answer.reply;
}

interface AssignedFields {
  answer: RootAnswer;
  /** The shares of each field that is to be sent, in the order of the document. */
  fields: Assigned[][];
}

function assignAll(
  { read, variables, subgraph }: RootFetch,
  maxRegionsPerList: number,
  context: OperationContext,
): AssignedFields {
  const active = read.roots
    .map((root) => ({
      root,
      selections: activeSelections(root, ({ conditions }) => holds(conditions, variables, read)),
    }))
    .filter(({ selections }) => selections.length > 0);
  const rootType = rootTypes[read.operation.operation];
  const typenames = Object.fromEntries(read.typenames.map((key) => [key, rootType]));
  const answer = createRootAnswer([...read.typenames, ...active.map(({ root }) => root.key)], typenames);
  const request = { read, variables, sharded: subgraph.sharded, maxRegionsPerList };
  const fields = active.map(({ root, selections }) => assignRoot(root, selections, request, answer, context));
  return { answer, fields: fields.filter((shares) => shares.length > 0) };
}

/** The order in which servers answer must not matter, so each server gets one request. */
function groupByShard(shares: readonly Assigned[]): Group[] {
  const groups = new Map<string | undefined, Group>();
  for (const share of shares) {
    const group = groups.get(share.shardKey);
    if (group) group.push(share);
    else groups.set(share.shardKey, [share]);
  }
  return [...groups.values()];
}

/** Neighbours for the same server share a request, which runs them in order; everything else waits for what is before it. */
function serialSteps(fields: readonly Assigned[][]): Group[][] {
  const steps: Group[][] = [];
  for (const shares of fields) {
    const [only, ...more] = shares;
    const [last, ...others] = steps.at(-1) ?? [];
    const joins =
      only && more.length === 0 && last && others.length === 0 && last[0]?.shardKey === only.shardKey;
    if (joins && !only.places && !last[0]?.places) last.push(only);
    else steps.push(groupByShard(shares));
  }
  return steps;
}
