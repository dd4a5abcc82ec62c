/** Which of the media types we can produce the client takes: decided before anything is executed. */
import { refusal } from '#gateway/errors.ts';

export interface Acceptable {
  /** Media type for a single result, or undefined when the client takes only a stream. */
  json: 'application/json' | 'application/graphql-response+json' | undefined;
  /** Whether results may be streamed as server-sent events. */
  stream: boolean;
}

const jsonTypes = ['application/graphql-response+json', 'application/json'] as const;

/** Reads `Accept`; refuses with NOT_ACCEPTABLE when we can serve none of it. */
export function readAccept(header: string | undefined): Acceptable {
  const ranges = (header?.trim() || '*/*').toLowerCase().split(',').map(readRange);
  const accepted = ranges.filter((range) => range.quality > 0).toSorted((a, b) => b.quality - a.quality);
  const preferred = accepted.find(
    (range) => covers(range.type, 'application/json') || range.type === jsonTypes[0],
  );
  const result: Acceptable = {
    json: preferred && (preferred.type === jsonTypes[0] ? jsonTypes[0] : jsonTypes[1]),
    stream: accepted.some((range) => covers(range.type, 'text/event-stream')),
  };
  if (!result.json && !result.stream) {
    throw refusal('NOT_ACCEPTABLE', `Accept one of ${jsonTypes.join(', ')}, text/event-stream.`);
  }
  return result;
}

function readRange(text: string): { type: string; quality: number } {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim());
  const valueOf = (name: string) =>
    parameters.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
  const charset = valueOf('charset')?.replaceAll('"', '') ?? 'utf-8';
  const quality = Number(valueOf('q') ?? 1);
  return { type, quality: charset === 'utf-8' && quality > 0 ? quality : 0 };
}

function covers(range: string, type: string): boolean {
  return range === type || range === '*/*' || range === `${type.split('/')[0]}/*`;
}
