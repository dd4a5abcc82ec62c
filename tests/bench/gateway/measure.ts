/** Rounds of load: in each round every contender meets every workload at every number of connections, in turn. */
import { residentMegabytes } from '#tests/bench/processes/usage.ts';
import { say } from '#tests/bench/progress.ts';
import { workloads, type Workload } from '#tests/bench/workload/workloads.ts';
import { answerOf, type Field, type Participant } from './field.ts';

export interface Measurement {
  contender: string;
  workload: Workload['name'];
  connections: number;
  round: number;
  requestsPerSecond: number;
  errors: number;
  p50: number;
  p95: number;
  p99: number;
  cpuMsPerRequest: number | undefined;
  /** Share of its core the contender used; far below 1 at many connections, something else was the limit. */
  busy: number | undefined;
  /** Share of its core the load used. */
  loadBusy: number;
  memoryMb: number | undefined;
}

export interface RoundOptions {
  rounds: number;
  seconds: number;
  connections: number[];
}

/** Before what is measured: for connections to open. */
const settleMs = 300;
/** Once per contender and workload: for V8 to compile. */
const warmUp = { connections: 20, warmUpMs: 900, measureMs: 100 };

function orderFor(participant: Participant, workload: Workload) {
  const { child, path, answers } = participant;
  return { port: child.port, path, pid: child.pid, body: workload.body, answer: answers.get(workload) ?? '' };
}

async function measure(
  field: Field,
  participant: Participant,
  workload: Workload,
  connections: number,
  seconds: number,
): Promise<Omit<Measurement, 'round'>> {
  const order = orderFor(participant, workload);
  const load = await field.put({ ...order, connections, warmUpMs: settleMs, measureMs: seconds * 1000 });
  const memoryMb = residentMegabytes(order.pid);
  // Under load every answer was compared with one that was right; is it still?
  await answerOf(participant.child, participant.path, workload);
  const { requests, cpuMs, errors, latency } = load;
  const wallMs = load.seconds * 1000;
  return {
    ...{ contender: participant.id, workload: workload.name, connections, errors, memoryMb },
    requestsPerSecond: requests / load.seconds,
    ...{ p50: latency.p50, p95: latency.p95, p99: latency.p99 },
    cpuMsPerRequest: cpuMs === undefined || requests === 0 ? undefined : cpuMs / requests,
    busy: cpuMs === undefined ? undefined : cpuMs / wallMs,
    loadBusy: load.loadCpuMs / wallMs,
  };
}

export async function measureRounds(field: Field, options: RoundOptions): Promise<Measurement[]> {
  const { participants } = field;
  say('warming up');
  for (const workload of workloads)
    for (const participant of participants)
      await field.put({ ...orderFor(participant, workload), ...warmUp });

  const measurements: Measurement[] = [];
  for (let round = 1; round <= options.rounds; round += 1)
    for (const workload of workloads)
      for (const connections of options.connections) {
        say(`round ${round} of ${options.rounds}: ${workload.name} query, ${connections} connections`);
        for (const participant of participants) {
          const measured = await measure(field, participant, workload, connections, options.seconds);
          measurements.push({ ...measured, round });
        }
      }
  return measurements;
}
