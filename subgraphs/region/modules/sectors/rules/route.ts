/** Cheapest ways by turns: Dijkstra over known ways with a binary heap. */

export interface Step {
  from: number;
  to: number;
  kind: 'WARP' | 'TUNNEL' | 'GATE';
  turns: number;
  /** Credits for passing a player's gate. */
  toll: number;
}

/**
 * The cheapest way from one sector to another.
 * @param stepsFrom the moves out of a sector with their turns, none below 0
 * @returns the single moves in order, empty when start and goal are the same, or undefined when there is no way
 */
export function cheapestRoute(
  from: number,
  to: number,
  stepsFrom: (sector: number) => Iterable<Step>,
): Step[] | undefined {
  const best = new Map<number, { turns: number; by: Step | undefined }>([
    [from, { turns: 0, by: undefined }],
  ]);
  const heap = new Heap();
  heap.push(0, from);
  for (let next = heap.pop(); next; next = heap.pop()) {
    if (next.sector === to) return trace(best, to);
    if (next.turns > (best.get(next.sector)?.turns ?? Infinity)) continue;
    for (const step of stepsFrom(next.sector)) {
      const turns = next.turns + step.turns;
      if (turns >= (best.get(step.to)?.turns ?? Infinity)) continue;
      best.set(step.to, { turns, by: step });
      heap.push(turns, step.to);
    }
  }
  return undefined;
}

function trace(best: Map<number, { by: Step | undefined }>, to: number): Step[] {
  const steps: Step[] = [];
  for (let step = best.get(to)?.by; step; step = best.get(step.from)?.by) steps.push(step);
  return steps.toReversed();
}

interface Entry {
  turns: number;
  sector: number;
}

class Heap {
  #entries: Entry[] = [];

  push(turns: number, sector: number): void {
    const entries = this.#entries;
    let index = entries.push({ turns, sector }) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (this.#turns(parent) <= turns) break;
      this.#swap(index, parent);
      index = parent;
    }
  }

  pop(): Entry | undefined {
    const entries = this.#entries;
    const top = entries[0];
    const last = entries.pop();
    if (!top || !last || entries.length === 0) return top;
    entries[0] = last;
    for (let index = 0; ;) {
      const left = 2 * index + 1;
      const smaller = this.#turns(left + 1) < this.#turns(left) ? left + 1 : left;
      if (this.#turns(smaller) >= last.turns) return top;
      this.#swap(index, smaller);
      index = smaller;
    }
  }

  #turns(index: number): number {
    return this.#entries[index]?.turns ?? Infinity;
  }

  #swap(a: number, b: number): void {
    const [first, second] = [this.#entries[a], this.#entries[b]];
    if (first && second) [this.#entries[a], this.#entries[b]] = [second, first];
  }
}
