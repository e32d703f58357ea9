import { Command } from 'commander';
import { languageOption, type Words } from './language.js';

/** The library's own words in a help text, in the language of the rest. */
export function helpInWords(command: Command, words: Words): void {
  command.helpOption('-h, --help', words('показать эту справку', 'show this help'));
  command.helpCommand(false);
  if (isEnglish(words)) {
    command.configureHelp(COMMAND_NAMES);
    return;
  }
  command.usage(command.usage().replace('[options]', '[параметры]').replace('[command]', '[команда]'));
  command.configureHelp({
    ...COMMAND_NAMES,
    styleTitle: (title) => TITLES[title] ?? title,
    styleOptionDescription: inBrackets,
    styleArgumentDescription: inBrackets,
  });
}

/** `help draw plan`; the library's own answers a name that it does not know with the help of another command. */
export function helpOf(command: Command, words: Words): Command {
  return new Command('help')
    .description(words('показать справку команды', 'show the help of a command'))
    .argument(words('[команда...]', '[command...]'), words('её имя', 'its name'))
    .addOption(languageOption(words))
    .action((names: readonly string[]) => {
      const found = names.reduce((within, name) => {
        const next = within.commands.find((inner) => inner.name() === name);
        return next ?? refuseUnknown(within, name);
      }, command);
      found.help();
    });
}

/** `slove --help`: the library would answer with its general help, as if there were such a command. */
export function refuseHelpOfUnknown(command: Command): void {
  command.on('beforeHelp', () => {
    const name = command.args.find((arg) => !arg.startsWith('-'));
    const isKnown = name === undefined || command.commands.some((inner) => inner.name() === name);
    if (!isKnown) refuseUnknown(command, name);
  });
}

/** The library's own refusal, which names the nearest commands. */
function refuseUnknown(command: Command, name: string): never {
  command.parse([name], { from: 'user' });
  throw new Error(`the command ${name} is known`);
}

/** A refusal of the library itself: an unknown option, a missing argument. */
export function refusalInWords(text: string, words: Words): string {
  if (isEnglish(words)) return text;
  return REFUSALS.reduce((told, [english, russian]) => told.replace(english, russian), text);
}

function isEnglish(words: Words): boolean {
  return words('ru', 'en') === 'en';
}

/** With their arguments the names leave no room for what the commands do. */
const COMMAND_NAMES = { subcommandTerm: (command: Command): string => command.name() };

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Вызов:',
  'Arguments:': 'Аргументы:',
  'Options:': 'Параметры:',
  'Commands:': 'Команды:',
};

function inBrackets(description: string): string {
  return description.replace(/\bchoices: /u, 'на выбор: ').replace(/\bdefault: /u, 'по умолчанию: ');
}

const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/^error: missing required argument '(.+)'/u, 'не хватает аргумента «$1»'],
  [/^error: option '(.+)' argument missing/u, 'после параметра «$1» нет значения'],
  [/^error: required option '(.+)' not specified/u, 'не хватает обязательного параметра «$1»'],
  [/^error: unknown option '(.+)'/u, 'неизвестный параметр «$1»'],
  [/^error: unknown command '(.+)'/u, 'неизвестная команда «$1»'],
  [
    /^error: too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)\./u,
    'лишние аргументы: нужно $2, дано $3.',
  ],
  [/^error: option '(.+)' argument '(.*)' is invalid\./u, 'значение «$2» параметра «$1» не подходит.'],
  [/^error: command-argument value '(.*)' is invalid for argument '(.+)'\./u, 'значение «$1» аргумента «$2» не подходит.'],
  [/Allowed choices are (.+)\.$/mu, 'Выберите одно из: $1.'],
  [/\(Did you mean (?:one of )?(.+)\?\)/u, '(Может быть, $1?)'],
];
