/** Names of regions: which slugs and titles a new region may have. */
import { slugPattern } from '#subgraphs/kit/ids.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { textArgument } from '#subgraphs/kit/texts.ts';

export const nexusSlug = 'central-nexus';
export const terranSlug = 'terran-space';

const reserved = new Set([
  nexusSlug,
  terranSlug,
  'admin',
  'api',
  'system',
  'default',
  'test',
  'staging',
  'production',
]);

/** The slug of a new region; INVALID_SLUG when it is reserved or has other characters. */
export function newSlug(slug: string): string {
  if (!slugPattern.test(slug))
    throw new Refusal('INVALID_SLUG', 'A slug is 3 to 50 characters of a-z, 0-9, - and _.');
  if (reserved.has(slug))
    throw new Refusal('INVALID_SLUG', `The slug \`${slug}\` is reserved; choose another.`);
  return slug;
}

/** The title of a new region; BAD_USER_INPUT unless it is 1 to 80 printable characters. */
export function newName(name: string): string {
  return textArgument(name, { name: 'name', most: 80 });
}
