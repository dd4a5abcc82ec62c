import { describe, expect, it } from '@jest/globals';
import { newTraceId, traceIdIn, traceparentOf } from '#wire/trace.ts';

const id = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('a trace', () => {
  it('is carried on under the same ID', () => {
    const fresh = newTraceId();
    expect(fresh).toMatch(/^[0-9a-f]{32}$/);
    expect(traceIdIn(traceparentOf(fresh))).toBe(fresh);
  });

  it('is read out of the headers of W3C Trace Context, of later versions too', () => {
    expect(traceIdIn(`00-${id}-00f067aa0ba902b7-01`)).toBe(id);
    expect(traceIdIn(`01-${id}-00f067aa0ba902b7-01-more`)).toBe(id);
  });

  it.each([
    ...[undefined, 7, [`00-${id}-00f067aa0ba902b7-01`], '', 'x', id],
    ...[`ff-${id}-00f067aa0ba902b7-01`, `00-${id.toUpperCase()}-00f067aa0ba902b7-01`],
    ...[`00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, `00-${id}-${'0'.repeat(16)}-01`],
    ...[`00-${id}-00f067aa0ba902b7-01\n`, `00-${id}-00f067aa0ba902b7-01"x`, ` 00-${id}-00f067aa0ba902b7-01`],
    `00-${id}-00f067aa0ba902b7-01-${'x'.repeat(1_000)}`,
  ])('is not read out of %j', (header) => expect(traceIdIn(header)).toBeUndefined());
});
