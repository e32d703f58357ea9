import { reportAndExit, stopOnSignal } from './process-end.js';
import { readSettings } from './settings.js';
import { startWorker } from './worker-process.js';

try {
  const worker = await startWorker(readSettings(process.env));
  stopOnSignal(() => worker.stop());
  process.stderr.write(`An Obektiv worker waits for jobs. Data: ${worker.place}\n`);
} catch (error) {
  reportAndExit(error);
}
