/** How many requests of the last seconds failed, counted in steps: exact sliding would keep a time per request. */
export interface FailureWindow {
  add(failed: boolean): void;
  clear(): void;
  /** Requests and failures of the window that ends now. */
  sum(): { requests: number; failures: number };
}

const steps = 10;

interface Step {
  index: number;
  requests: number;
  failures: number;
}

export function createFailureWindow(windowMs: number, now: () => number): FailureWindow {
  const stepMs = windowMs / steps;
  const window: Step[] = Array.from({ length: steps }, () => ({ index: -1, requests: 0, failures: 0 }));
  return {
    add(failed) {
      const index = Math.floor(now() / stepMs);
      const step = window[index % steps];
      if (!step) return;
      if (step.index !== index) Object.assign(step, { index, requests: 0, failures: 0 });
      step.requests += 1;
      if (failed) step.failures += 1;
    },
    clear() {
      for (const step of window) step.index = -1;
    },
    sum() {
      const oldest = Math.floor(now() / stepMs) - steps;
      let requests = 0;
      let failures = 0;
      for (const step of window) {
        if (step.index <= oldest || step.index < 0) continue;
        requests += step.requests;
        failures += step.failures;
      }
      return { requests, failures };
    },
  };
}
