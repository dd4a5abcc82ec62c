/** What a newcomer reads when everything runs. */
import { demoAccounts, demoPassword, demoRegions } from './demo.ts';

export function welcome(url: string): string {
  const accounts = demoAccounts.map(({ handle, what }) => `    ${handle.padEnd(8)} ${what}`).join('\n');
  return `
  SectorWars 2102 runs at ${url}   (GraphiQL, with tabs to run)

  Accounts, password ${demoPassword}:
${accounts}

  Three queries to paste:

    { regionBySlug(slug: "andromeda") { id name capital { number name warps { cost to { number name } } } } }

    { regions { nodes { slug sectors { totalCount } capital { number zone { name } } } } }

    mutation { login(handle: "ada", password: "${demoPassword}") { accessToken expiresIn } }

  With the header {"Authorization": "Bearer <accessToken>"}: joinRegion(regionId: "${demoRegions[0]?.id}") and moveShip.
  Regions: npm run region -- list | show <slug> | create <slug> --owner <handle> | down <slug> | up <slug>
  Ctrl-C stops; the next npm start goes on where this one ended.
`;
}
