/** The commands: each returns what `--json` prints, and the text for people. */
import type { RegionProcess } from '#infra/embedded/fleet.ts';
import type { JourneyAudit } from '#infra/embedded/platform.ts';
import { slugPattern } from '#subgraphs/kit/ids.ts';
import { CliError, type RunningStackClient } from './running-stack.ts';
import { facts, table } from './table.ts';

export interface Output {
  json: unknown;
  text: string;
}

interface ListedRegion {
  id: string;
  slug: string;
  name: string;
  kind: string;
  tier: string;
  status: string;
  owner: { handle: string } | null;
  sectors: { totalCount: number } | null;
}

interface ShownRegion extends ListedRegion {
  createdAt: string;
  capital: { number: number; name: string } | null;
  nexusWarp: { sector: { number: number } } | null;
  stats: { stationsCount: number; planetsCount: number; pilotsCount: number; shipsCount: number } | null;
  map: { seed: string | null; checksum: string } | null;
}

const listed = 'id slug name kind tier status owner { handle } sectors { totalCount }';
const listQuery = `query CliList($after: String) { regions(first: 100, after: $after) { nodes { ${listed} } pageInfo { hasNextPage endCursor } } }`;
const showQuery = `query CliShow($slug: String!) { regionBySlug(slug: $slug) { ${listed} createdAt capital { number name } nexusWarp { sector { number } }
  stats { stationsCount planetsCount pilotsCount shipsCount } map { seed checksum } } }`;

type ListPage = {
  regions: { nodes: ListedRegion[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } | null;
};

export async function list(stack: RunningStackClient): Promise<Output> {
  const processes = new Map((await stack.processes()).map((process) => [process.slug, process]));
  const regions: ListedRegion[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { regions: page }: ListPage = await stack.ask<ListPage>(listQuery, { after });
    if (!page)
      throw new CliError('The Nexus, which lists the regions, does not answer; try again in a moment.');
    regions.push(...page.nodes);
    ({ hasNextPage: more, endCursor: after } = page.pageInfo);
  }
  const json = regions.map((region) => ({ ...region, server: processes.get(region.slug) ?? null }));
  const rows = json.map(({ slug, name, kind, status, owner, sectors, server }) => [
    ...[slug, name, kind, status, owner?.handle ?? null, sectors?.totalCount ?? null],
    ...[server?.state ?? 'elsewhere', server?.pid ?? null],
  ]);
  return { json, text: table(['SLUG', 'NAME', 'KIND', 'STATUS', 'OWNER', 'SECTORS', 'SERVER', 'PID'], rows) };
}

export async function show(stack: RunningStackClient, slug: string): Promise<Output> {
  requireSlug(slug);
  const { regionBySlug: region } = await stack.ask<{ regionBySlug: ShownRegion | null }>(showQuery, { slug });
  if (!region)
    throw new CliError(`There is no region "${slug}"; npm run region -- list shows those there are.`);
  const server = (await stack.processes()).find((process) => process.slug === slug) ?? null;
  const text = facts([
    ['slug', region.slug],
    ['id', region.id],
    ['name', region.name],
    ['kind', `${region.kind}, tier ${region.tier}`],
    ['status', region.status],
    ['owner', region.owner?.handle ?? null],
    ['created', region.createdAt],
    ['sectors', region.sectors?.totalCount ?? null],
    ['capital', region.capital ? `${region.capital.number} ${region.capital.name}` : null],
    ['nexus warp', region.nexusWarp ? `from sector ${region.nexusWarp.sector.number}` : null],
    [
      'stations, planets',
      region.stats ? `${region.stats.stationsCount}, ${region.stats.planetsCount}` : null,
    ],
    ['pilots, ships', region.stats ? `${region.stats.pilotsCount}, ${region.stats.shipsCount}` : null],
    [
      'map',
      region.map ? `seed ${region.map.seed ?? 'hidden'}, checksum ${region.map.checksum.slice(0, 16)}` : null,
    ],
    [
      'server',
      server ? `${server.state}, pid ${server.pid ?? '-'}, port ${server.port ?? '-'}` : 'elsewhere',
    ],
  ]);
  return { json: { ...region, server }, text };
}

export async function create(
  stack: RunningStackClient,
  slug: string,
  owner: string | undefined,
  name: string | undefined,
): Promise<Output> {
  requireSlug(slug);
  if (owner === undefined)
    throw new CliError(`Say who owns it: npm run region -- create ${slug} --owner <handle of a player>.`);
  const shown =
    name ??
    slug.replaceAll(
      /(^|[-_])([a-z])/g,
      (_, gap: string, letter: string) => `${gap && ' '}${letter.toUpperCase()}`,
    );
  const made = await stack.control<RegionProcess>('POST', '/regions', {
    slug,
    name: shown,
    owner,
  });
  await queryable(stack, slug);
  const text = `Region ${slug} is open (id ${made.id}). Ask for it at ${stack.url}:\n\n    { regionBySlug(slug: "${slug}") { id capital { number name } } }\n`;
  return { json: made, text };
}

/** The gateway hears of a region from the directory's stream; the operator hears of it when a query works. */
async function queryable(stack: RunningStackClient, slug: string): Promise<void> {
  const query = 'query CliQueryable($slug: String!) { regionBySlug(slug: $slug) { sectors { totalCount } } }';
  for (const end = performance.now() + 10_000; performance.now() < end;) {
    const { regionBySlug } = await stack.ask<{ regionBySlug: { sectors: object | null } | null }>(query, {
      slug,
    });
    if (regionBySlug?.sectors) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new CliError(
    `Region ${slug} was made, but the gateway does not serve it yet; npm run region -- show ${slug} tells more.`,
  );
}

export async function down(stack: RunningStackClient, slug: string): Promise<Output> {
  requireSlug(slug);
  const json = await stack.control<RegionProcess>('POST', `/regions/${slug}/down`);
  return {
    json,
    text: `The server of ${slug} is ${json.state}. Its fields are null with REGION_UNAVAILABLE, after a restart of the stack too, until: npm run region -- up ${slug}`,
  };
}

export async function up(stack: RunningStackClient, slug: string): Promise<Output> {
  requireSlug(slug);
  const json = await stack.control<RegionProcess>('POST', `/regions/${slug}/up`);
  return { json, text: `The server of ${slug} is ${json.state} (pid ${json.pid ?? '-'}).` };
}

/** Exit code 1 when something is lost or doubled. A region that is down is named, and no fault. */
export async function audit(stack: RunningStackClient): Promise<Output> {
  const json = await stack.control<JourneyAudit>('GET', '/audit');
  const { faults, unread } = json;
  if (faults.length > 0) process.exitCode = 1;
  const fine = `Everything that travels is in exactly one place, and the books of all regions${unread.length > 0 ? ' that answer' : ''} add up.`;
  return { json, text: [...(faults.length > 0 ? faults : [fine]), ...unread].join('\n') };
}

function requireSlug(slug: string): void {
  if (!slugPattern.test(slug))
    throw new CliError(`"${slug}" is no slug: 3 to 50 characters of a-z, 0-9, - and _.`);
}
