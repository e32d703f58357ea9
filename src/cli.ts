import { runCommandLine } from './cli/run.js';
import { processShell } from './cli/shell.js';

process.exitCode = await runCommandLine(process.argv.slice(2), processShell());
