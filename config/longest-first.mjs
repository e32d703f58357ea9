import TestSequencer from '@jest/test-sequencer';

// What takes longest by far, the longest first: begun last, one of them would leave the other cores idle.
const LONGEST = [
  'console/rechecks',
  'demo/demonstration',
  'demo/demo',
  'database/embedded-database',
  'console/data-screens',
  'console/publish',
  'cli/installation',
].map((name) => `/${name}.e2e-spec.js`);
// What starts processes or a browser takes longer than what asks a service.
const LONG = /\/(database|cli|pages|console|rosters)\/[^/]*\.e2e-spec\.js$/;
const SERVICE = /\.e2e-spec\.js$/;

/** The long tests first, the tests of the service next, the quick ones last; within each, the order that jest knows from its last run. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one.path) - rank(other.path));
  }
}

function rank(path) {
  const place = LONGEST.findIndex((name) => path.endsWith(name));
  if (place >= 0) return place;
  if (LONG.test(path)) return LONGEST.length;
  return LONGEST.length + (SERVICE.test(path) ? 1 : 2);
}
