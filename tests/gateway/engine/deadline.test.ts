import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { refusal } from '#gateway/errors.ts';
import { startCallDeadline } from '#gateway/regions/deadline.ts';

const at = (deadline: number, controller = new AbortController()) => ({
  controller,
  operation: { signal: controller.signal, deadline },
});

describe('the deadline of a call', () => {
  it('is its own limit or what is left of the operation, whichever ends first', () => {
    const now = () => 1_000;
    using own = startCallDeadline(at(9_000).operation, 2_000, now);
    using left = startCallDeadline(at(1_500).operation, 2_000, now);
    using past = startCallDeadline(at(900).operation, 2_000, now);
    using endless = startCallDeadline(at(Number.POSITIVE_INFINITY).operation, 2_000, now);
    expect([own.ms, left.ms, past.ms, endless.ms]).toEqual([2_000, 500, 0, 2_000]);
  });

  it('tells once that time is up', async () => {
    using deadline = startCallDeadline(at(Number.POSITIVE_INFINITY).operation, 10);
    expect(await new Promise((resolve) => deadline.onEnd(resolve))).toBe('timeout');
  });

  it('tells at once when there is no time, or nobody to wait', () => {
    const told: string[] = [];
    startCallDeadline(at(0).operation, 10).onEnd((reason) => told.push(reason));
    startCallDeadline({ signal: AbortSignal.abort(), deadline: Number.POSITIVE_INFINITY }, 10).onEnd(
      (reason) => told.push(reason),
    );
    expect(told).toEqual(['timeout', 'aborted']);
  });

  it('tells a client that left from an operation that took too long', () => {
    const told: string[] = [];
    const left = at(Number.POSITIVE_INFINITY);
    startCallDeadline(left.operation, 1_000).onEnd((reason) => told.push(reason));
    left.controller.abort(new Error('left'));
    const late = at(Number.POSITIVE_INFINITY);
    startCallDeadline(late.operation, 1_000).onEnd((reason) => told.push(reason));
    late.controller.abort(refusal('DEADLINE_EXCEEDED', 'too long'));
    expect(told).toEqual(['aborted', 'timeout']);
  });

  it('leaves no listener on the signal of the operation', () => {
    const { controller, operation } = at(Number.POSITIVE_INFINITY);
    for (let n = 0; n < 50; n += 1) {
      using deadline = startCallDeadline(operation, 1_000);
      deadline.onEnd(() => undefined);
      expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1);
    }
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });
});
