import { MARKERS, type MarkerId, schoolMarkers } from '../../src/engine/index.js';
import { BIASES, simulatedSchools } from './simulated-schools.js';

const ROUNDS = 3;
const SCHOOLS = 60;
const BIASED = 6;

interface Tally {
  flags: number;
  computed: number;
}

/** Power and false alarms of the markers on simulated schools, every tenth with one known bias: `npm run bench:markers`. */
const started = performance.now();
const power = new Map<MarkerId, Tally>(MARKERS.map((marker) => [marker, { flags: 0, computed: 0 }]));
const alarms = new Map<MarkerId, Tally>(MARKERS.map((marker) => [marker, { flags: 0, computed: 0 }]));
for (const [marker] of BIASES) for (let round = 0; round < ROUNDS; round += 1) tally(marker, round);

console.log(`${ROUNDS} rounds for each bias, ${SCHOOLS} schools, ${BIASED} of them biased; false discovery rate 5 %`);
console.log('marker  found where biased   false alarms elsewhere');
for (const [marker] of BIASES) console.log(`${marker.padEnd(7)} ${share(power.get(marker))}      ${share(alarms.get(marker))}`);
console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);

function tally(biased: MarkerId, round: number): void {
  const { schools, facts } = simulatedSchools({ biased, seed: round + 1, schools: SCHOOLS, biasedSchools: BIASED });
  for (const [index, { findings }] of schoolMarkers(schools, facts).entries())
    for (const { marker, outcome } of findings) {
      if (index < BIASED && marker !== biased) continue;
      if (outcome === 'guarded' || outcome === 'suppressed') continue;
      const count = (index < BIASED ? power : alarms).get(marker);
      if (count === undefined) continue;
      count.computed += 1;
      if (outcome === 'flagged') count.flags += 1;
    }
}

function share(count: Tally = { flags: 0, computed: 0 }): string {
  const percent = count.computed === 0 ? '-' : ((count.flags / count.computed) * 100).toFixed(2);
  return `${percent.padStart(6)} % of ${String(count.computed).padEnd(6)}`;
}
