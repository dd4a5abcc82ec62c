/** Which of the media types we can produce the client takes: decided before anything is executed. */
import { refusal } from '#gateway/errors.ts';

export interface Acceptable {
  /** Media type for a single result, or undefined when the client takes only a stream. */
  json: 'application/json' | 'application/graphql-response+json' | undefined;
  /** How results may be streamed, if at all. */
  stream: 'sse' | 'multipart' | undefined;
}

const responseJson = 'application/graphql-response+json';
const plainJson = 'application/json';

const multipartType = 'multipart/mixed;subscriptionspec';
const streams: ReadonlyMap<string, 'sse' | 'multipart'> = new Map([
  ['text/event-stream', 'sse'],
  [multipartType, 'multipart'],
]);

/** Nobody names more; what is behind them is not read. */
const maxRanges = 32;

/** Reads `Accept`; refuses with NOT_ACCEPTABLE when we can serve none of it. */
export function readAccept(header: string | undefined): Acceptable {
  const ranges = (header?.trim() || '*/*').toLowerCase().split(',', maxRanges).map(readRange);
  const quality = (type: string): number => qualityOf(type, ranges);
  /** Who takes any JSON gets the older type, unless he excepts it. */
  const any = quality(plainJson) > 0 ? plainJson : responseJson;
  const json = ranges.flatMap(({ type }): (typeof any)[] => {
    if (type === responseJson || type === plainJson) return [type];
    return covers(type, plainJson) ? [any] : [];
  });
  const result: Acceptable = {
    json: json.filter((type) => quality(type) > 0).toSorted((a, b) => quality(b) - quality(a))[0],
    stream: streamOf(ranges, quality('text/event-stream') > 0),
  };
  if (!result.json && !result.stream) {
    throw refusal('NOT_ACCEPTABLE', `Accept one of ${responseJson}, ${plainJson}, text/event-stream.`);
  }
  return result;
}

/** Who names Apollo's multipart protocol means it, though he may take anything. */
function streamOf(ranges: readonly Range[], sse: boolean): Acceptable['stream'] {
  const named = ranges.find(({ type, quality }) => quality > 0 && streams.has(type));
  return (named && streams.get(named.type)) ?? (sse ? 'sse' : undefined);
}

interface Range {
  /** Apollo's protocol for subscriptions is a type of its own here. */
  type: string;
  quality: number;
}

function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim());
  const valueOf = (name: string) =>
    parameters.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
  const charset = valueOf('charset')?.replaceAll('"', '') ?? 'utf-8';
  const quality = Number(valueOf('q') ?? 1);
  const known = type === 'multipart/mixed' && valueOf('subscriptionspec') ? multipartType : type;
  return { type: known, quality: charset === 'utf-8' && quality > 0 ? quality : 0 };
}

function covers(range: string, type: string): boolean {
  return range === type || range === '*/*' || range === `${type.split('/')[0]}/*`;
}

/** What is said of a type itself outweighs what is said of its family, and that what is said of all. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  for (const name of [type, `${type.split('/')[0]}/*`, '*/*']) {
    const said = ranges.filter((range) => range.type === name);
    if (said.length > 0) return Math.max(...said.map((range) => range.quality));
  }
  return 0;
}
