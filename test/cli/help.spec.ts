import { describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import { COMMANDS } from '../../src/cli/commands.js';
import { processShell } from '../../src/cli/shell.js';
import { english, onFullDisk, run } from './command-line.js';

describe('the help of the command line', () => {
  it('documents every command and its exit codes in either language, and only in that', async () => {
    for (const path of pathsOf(COMMANDS.map((command) => command(silent, () => {})))) {
      const [russian, inEnglish] = [(await run(...path, '--help')).out, (await english(...path, '--help')).out];
      expect(russian).toMatch(/^Вызов: cli [^]*на\s+выбор:\s+"ru",\s+"en",\s+по\s+умолчанию:\s+"ru"[^]*показать эту справку/u);
      expect(inEnglish).toMatch(/^Usage: cli [^]*show this help/u);
      expect(russian.replaceAll(/\bcli [a-z -]+/gu, '')).not.toMatch(
        /[a-z]{2,} [a-z]{2,} [a-z]{2,}|Exit codes|\(default|choices:/u,
      );
      expect(inEnglish.replaceAll(/ФИС ОКО|ВПР\S*|\(.*?\)/gsu, '')).not.toMatch(/[а-яё]{2,} [а-яё]{2,}/u);
      if (!/^(?:Команды|Commands):$/mu.test(russian))
        expect(inEnglish).toMatch(/Exit codes:\n {2}0 {2}done\n[\s\S]* {2}2 {2}what was given cannot be used/u);
    }
  });
});

describe('a slip of the command line', () => {
  it('is told too when it is the disk that is full', () => {
    if (process.platform === 'linux')
      expect(onFullDisk('solve', '--help')).toEqual({ code: 2, out: '', err: 'stdout: диск полон. Освободите место.\n' });
  });

  it.each([
    [['publish', ''], 'После «publish» пустое значение. Назовите его или уберите кавычки.'],
    [['plan', '--campaign='], 'После «--campaign» пустое значение. Назовите его или уберите кавычки.'],
    [['generate', '--seed', '1', '--seed', '2'], 'Параметр «--seed» стоит дважды. Оставьте один.'],
    [['generate', '--schools', '0x10'], 'значение «0x10» параметра «--schools <number>» не подходит.'],
  ])('is told in one sentence: %j', async (args, sentence) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});

describe('the help of what is not there', () => {
  it.each([
    [['slove', '--help'], 'cli'],
    [['--help', 'slove'], 'cli'],
    [['help', 'slove'], 'cli'],
    [['draw', 'slove', '--help'], 'cli draw'],
    [['help', 'draw', 'slove'], 'cli draw'],
  ])('is refused with what comes nearest: %j', async (args, called) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    const nearest = called === 'cli' ? '(Может быть, solve?)\n' : '';
    expect(err).toBe(`неизвестная команда «slove»\n${nearest}Справка: ${called} --help\n`);
  });

  it('is not mistaken for help of what is there', async () => {
    expect(await run('--language', 'ru', 'draw', 'plan', '--help')).toMatchObject({ code: 0, err: '' });
    expect(await run('draw', '--help', 'plan')).toMatchObject({ code: 0, err: '' });
  });
});

const silent = { ...processShell(), language: 'ru', words: (ru: string) => ru } as const;

/** How every command and each of its steps is called. */
function pathsOf(commands: readonly Command[]): readonly (readonly string[])[] {
  return commands.flatMap((command) => [[command.name()], ...pathsOf(command.commands).map((inner) => [command.name(), ...inner])]);
}
