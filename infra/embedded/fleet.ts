/** The regions of this stack and the processes that serve them: what the CLI's create, down and up act on. */
import type { Databases } from './databases.ts';
import type { JourneyAudit, Platform } from './platform.ts';
import type { Ports } from './ports.ts';
import type { LocalRegion, SecretStore } from './secrets.ts';
import { hostName, type Services } from './services.ts';
import { settle } from './settle.ts';
import type { ServiceState, Supervisor } from './supervisor.ts';

export interface RegionProcess {
  slug: string;
  id: string;
  state: ServiceState;
  pid: number | null;
  port: number | null;
}

export interface NewRegion {
  slug: string;
  name: string;
  /** Handle of the owner; null for a region of the platform. */
  owner: string | null;
}

/** A request that cannot be carried out, in words for the operator. */
export class FleetRefusal extends Error {}

export interface FleetParts {
  databases: Databases;
  services: Services;
  supervisor: Supervisor;
  platform: Platform;
  secrets: SecretStore;
  ports: Ports;
  regionsPerHost: number;
}

/** How long a new region may take from its creation to being listed as active. */
const activeWithinMs = 15_000;

export class Fleet {
  readonly #parts: FleetParts;
  /** Slugs by the process that serves them. */
  readonly #hosts = new Map<string, string[]>();
  /** One change at a time: two creations of one slug must not meet. */
  #changes: Promise<unknown> = Promise.resolve();
  #stopping = false;

  constructor(parts: FleetParts) {
    this.#parts = parts;
  }

  /** Starts every region but those that were taken down, packed as the settings say. */
  async startAll(): Promise<void> {
    const { regionsPerHost } = this.#parts;
    const slugs = Object.keys(this.#regions).filter((slug) => !this.#regions[slug]?.down);
    const packs = Array.from({ length: Math.ceil(slugs.length / regionsPerHost) }, (_, index) =>
      slugs.slice(index * regionsPerHost, (index + 1) * regionsPerHost),
    );
    await settle(packs.map((pack) => this.#startHost(pack)));
  }

  /** Ends every server; a change that is under way is finished before, one that comes later is refused. */
  async stopAll(): Promise<void> {
    this.#stopping = true;
    await this.#changes;
    await settle([...this.#hosts.keys()].map((host) => this.#parts.supervisor.stop(host)));
  }

  /** What does not fit together in the books of the regions, and which could not be read. */
  audit(): Promise<JourneyAudit> {
    return this.#parts.platform.auditJourneys();
  }

  list(): RegionProcess[] {
    return Object.keys(this.#regions).map((slug) => this.#show(slug));
  }

  /** Makes a region and waits until the Nexus lists it as active. What a failure left behind is undone. */
  create(region: NewRegion): Promise<RegionProcess> {
    return this.#inTurn(() => this.#create(region));
  }

  /** Stops the process that serves a region until `up`, over restarts of the stack too; regions that share it are stopped with it. */
  down(slug: string): Promise<RegionProcess> {
    return this.#inTurn(async () => {
      this.#idOf(slug);
      const host = this.#hostOf(slug);
      await this.#parts.supervisor.stop(host);
      this.#remember(this.#hosts.get(host) ?? [slug], true);
      return this.#show(slug);
    });
  }

  up(slug: string): Promise<RegionProcess> {
    return this.#inTurn(async () => {
      this.#idOf(slug);
      const host = this.#hostOf(slug);
      if (this.#parts.supervisor.state(host).state === 'stopped') {
        const slugs = this.#hosts.get(host) ?? [slug];
        await this.#startHost(slugs);
        this.#remember(slugs, undefined);
      }
      return this.#show(slug);
    });
  }

  #remember(slugs: string[], down: true | undefined): void {
    for (const slug of slugs) {
      const region = this.#regions[slug];
      if (region) region.down = down;
    }
    this.#parts.secrets.save();
  }

  get #regions(): Record<string, LocalRegion> {
    return this.#parts.secrets.current.regions;
  }

  async #create({ slug, name, owner }: NewRegion): Promise<RegionProcess> {
    const { platform, databases, supervisor, secrets } = this.#parts;
    if (Object.hasOwn(this.#regions, slug)) throw new FleetRefusal(`Region "${slug}" exists already.`);
    const ownerId = owner === null ? null : await platform.playerId(owner);
    if (owner !== null && ownerId === null) {
      throw new FleetRefusal(`There is no player "${owner}"; the owner must have an account.`);
    }
    // A creation that failed half-way left the region in the directory: it is taken up again.
    const listed = await platform.region(slug);
    if (listed && listed.status !== 'PENDING') throw new FleetRefusal(`Region "${slug}" exists already.`);
    const { id } = listed ?? (await platform.createRegion({ slug, name, ownerId }));
    this.#regions[slug] = { id };
    // Before it is active: after a crash in between, the next start completes what was begun.
    secrets.save();
    try {
      await this.#startHost([slug]);
      await this.#active(slug);
    } catch (error) {
      await supervisor.stop(hostName([slug]));
      this.#hosts.delete(hostName([slug]));
      delete this.#regions[slug];
      // What cannot be dropped now is dropped by the next attempt; the operator is told why this one failed.
      await databases.dropRegion(slug).catch(() => undefined);
      throw error;
    }
    return this.#show(slug);
  }

  async #startHost(slugs: string[]): Promise<void> {
    const { databases, services, supervisor, ports } = this.#parts;
    const hosted = await Promise.all(
      slugs.map(async (slug) => {
        const databaseUrl = await databases.region(this.#idOf(slug), slug);
        return { slug, databaseUrl, port: await ports.take(`region-${slug}`) };
      }),
    );
    this.#hosts.set(hostName(slugs), slugs);
    await supervisor.start(services.regions(hosted));
  }

  async #active(slug: string): Promise<void> {
    for (const end = performance.now() + activeWithinMs; performance.now() < end;) {
      // A Nexus that is being restarted is no reason to undo a creation.
      const region = await this.#parts.platform.region(slug).catch(() => null);
      if (region?.status === 'ACTIVE') return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new FleetRefusal(`Region "${slug}" did not become active in time; its log tells why.`);
  }

  #idOf(slug: string): string {
    if (Object.hasOwn(this.#regions, slug)) return this.#regions[slug]?.id ?? '';
    throw new FleetRefusal(
      `There is no region "${slug}" here; npm run region -- list shows those there are.`,
    );
  }

  #hostOf(slug: string): string {
    const found = [...this.#hosts].find(([, slugs]) => slugs.includes(slug));
    return found?.[0] ?? hostName([slug]);
  }

  #show(slug: string): RegionProcess {
    return { slug, id: this.#idOf(slug), ...this.#parts.supervisor.state(this.#hostOf(slug)) };
  }

  /** Runs one change after the other. */
  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    if (this.#stopping) return Promise.reject(new FleetRefusal('The stack is stopping.'));
    const result = this.#changes.then(change);
    this.#changes = result.catch(() => undefined);
    return result;
  }
}
