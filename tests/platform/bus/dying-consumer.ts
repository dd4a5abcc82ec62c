/** Consumes from a bus until the third event, says so, and never ends the handling: for tests that kill it then. */
import { openAt, type Address } from './open-at.ts';

const [group = '', ...address] = process.argv.slice(2);
const bus = await openAt(address as unknown as Address);
let handled = 0;
bus.subscribe({ group, topics: ['*'], leaseMs: 1_500 }, async () => {
  if (++handled < 3) return;
  process.stdout.write('stuck\n');
  await new Promise(() => setInterval(() => undefined, 1_000));
});
