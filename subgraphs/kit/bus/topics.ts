/** Topics: which an event belongs to, and how a subscription says which it wants. */
import {
  concernedRegions,
  isCrossRegional,
  platformEvents,
  type PlatformEventName,
} from '#wire/platform-events.ts';

/** Tells whether one of the topics fits one of the patterns, in which `*` stands for one part of a name or, at the end, for all the rest. */
export function matcherOf(patterns: readonly string[]): (topics: readonly string[]) => boolean {
  const expressions = patterns.map((pattern) => {
    const text = pattern.replaceAll('.', '\\.').replace(/\*$/, '.+').replaceAll('*', '[^.]+');
    return new RegExp(`^${text}$`);
  });
  return (topics) => topics.some((topic) => expressions.some((expression) => expression.test(topic)));
}

/** The topics of an event that leaves its region. */
export function topicsOf(
  type: PlatformEventName,
  regionId: string | null,
  payload: Record<string, unknown>,
): string[] {
  const name = isCrossRegional(type) ? 'cross_regional' : type;
  const regions = concernedRegions(type, regionId, payload).map((id) => `region.${id}.${name}`);
  return platformEvents[type].global ? [...regions, 'global'] : regions;
}
