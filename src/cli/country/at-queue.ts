import type { CountryQueue } from '../../country/country-queue.js';
import { atDatabase } from '../installation.js';
import type { Shell } from '../shell.js';

/** Opens the queue of a run on the installation's database, does the work and leaves. */
export function atQueue<Result>(shell: Shell, run: string, work: (queue: CountryQueue) => Promise<Result>): Promise<Result> {
  return atDatabase(shell, async (url) => {
    const { openCountryQueue } = await import('../../country/country-queue.js');
    const queue = await openCountryQueue(url, run);
    try {
      return await work(queue);
    } finally {
      await queue.close();
    }
  });
}
