import { argv, exit } from 'node:process';
import { wordingOfError } from '../plain-fault.js';
import type { CountryTask } from './country-task.js';
import { solveTask } from './solve-task.js';
import type { WorkerAnswer } from './worker-process.js';

// A process that solves what its crew sends it, one task after the other, and ends with its crew.
if (argv.length > 2) throw new Error('the worker of a country takes its tasks from its crew, not from the command line');
const answer = (message: WorkerAnswer) => process.send?.(message);
process.on('disconnect', () => exit(0));
process.on('message', (task: CountryTask) => {
  solveTask(task).then(
    (result) => answer({ result }),
    (error: unknown) => answer({ fault: wordingOfError(error) }),
  );
});
