/** What a process uses, as Linux tells it; undefined elsewhere. */
import { readFileSync } from 'node:fs';

/** Linux counts CPU time for programs in hundredths of a second on every architecture Node runs on. */
const millisecondsPerTick = 10;

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** CPU time of all threads of a process since it started, in milliseconds. */
export function cpuMilliseconds(pid: number): number | undefined {
  const stat = read(`/proc/${pid}/stat`);
  // The name in parentheses may hold spaces; user and system time are the 12th and 13th field after it.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields && (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick;
}

/** Memory a process holds, in MB. */
export function residentMegabytes(pid: number): number | undefined {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/** CPU time of a process's first thread since it started, in milliseconds and exact to the nanosecond; undefined where Linux does not tell. */
export function exactCpuMilliseconds(pid: number): number | undefined {
  const nanoseconds = read(`/proc/${pid}/schedstat`)?.split(' ')[0];
  return nanoseconds === undefined ? undefined : Number(nanoseconds) / 1e6;
}
