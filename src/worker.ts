import { reportAndExit, say, stopOnSignal } from './process-end.js';
import { readSettings } from './settings.js';
import { workerWords } from './start-words.js';
import { startWorker } from './worker-process.js';

try {
  const worker = await startWorker(readSettings(process.env));
  stopOnSignal(() => worker.stop());
  say(workerWords(worker));
} catch (error) {
  reportAndExit(error);
}
