/** What PostgreSQL itself works for a region: CPU time of the processes behind its connections, which other load on the machine leaves alone. */
import type { Client } from 'pg';
import { exactCpuMilliseconds } from '#tests/bench/processes/usage.ts';

export interface Backends {
  /** Takes note of connections that came since. */
  look(): Promise<void>;
  /** CPU time since they started, of those taken note of, in ms. */
  cpu(): number;
}

/** @param client is left out of the count */
export async function watchBackends(client: Client): Promise<Backends> {
  let pids: number[] = [];
  const look = async (): Promise<void> => {
    const { rows } = await client.query<{ pid: number }>(
      'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    pids = rows.map(({ pid }) => pid);
  };
  await look();
  return { look, cpu: () => pids.reduce((sum, pid) => sum + (exactCpuMilliseconds(pid) ?? 0), 0) };
}
