import { expect, it } from '@jest/globals';
import { createSlots, type Slots } from '#gateway/transport/slots.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Slots of which all are taken, and who went since. */
function crowded(most = 1, mostWaiting = 10) {
  const slots = createSlots(most, mostWaiting);
  for (let taken = 0; taken < most; taken += 1) slots.take();
  const went: string[] = [];
  const wait = (name: string, underWay = false): ReturnType<Slots['wait']> =>
    slots.wait(() => went.push(name), underWay);
  const release = async () => {
    slots.release();
    await turn();
  };
  return { slots, went, wait, release };
}

it('who waits goes in order, and those of operations under way before those that begin', async () => {
  const { went, wait, release } = crowded();
  wait('a');
  wait('b');
  wait('second call of c', true);
  wait('second call of d', true);
  for (let times = 0; times < 4; times += 1) await release();
  expect(went).toEqual(['second call of c', 'second call of d', 'a', 'b']);
});

it.each(['first', 'middle', 'last'])('the %s in line may leave it', async (left) => {
  const { slots, went, wait, release } = crowded();
  const waiters = new Map(['first', 'middle', 'last'].map((name) => [name, wait(name)]));
  const leaving = waiters.get(left);
  if (!leaving) throw new Error('the line was full');
  slots.forget(leaving);
  slots.forget(leaving);
  wait('new');
  for (let times = 0; times < 3; times += 1) await release();
  expect(went).toEqual([...['first', 'middle', 'last'].filter((name) => name !== left), 'new']);
  // Who left holds no slot: the next one to release frees it.
  await release();
  expect(slots.take()).toBe(true);
  expect(slots.take()).toBe(false);
});

it('each line is bounded, and who begins crowds nobody out who is under way', () => {
  const { wait } = crowded(1, 2);
  expect([wait('a'), wait('b')].every(Boolean)).toBe(true);
  expect(wait('c')).toBeUndefined();
  expect([wait('d', true), wait('e', true)].every(Boolean)).toBe(true);
  expect(wait('f', true)).toBeUndefined();
});

it('who begins is passed seven times in a row at most', async () => {
  const { went, wait, release } = crowded(1, 100);
  for (const name of ['a', 'b']) wait(name);
  for (let number = 1; number <= 20; number += 1) wait(`${number}`, true);
  for (let times = 0; times < 22; times += 1) await release();
  expect([went.indexOf('a'), went.indexOf('b')]).toEqual([7, 15]);
  expect(went).toHaveLength(22);
});
