import { authority } from './authority.js';
import { bounces } from './bounces.js';
import { campaign } from './campaign.js';
import { check } from './check.js';
import type { CliCommand } from './cli-command.js';
import { country } from './country.js';
import { draw } from './draw.js';
import { explain } from './explain.js';
import { exportModel } from './export-model.js';
import { exportVerifier } from './export-verifier.js';
import { feeds } from './feeds.js';
import { generate } from './generate.js';
import { importFile } from './import.js';
import { migrate } from './migrate.js';
import { plan } from './plan.js';
import { publish } from './publish.js';
import { recheckCheck } from './recheck-check.js';
import { recheckGenerate } from './recheck-generate.js';
import { recheckSolve } from './recheck-solve.js';
import { roadmap } from './roadmap.js';
import { planSample } from './plan-sample.js';
import { solve } from './solve.js';
import { template } from './template.js';
import { token } from './token.js';
import { verify } from './verify.js';

/** The commands, in the order in which the help lists them. */
export const COMMANDS: readonly CliCommand[] = [
  solve,
  check,
  explain,
  exportModel,
  exportVerifier,
  generate,
  country,
  template,
  authority,
  campaign,
  importFile,
  plan,
  publish,
  feeds,
  bounces,
  migrate,
  token,
  draw,
  verify,
  planSample,
  roadmap,
  recheckSolve,
  recheckCheck,
  recheckGenerate,
];
