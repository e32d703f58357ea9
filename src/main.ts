import { reportAndExit, stopOnSignal } from './process-end.js';
import { startService } from './service.js';
import { readSettings } from './settings.js';

try {
  const service = await startService(readSettings(process.env));
  stopOnSignal(() => service.stop());
  const token =
    service.token === undefined
      ? ''
      : `\nAdministrator's token, shown only now: ${service.token}\nОткройте в браузере (begin here): ${service.address}/console/#token=${service.token}`;
  process.stderr.write(
    `Obektiv is at ${service.address}, its API at ${service.address}/api/docs\nData: ${service.place}${token}\n`,
  );
} catch (error) {
  reportAndExit(error);
}
