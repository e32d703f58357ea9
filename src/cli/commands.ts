import { check } from './check.js';
import type { CliCommand } from './cli-command.js';
import { draw } from './draw.js';
import { explain } from './explain.js';
import { exportModel } from './export-model.js';
import { generate } from './generate.js';
import { migrate } from './migrate.js';
import { recheckCheck } from './recheck-check.js';
import { recheckGenerate } from './recheck-generate.js';
import { recheckSolve } from './recheck-solve.js';
import { roadmap } from './roadmap.js';
import { solve } from './solve.js';
import { template } from './template.js';
import { verify } from './verify.js';

/** The commands, in the order in which the help lists them. */
export const COMMANDS: readonly CliCommand[] = [
  solve,
  check,
  explain,
  exportModel,
  generate,
  template,
  migrate,
  draw,
  verify,
  roadmap,
  recheckSolve,
  recheckCheck,
  recheckGenerate,
];
