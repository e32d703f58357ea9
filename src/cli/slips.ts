import type { Command } from 'commander';
import { inputFault } from './input-fault.js';

/** Refuses an empty value, as an unset variable of a script leaves behind: a complaint about it would name nothing. */
export function refuseEmpty(args: readonly string[]): void {
  const at = args.findIndex((arg) => arg.trim() === '' || /^--[a-z-]+=\s*$/u.test(arg));
  if (at < 0) return;
  const before = args[args[at]!.trim() === '' ? at - 1 : at]?.replace(/=\s*$/u, '') ?? 'cli';
  throw inputFault(
    `После «${before}» пустое значение. Назовите его или уберите кавычки.`,
    `There is an empty value after “${before}”. Name it or take the quotation marks away.`,
  );
}

/** Refuses an option that stands twice: the first of the two values would be lost in silence. */
export function refuseTwice(command: Command): void {
  for (const option of command.options.filter(({ variadic }) => !variadic)) {
    let times = 0;
    command.on(`option:${option.name()}`, () => {
      times += 1;
      const name = option.long ?? option.flags;
      if (times > 1)
        throw inputFault(`Параметр «${name}» стоит дважды. Оставьте один.`, `The option “${name}” stands twice. Leave one.`);
    });
  }
}
