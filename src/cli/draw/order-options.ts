import type { Command } from 'commander';
import type { OrderWish, RandomnessSource } from '../../engine/index.js';
import { InputFault, inputFault } from '../input-fault.js';
import type { Words } from '../language.js';
import { wholeNumberFrom } from '../numbers.js';

/** What plans and extensions have in common on the command line. */
export interface OrderOptions {
  readonly total: number;
  readonly commitment?: readonly string[];
  readonly ceremony?: true;
  readonly at?: string;
  readonly drand?: true;
  readonly round?: number;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/;

/** Adds the options of an order. */
export function withOrderOptions(command: Command, total: string, words: Words): Command {
  return command
    .requiredOption('--total <number>', total, wholeNumberFrom(words, 1))
    .option('--commitment <hex...>', words('обязательства сторон, по порядку', "the parties' commitments, in their order"))
    .option(
      '--ceremony',
      words('при свидетелях бросают кости (вместе с --at)', 'dice are rolled before witnesses (together with --at)'),
    )
    .option(
      '--at <time>',
      words('когда, со сдвигом от UTC: 2026-04-27T10:00+05:00', 'when, with the offset from UTC: 2026-04-27T10:00+05:00'),
    )
    .option(
      '--drand',
      words('раунд маяка drand quicknet (вместе с --round)', 'a round of the drand quicknet beacon (together with --round)'),
    )
    .option('--round <number>', words('какой раунд', 'which round'), wholeNumberFrom(words, 1));
}

/** The wish that the options express. */
export function orderWish(options: OrderOptions): OrderWish {
  const commitments = options.commitment ?? [];
  const bad = commitments.filter((text) => !/^[0-9a-f]{64}$/.test(text));
  if (bad.length > 0)
    throw new InputFault(
      bad.map((text) => ({
        ru: `--commitment ${text}: не 64 шестнадцатеричные цифры. Возьмите то, что печатает "draw commit".`,
        en: `--commitment ${text}: not 64 hex digits. Take what "draw commit" prints.`,
      })),
    );
  return { total: options.total, commitments, source: sourceOf(options) };
}

function sourceOf({ ceremony, at, drand, round }: OrderOptions): RandomnessSource {
  if (ceremony === true && at !== undefined && drand === undefined && round === undefined)
    return { kind: 'ceremony', at: readableMoment(at) };
  if (drand === true && round !== undefined && ceremony === undefined && at === undefined) return { kind: 'drand', round };
  throw inputFault(
    'скажите, откуда случайность: --ceremony --at <время> или --drand --round <номер>.',
    'say where the randomness comes from: --ceremony --at <time>, or --drand --round <number>.',
  );
}

function readableMoment(text: string): string {
  if (MOMENT.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw inputFault(
    `--at ${text}: не время со сдвигом от UTC. Запишите так: 2026-04-27T10:00+05:00.`,
    `--at ${text}: not a time with its offset from UTC. Write it as 2026-04-27T10:00+05:00.`,
  );
}
