import { Problem } from '../http/problem.js';

/** Handed in as often as a job may be, and each time its worker died. */
export function workersLost(): Problem {
  return new Problem({
    code: 'job.workers-lost',
    status: 500,
    title: {
      ru: 'Расчёт трижды оборвался вместе с процессом, который его вёл',
      en: 'The work was lost three times together with its process',
    },
    wayOut: {
      ru: 'Похоже, серверу не хватает памяти: попросите администратора проверить её и запустите расчёт снова.',
      en: 'The server seems to lack memory: ask the administrator to look, then start the work again.',
    },
  });
}

/** Not a refusal but a bug, told in the words of whatever threw. */
export function workFailed(message: string): Problem {
  return new Problem({
    code: 'job.failed',
    status: 500,
    title: { ru: 'Расчёт оборвался из-за ошибки в программе', en: 'The work ended in an error of the program' },
    wayOut: {
      ru: `Запустите его снова; если не поможет, передайте администратору эти слова: ${message}`,
      en: `Start it again; if that does not help, tell the administrator these words: ${message}`,
    },
    extra: { message },
  });
}

/** What is kept with a job that failed: nobody knows yet in which language it will be read. */
export function inBothLanguages(problem: Problem): Record<string, unknown> {
  return { ...problem.toDocument('ru'), en: problem.toDocument('en') };
}
