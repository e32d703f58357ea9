import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Wording } from '../http/problem.js';
import { wordingOfError } from '../plain-fault.js';
import type { CountryResult, CountryTask } from './country-task.js';

/** What a worker says at the end of a task. */
export type WorkerAnswer = { readonly result: CountryResult } | { readonly fault: Wording };

/** A process that solves one task at a time. */
export interface WorkerProcess {
  readonly pid: number;
  /** Always settles: with the answer, or with the reason why the process died. */
  readonly solve: (task: CountryTask) => Promise<WorkerAnswer | { readonly died: Wording }>;
  readonly end: () => void;
}

/** Starts a worker; its memory is its own and its death harms nobody. */
export function startWorkerProcess(): WorkerProcess {
  const child = fork(fileURLToPath(new URL('./country-worker.js', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const death = new Promise<{ readonly died: Wording }>((resolve) => {
    child.once('error', (error) => resolve({ died: wordingOfError(error) }));
    child.once('exit', (code, signal) => resolve({ died: ended(signal ?? `${code}`) }));
  });
  return {
    pid: child.pid ?? 0,
    solve: (task) => {
      const answer = new Promise<WorkerAnswer>((resolve) => child.once('message', (message: WorkerAnswer) => resolve(message)));
      if (child.connected) child.send(task, () => undefined);
      return Promise.race([answer, death]);
    },
    end: () => void (child.connected && child.disconnect()),
  };
}

function ended(how: string): Wording {
  return { ru: `процесс решателя закончился: ${how}`, en: `the process of the solver ended with ${how}` };
}
