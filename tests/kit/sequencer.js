/** Begins with the files that take longest, so that nobody waits for one of them alone at the end: those that start stacks of processes. */
import Sequencer from '@jest/test-sequencer';

const longest =
  /tests\/(?:faults\/live|journeys\/(?:live|kill|main-job)|infra\/stack|infra\/launcher|security\/permissions\/region)\./;

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => (longest.test(path) ? 0 : 1);
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
  }
}
