/** Whether the whole stack works, asked the way a client asks. */
import { setTimeout as pause } from 'node:timers/promises';

const readyWithinMs = 20_000;
const regionsQuery = `query Serving($after: String) {
  regions(first: 100, after: $after) { nodes { slug capital { number } } pageInfo { hasNextPage endCursor } } }`;

interface RegionsPage {
  nodes: { slug: string; capital: object | null }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Waits until the gateway answers for every region: directory, servers and signatures are all in place then. */
export async function serving(url: string, slugs: string[]): Promise<void> {
  let missing = slugs;
  for (const end = performance.now() + readyWithinMs; performance.now() < end;) {
    missing = await unserved(url, slugs).catch(() => slugs);
    if (missing.length === 0) return;
    await pause(50);
  }
  throw new Error(
    `The gateway does not serve ${missing.join(', ')}; the files in logs/ of the data folder tell why.`,
  );
}

async function unserved(url: string, slugs: string[]): Promise<string[]> {
  const served = new Set<string>();
  for (let after: string | null = null, more = true; more;) {
    const { nodes, pageInfo }: RegionsPage = await page(url, after);
    for (const { slug, capital } of nodes) if (capital) served.add(slug);
    ({ hasNextPage: more, endCursor: after } = pageInfo);
  }
  return slugs.filter((slug) => !served.has(slug));
}

async function page(url: string, after: string | null): Promise<RegionsPage> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: regionsQuery, variables: { after } }),
    signal: AbortSignal.timeout(readyWithinMs),
  });
  const { data } = (await response.json()) as { data?: { regions: RegionsPage | null } };
  if (!data?.regions) throw new Error(`the gateway answered ${response.status}`);
  return data.regions;
}
