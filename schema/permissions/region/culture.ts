/** How a region presents itself is for everybody to see, and for who governs it to say. */
import type { Permissions } from '../rules.ts';

export const culture: Permissions = {
  Region: { anyone: 'culture' },
  Mutation: { staff: 'updateCulture' },
  Culture: { given: 'motto traditions socialHierarchy languagePack theme' },
  AestheticTheme: { given: 'primaryColor secondaryColor font logo' },
  LanguageEntry: { given: 'word text' },
  CulturePayload: { given: 'region' },
};
