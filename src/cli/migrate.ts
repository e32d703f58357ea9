import { commandCalled, type CliCommand } from './cli-command.js';
import { InputFault } from './input-fault.js';

/** Brings the database to the newest schema, as every start does. */
export const migrate: CliCommand = (shell) =>
  commandCalled('migrate', 'bring the database (DATABASE_URL, or our own) to the newest schema').action(async () => {
    const { readSettings, SettingsFault } = await import('../settings.js');
    const { openDatabase } = await import('../database/open-database.js');
    try {
      const database = await openDatabase(readSettings(shell.environment), 'obektiv migrate');
      shell.tell(`the schema is the newest: ${database.place}`);
      await database.close();
    } catch (error) {
      throw error instanceof SettingsFault ? new InputFault(error.message.split('\n')) : error;
    }
  });
