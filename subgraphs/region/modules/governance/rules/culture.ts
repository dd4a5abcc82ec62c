/** How a region presents itself: keys of its settings. Source: domain facts §9.6; P: the bounds. */
import { z } from 'zod';
import { isPlain } from '#wire/plain-text.ts';

const plain = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => isPlain(text), 'must hold no hidden characters');

const isBlank = (text: string): boolean => text.trim() === '';

const line = (most: number) => plain(most).refine((text) => !isBlank(text), 'must not be blank');

const colour = z.string().regex(/^#[\da-f]{6}$/i);

export const cultureSettings = {
  motto: plain(200)
    .refine((text) => text === '' || !isBlank(text), 'must not be blank')
    .default(''),
  traditions: z.array(line(200)).max(20).default([]),
  socialHierarchy: z.array(line(50)).max(20).default([]),
  /** Words of the region by their standard ones. */
  languagePack: z
    .record(line(50), line(100))
    .refine((words) => Object.keys(words).length <= 100, 'must have at most 100 words')
    .default({}),
  aestheticTheme: z
    .strictObject({
      primaryColor: colour.optional(),
      secondaryColor: colour.optional(),
      font: line(50).optional(),
      /** Address of an image, never fetched by us. */
      logo: z
        .url({ protocol: /^https$/ })
        .max(500)
        .refine((text) => isPlain(text), 'must hold no hidden characters')
        .optional(),
    })
    .default({}),
};
