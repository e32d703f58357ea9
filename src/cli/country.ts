import { commandOf, type CliCommand } from './cli-command.js';
import { add } from './country/add.js';
import { forget } from './country/forget.js';
import { invent } from './country/invent.js';
import { report } from './country/report.js';
import { work } from './country/work.js';

/** Many municipalities at once: a queue on PostgreSQL that any number of crews on any number of machines work off. */
export const country: CliCommand = (shell, end) => {
  const does = {
    ru: 'решить много муниципалитетов очередью рабочих процессов: add или invent, work, report, forget',
    en: 'solve many municipalities by a queue of worker processes: add or invent, work, report, forget',
  };
  const steps = [add, invent, work, report, forget];
  return commandOf(
    shell,
    'country',
    does,
    steps.map((step) => step(shell, end)),
  );
};
