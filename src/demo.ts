import { runDemo } from './demo/run-demo.js';

process.exitCode = await runDemo((line) => void process.stdout.write(`${line}\n`));
