/** Keeps service processes running: starts them, restarts them after a crash, ends them when told. */
import type { ChildProcess } from 'node:child_process';
import { beginLog, endService, forkService, lastLine, type ServiceSpec } from './service-process.ts';
import { watchHealth, type HealthWatch } from './watch-health.ts';

export type ServiceState = 'starting' | 'running' | 'restarting' | 'stopped';

export interface SupervisorOptions {
  /** Told of crashes and restarts, in one line each. */
  say: (line: string) => void;
  /** How long a service may take to drain before it is killed. */
  drainMs?: number;
  /** First pause before a restart; doubles up to fifty times as much. */
  firstPauseMs?: number;
  /** How long a service may take until it is ready. The first start of the Nexus's region makes 5000 sectors. */
  startMs?: number;
  /** When a service that runs counts as hung; it is killed and started anew. */
  health?: HealthWatch;
}

interface Service {
  spec: ServiceSpec;
  state: ServiceState;
  child: ChildProcess | undefined;
  port: number | null;
  pauseMs: number;
  timer: NodeJS.Timeout | undefined;
}

/** A service that ran this long starts with the first pause again. */
const settledMs = 30_000;

export class Supervisor {
  readonly #services = new Map<string, Service>();
  /** Every process that has not ended yet, those that drain included. */
  readonly #children = new Set<ChildProcess>();
  readonly #say: (line: string) => void;
  readonly #drainMs: number;
  readonly #firstPauseMs: number;
  readonly #startMs: number;
  readonly #health: HealthWatch;

  constructor(options: SupervisorOptions) {
    this.#say = options.say;
    this.#drainMs = options.drainMs ?? 12_000;
    this.#firstPauseMs = options.firstPauseMs ?? 200;
    this.#startMs = options.startMs ?? 120_000;
    this.#health = options.health ?? { everyMs: 2_000, misses: 3 };
  }

  /** Starts a service and resolves with its port once it is ready; rejects with the line it printed when it ends before. */
  async start(spec: ServiceSpec): Promise<number> {
    const service: Service = {
      ...{ spec, state: 'starting', child: undefined, port: null, timer: undefined },
      pauseMs: this.#firstPauseMs,
    };
    this.#services.set(spec.name, service);
    try {
      return await this.#run(service);
    } catch (error) {
      if (this.#services.get(spec.name) === service) this.#services.delete(spec.name);
      throw error;
    }
  }

  /** Ends a service and does not bring it back. Unknown names are ended already. */
  async stop(name: string): Promise<void> {
    const service = this.#services.get(name);
    if (!service) return;
    clearTimeout(service.timer);
    service.state = 'stopped';
    this.#services.delete(name);
    if (service.child) await endService(service.child, this.#drainMs);
  }

  state(name: string): { state: ServiceState; pid: number | null; port: number | null } {
    const service = this.#services.get(name);
    return {
      state: service?.state ?? 'stopped',
      pid: service?.child?.pid ?? null,
      port: service?.port ?? null,
    };
  }

  /** Ends everything without waiting, draining or not: for an operator who asks twice. */
  killAll(): void {
    for (const child of this.#children) child.kill('SIGKILL');
  }

  #run(service: Service): Promise<number> {
    const { name, logFile } = service.spec;
    const startedAt = performance.now();
    const logged = beginLog(logFile);
    const child = forkService(service.spec);
    this.#children.add(child);
    service.child = child;
    service.state = 'starting';
    return new Promise((resolve, reject) => {
      let late = false;
      let hung = false;
      let watch: Disposable | undefined;
      const deadline = setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, this.#startMs);
      child.once('message', (message) => {
        clearTimeout(deadline);
        if (service.state === 'starting') service.state = 'running';
        service.port = (message as { port?: number }).port ?? 0;
        watch = watchHealth(service.port, this.#health, () => {
          hung = true;
          child.kill('SIGKILL');
        });
        resolve(service.port);
      });
      const ended = (reason: string): void => {
        clearTimeout(deadline);
        watch?.[Symbol.dispose]();
        this.#children.delete(child);
        service.child = undefined;
        if (service.state === 'stopped') return reject(new Error(`${name} was stopped while it started`));
        const wasRunning = service.state === 'running';
        if (performance.now() - startedAt > settledMs) service.pauseMs = this.#firstPauseMs;
        // A first start that fails is for whoever asked for it; everything after that is brought back.
        if (wasRunning || service.timer) this.#restart(service, reason);
        const why = late ? `it was not ready within ${this.#startMs / 1000} s` : lastLine(logFile, logged);
        reject(new Error(`${name} did not start: ${why}`));
      };
      child.once('exit', (code, signal) =>
        ended(hung ? 'it answered nothing and was killed' : (signal ?? `exit code ${code}`)),
      );
      // Without a process there is no exit either. A signal that could not be sent comes here too, and changes nothing.
      child.on('error', (error) => (child.pid === undefined ? ended(error.message) : undefined));
    });
  }

  #restart(service: Service, reason: string): void {
    const { name, logFile } = service.spec;
    service.state = 'restarting';
    this.#say(
      `${name} ended unexpectedly (${reason}); restarting in ${service.pauseMs / 1000} s. Its log: ${logFile}`,
    );
    service.timer = setTimeout(() => {
      this.#run(service).then(
        () => this.#say(`${name} runs again.`),
        // Its end has scheduled the next attempt.
        () => undefined,
      );
    }, service.pauseMs);
    service.pauseMs = Math.min(service.pauseMs * 2, this.#firstPauseMs * 50);
  }
}
