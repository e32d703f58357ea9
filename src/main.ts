import { reportAndExit, say, stopOnSignal } from './process-end.js';
import { startService } from './service.js';
import { readSettings } from './settings.js';
import { serviceWords } from './start-words.js';

try {
  const service = await startService(readSettings(process.env));
  stopOnSignal(() => service.stop());
  say(serviceWords(service));
} catch (error) {
  reportAndExit(error);
}
