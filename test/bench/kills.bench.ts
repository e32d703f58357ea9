import { killRepeatedly } from '../support/kill.js';
import { startTestServer } from '../support/test-server.js';

const KILLS = 50;
const seed = Number(process.argv[2] ?? 1);

/** Fifty kills at random moments of imports and publishes: `npm run bench:kills [-- <seed>]`. */
const stopServer = await startTestServer();
try {
  const started = performance.now();
  const { kills, imports, publishes, faults } = await killRepeatedly(KILLS, seed);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${kills} kills, seed ${seed}, ${seconds} s`);
  for (const [name, { confirmed, whole, absent }] of Object.entries({ imports, publishes }))
    console.log(
      `${name}: ${confirmed} confirmed and all there; cut off by a kill: ${whole} there as a whole, ${absent} not at all`,
    );
  console.log(faults.length === 0 ? 'Nothing lost, nothing half-written.' : faults.join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await stopServer();
}
