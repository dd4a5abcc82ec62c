/** Reads V8's CPU profiles. */

/** The part of the format that is read. */
export interface CpuProfile {
  /** In microseconds, as all times here. */
  endTime: number;
  startTime: number;
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  /** The node that ran at each sample. */
  samples: number[];
  /** Before each sample. */
  timeDeltas: number[];
}

export interface SelfTime {
  name: string;
  /** File and line, packages by their name. */
  place: string;
  /** Share of the time in which the process did anything. */
  share: number;
}

function placeOf({ url, lineNumber }: CpuProfile['nodes'][number]['callFrame']): string {
  if (url === '') return 'V8';
  const path = url.replace(/^.*\/node_modules\//, '').replace(`file://${process.cwd()}/`, '');
  return `${path}:${lineNumber + 1}`;
}

/**
 * Functions by the time spent in themselves, most first; waiting is left out.
 * @param lastMs what was before the last so many milliseconds is left out too, such as the loading of modules
 */
export function selfTimes(profile: CpuProfile, lastMs = Number.POSITIVE_INFINITY): SelfTime[] {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map<string, { name: string; place: string; time: number }>();
  const from = profile.endTime - lastMs * 1000;
  let now = profile.startTime;
  let busy = 0;
  profile.samples.forEach((id, at) => {
    const frame = frames.get(id);
    const time = profile.timeDeltas[at] ?? 0;
    now += time;
    if (!frame || frame.functionName === '(idle)' || now < from) return;
    const name = frame.functionName || '(anonymous)';
    const place = placeOf(frame);
    const entry = times.get(`${name} ${place}`) ?? { name, place, time: 0 };
    times.set(`${name} ${place}`, { ...entry, time: entry.time + time });
    busy += time;
  });
  return [...times.values()]
    .toSorted((a, b) => b.time - a.time)
    .map(({ name, place, time }) => ({ name, place, share: time / busy }));
}
