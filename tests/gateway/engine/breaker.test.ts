import { beforeEach, describe, expect, it } from '@jest/globals';
import { createBreaker, type Breaker, type BreakerOutcome } from '#gateway/regions/breaker.ts';

let now: number;
let breaker: Breaker;
beforeEach(() => {
  now = 5_000;
  breaker = createBreaker({ now: () => now });
});

function request(outcome: BreakerOutcome, times = 1): void {
  for (let n = 0; n < times; n += 1) {
    const ticket = breaker.enter();
    if (ticket !== undefined) breaker.leave(ticket, outcome);
  }
}

function open(): void {
  request('failure', 20);
  expect(breaker.state).toBe('open');
}

describe('a breaker', () => {
  it('stays closed below 20 requests that are answered, whatever the answer', () => {
    request('failure', 19);
    expect(breaker.state).toBe('closed');
    request('failure');
    expect(breaker.state).toBe('open');
  });

  it('opens at half of the requests failing, not below', () => {
    request('success', 11);
    request('failure', 10);
    expect(breaker.state).toBe('closed');
    request('failure');
    expect(breaker.state).toBe('open');
  });

  it('forgets what is older than 10 s', () => {
    request('failure', 15);
    now += 10_001;
    request('failure', 15);
    expect(breaker.state).toBe('closed');
  });

  it('does not count what says nothing about the server', () => {
    request('neutral', 100);
    request('failure', 19);
    expect(breaker.state).toBe('closed');
  });

  it('refuses while open and says for how long', () => {
    open();
    now += 10_000;
    expect(breaker.enter()).toBeUndefined();
    expect(breaker.retryAfterMs()).toBe(20_000);
  });

  it('lets three probes through after 30 s and closes when they succeed', () => {
    open();
    now += 30_000;
    const tickets = [breaker.enter(), breaker.enter(), breaker.enter()];
    expect(breaker.state).toBe('half-open');
    expect(tickets).not.toContain(undefined);
    expect(breaker.enter()).toBeUndefined();
    for (const ticket of tickets) breaker.leave(ticket ?? 0, 'success');
    expect(breaker.state).toBe('closed');
    expect(breaker.retryAfterMs()).toBe(0);
  });

  it('opens again when a probe fails', () => {
    open();
    now += 30_000;
    request('success', 2);
    request('failure');
    expect(breaker.state).toBe('open');
    expect(breaker.retryAfterMs()).toBe(30_000);
  });

  it('lets another probe through for one that was given up', () => {
    open();
    now += 30_000;
    request('neutral', 10);
    request('success', 3);
    expect(breaker.state).toBe('closed');
  });

  it('ignores outcomes of requests from before it changed', () => {
    const late = breaker.enter() ?? 0;
    open();
    now += 30_000;
    request('success');
    breaker.leave(late, 'failure');
    expect(breaker.state).toBe('half-open');
  });

  it('starts anew when the server was replaced', () => {
    open();
    breaker.reset();
    expect(breaker.enter()).toBeDefined();
    request('failure', 19);
    expect(breaker.state).toBe('closed');
  });

  it('opens for a second after five requests in a row without an answer', () => {
    request('silence', 4);
    expect(breaker.state).toBe('closed');
    request('silence');
    expect([breaker.state, breaker.retryAfterMs()]).toEqual(['open', 1_000]);
  });

  it('does not open for one caller’s slow queries while the server answers others', () => {
    for (let n = 0; n < 4; n += 1) {
      request('success', 5);
      request('silence', 4);
    }
    expect(breaker.state).toBe('closed');
  });

  it('doubles the time it stays open with each probe that gets no answer, up to 30 s', () => {
    request('silence', 5);
    const times = [];
    for (let n = 0; n < 7; n += 1) {
      times.push(breaker.retryAfterMs());
      now += breaker.retryAfterMs();
      request('silence');
    }
    expect(times).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    now += 30_000;
    request('success', 3);
    request('silence', 5);
    expect(breaker.retryAfterMs()).toBe(1_000);
  });
});
