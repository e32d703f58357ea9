import { commandCalled, type CliCommand } from './cli-command.js';
import { atInstallation } from './installation.js';

/** Brings the database to the newest schema, as every start does. */
export const migrate: CliCommand = (shell) =>
  commandCalled(shell, 'migrate', {
    does: {
      ru: 'привести базу данных (DATABASE_URL или собственную) к новейшей схеме',
      en: 'bring the database (DATABASE_URL, or our own) to the newest schema',
    },
  }).action(() =>
    atInstallation(shell, async ({ place }) =>
      shell.tell(shell.words(`схема новейшая: ${place.ru}`, `the schema is the newest: ${place.en}`)),
    ),
  );
