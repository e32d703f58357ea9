import { endingWithItsReader } from './cli/closed-pipe.js';
import { runCommandLine } from './cli/run.js';
import { processShell } from './cli/shell.js';

const code = await runCommandLine(process.argv.slice(2), endingWithItsReader(processShell()));
process.exitCode ??= code;
