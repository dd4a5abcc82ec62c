/** The bench's result for people. */
import { table } from '#infra/cli/table.ts';
import type { Row } from './summary.ts';

const head = [
  ...['gateway', 'requests/s', 'of limit', 'by CPU', 'ours is', 'p50 ms', 'p95 ms', 'p99 ms'],
  ...['CPU ms/request', 'busy', 'memory MB', 'calls', 'errors'],
];

const digits = (value: number | null, count: number): string | null => value?.toFixed(count) ?? null;
const percent = (value: number | null): string | null =>
  value === null ? null : `${(value * 100).toFixed(0)} %`;
const times = (value: number | null): string | null => (value === null ? null : `${value.toPrecision(3)} x`);

function line(row: Row, calls: number): (string | number | null)[] {
  return [
    ...[
      row.label,
      digits(row.requestsPerSecond, 0),
      digits(row.ofLimit, 3),
      digits(row.ofLimitByCpu, 3),
      times(row.oursIs),
    ],
    ...[digits(row.p50, 2), digits(row.p95, 2), digits(row.p99, 2)],
    ...[digits(row.cpuMsPerRequest, 3), percent(row.busy), digits(row.memoryMb, 0), calls, row.errors],
  ];
}

/** A table per workload and number of connections. */
export function asText(rows: Row[], about: Map<string, string>, calls: (row: Row) => number): string {
  const cells = Map.groupBy(
    rows,
    ({ workload, connections }) => `${workload} query, ${connections} connections`,
  );
  return [...cells]
    .map(([title, cell]) => {
      const what = about.get(cell[0]?.workload ?? '') ?? '';
      return `${title} (${what})\n${table(
        head,
        cell.map((row) => line(row, calls(row))),
      )}`;
    })
    .join('\n\n');
}
