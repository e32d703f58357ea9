import { check } from './check.js';
import type { CliCommand } from './cli-command.js';

/** The commands, in the order in which the help lists them. */
export const COMMANDS: readonly CliCommand[] = [check];
