import type { Wording } from './http/problem.js';
import { languageOf } from './process-language.js';
import { startFault } from './start-faults.js';

/** The first signal stops in order; a second one does not wait. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      stop().then(() => process.exit(0), reportAndExit);
    });
  }
}

/** Says something to whoever started the process, in their language; logs are for others. */
export function say(wording: Wording): void {
  process.stderr.write(`${wording[languageOf(process.argv.slice(2))]}\n`);
}

/** A start that is refused says why in plain words; a stack is of no use to the one who starts. */
export function reportAndExit(error: unknown): never {
  say(startFault(error));
  process.exit(1);
}
