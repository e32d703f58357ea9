import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRepeatedly } from '../support/kill.js';
import { end, startServiceProcess } from '../support/service-process.js';

const KILLS = 50;
const seed = Number(process.argv[2] ?? 1);

/** Fifty kills at random moments of imports and publishes: `npm run bench:kills [-- <seed>]`. */
const folder = await mkdtemp(join(tmpdir(), 'obektiv-kills-'));
const service = await startServiceProcess(folder);
const victim = { folder, token: service.token!, service };
try {
  const started = performance.now();
  const { kills, imports, publishes, faults } = await killRepeatedly(victim, KILLS, seed);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${kills} kills, seed ${seed}, ${seconds} s`);
  for (const [name, { confirmed, whole, absent }] of Object.entries({ imports, publishes }))
    console.log(
      `${name}: ${confirmed} confirmed and all there; cut off by a kill: ${whole} there as a whole, ${absent} not at all`,
    );
  console.log(faults.length === 0 ? 'Nothing lost, nothing half-written.' : faults.join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await end(victim.service, 'SIGTERM');
  await rm(service.place, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}
