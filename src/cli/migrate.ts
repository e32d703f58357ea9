import { commandCalled, type CliCommand } from './cli-command.js';
import { atInstallation } from './installation.js';

/** Brings the database to the newest schema, as every start does. */
export const migrate: CliCommand = (shell) =>
  commandCalled('migrate', 'bring the database (DATABASE_URL, or our own) to the newest schema').action(() =>
    atInstallation(shell, async ({ place }) => shell.tell(`the schema is the newest: ${place}`)),
  );
