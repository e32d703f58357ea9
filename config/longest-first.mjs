import TestSequencer from '@jest/test-sequencer';

// What starts processes, a browser or the whole demonstration takes longest: begun last, it would leave the other cores idle.
const LONGEST = /\/(demo|database|cli|pages|console|rosters)\/[^/]*\.e2e-spec\.js$/;
const SERVICE = /\.e2e-spec\.js$/;

/** The long tests first, the tests of the service next, the quick ones last; within each, the order that jest knows from its last run. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one.path) - rank(other.path));
  }
}

function rank(path) {
  if (LONGEST.test(path)) return 0;
  return SERVICE.test(path) ? 1 : 2;
}
