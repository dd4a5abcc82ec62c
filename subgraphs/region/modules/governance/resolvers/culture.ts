/** How a region presents itself. */
import { keyOfField } from '#subgraphs/kit/idempotency.ts';
import type {
  AestheticThemeResolvers,
  CultureInput,
  CultureResolvers,
  MutationResolvers,
  RegionResolvers,
} from '../../../generated/types.ts';
import { termsKey } from '../../economy/service/market-cache.ts';
import { afterChange } from '../../sectors/resolvers/act.ts';
import { updateCulture, type CultureChanges } from '../service/culture.ts';
import { requireRight } from './rights.ts';

export const regionCulture: Pick<RegionResolvers, 'culture'> = {
  culture: async (_region, _arguments, { loaders }) => (await loaders.regionTerms()).settings,
};

export const culture: CultureResolvers = {
  languagePack: ({ languagePack }) => Object.entries(languagePack).map(([word, text]) => ({ word, text })),
  theme: ({ aestheticTheme }) => aestheticTheme,
};

export const aestheticTheme: AestheticThemeResolvers = {
  primaryColor: ({ primaryColor }) => primaryColor ?? null,
  secondaryColor: ({ secondaryColor }) => secondaryColor ?? null,
  font: ({ font }) => font ?? null,
  logo: ({ logo }) => logo ?? null,
};

export const cultureMutations: Pick<MutationResolvers, 'updateCulture'> = {
  updateCulture: async (_root, { regionId, input }, context, info) => {
    const { id } = await requireRight('CULTURE_MANAGE', regionId, context);
    const key = keyOfField(context.idempotencyKey, info);
    await updateCulture(context.em, {
      ...{ regionId: context.regionId, playerId: id, changes: changesOf(input), key },
    });
    // The event that drops it everywhere comes later than this answer.
    context.cache.drop('hot', termsKey);
    return afterChange(context, { region: { id: context.regionId } });
  },
};

/** An explicit null leaves a part as it is, as leaving it out does. */
function changesOf({
  motto,
  traditions,
  socialHierarchy,
  languagePack,
  theme,
}: CultureInput): CultureChanges {
  return {
    ...(typeof motto === 'string' && { motto: motto.trim() }),
    ...(traditions && { traditions }),
    ...(socialHierarchy && { socialHierarchy }),
    ...(languagePack && {
      languagePack: Object.fromEntries(languagePack.map(({ word, text }) => [word, text])),
    }),
    ...(theme && {
      aestheticTheme: Object.fromEntries(Object.entries(theme).filter(([, value]) => value !== null)),
    }),
  };
}
