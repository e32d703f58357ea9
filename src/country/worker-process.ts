import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CountryResult, CountryTask } from './country-task.js';

/** What a worker says at the end of a task. */
export type WorkerAnswer = { readonly result: CountryResult } | { readonly fault: string };

/** A process that solves one task at a time. */
export interface WorkerProcess {
  readonly pid: number;
  /** Always settles: with the answer, or with the reason why the process died. */
  readonly solve: (task: CountryTask) => Promise<WorkerAnswer | { readonly died: string }>;
  readonly end: () => void;
}

/** Starts a worker; its memory is its own and its death harms nobody. */
export function startWorkerProcess(): WorkerProcess {
  const child = fork(fileURLToPath(new URL('./country-worker.js', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const death = new Promise<{ readonly died: string }>((resolve) => {
    child.once('error', (error) => resolve({ died: error.message }));
    child.once('exit', (code, signal) => resolve({ died: `its process ended with ${signal ?? `code ${code}`}` }));
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
