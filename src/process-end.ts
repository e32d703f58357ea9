import type { Wording } from './http/problem.js';
import { wordingOfError } from './plain-fault.js';
import { languageOf } from './process-language.js';

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

/** A start that is refused says why in plain words; a stack is of no use to the one who starts. */
export function reportAndExit(error: unknown): never {
  process.stderr.write(`${reasonOf(error)[languageOf(process.argv.slice(2))]}\n`);
  process.exit(1);
}

function reasonOf(error: unknown): Wording {
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return {
      ru: `Порт ${port} занят другой программой. Остановите её или дайте в PORT другое число (0 – любой свободный).`,
      en: `Port ${port} is taken by another program. Stop it or set PORT to another number (0: any free one).`,
    };
  if (code === 'EACCES' && port !== undefined)
    return {
      ru: `Порт ${port} этому пользователю недоступен. Дайте в PORT число больше 1023.`,
      en: `Port ${port} may not be used by this user. Set PORT to a number above 1023.`,
    };
  return wordingOfError(error);
}
