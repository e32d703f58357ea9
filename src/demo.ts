import { runDemo } from './demo/run-demo.js';

const code = await runDemo((line) => void process.stdout.write(`${line}\n`));
// Everything is closed by now, but a timer of a library would hold the process for another minute.
process.stdout.write('', () => process.exit(code));
