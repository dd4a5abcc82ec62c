/** The travel service as a program that kills itself at the failpoint it is told of. */
import { armFailpoint } from '#subgraphs/kit/failpoint.ts';

process.on('message', ({ arm }: { arm: string }) => {
  armFailpoint(arm, () => void process.kill(process.pid, 'SIGKILL'));
  process.send?.({ type: 'armed' });
});
await import('#subgraphs/travel/main.ts');
