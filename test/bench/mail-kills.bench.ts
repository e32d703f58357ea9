import { killWhileSending } from '../support/mail-kills.js';
import { startTestServer } from '../support/test-server.js';

const [kills, seed] = [Number(process.argv[2] ?? 100), Number(process.argv[3] ?? 1)];

/** Kills at random moments of sending: `npm run bench:mail-kills [-- <kills> <seed>]`. */
const stopServer = await startTestServer();
try {
  const started = performance.now();
  const { messages, sent, uncertainAndThere, uncertainAndNot, faults } = await killWhileSending(kills, seed);
  console.log(`${kills} kills, seed ${seed}, ${Math.round((performance.now() - started) / 1000)} s`);
  console.log(
    `${messages} messages: sent once ${sent}; uncertain and there ${uncertainAndThere}, uncertain and not there ${uncertainAndNot}`,
  );
  console.log(faults.length === 0 ? 'Nothing lost, nothing sent twice.' : faults.join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await stopServer();
}
