import { plain, textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';

/** What each code is called; the first name is the one that is written. */
export type Names<Code extends string> = Readonly<Record<Code, readonly [name: string, ...others: string[]]>>;

/** One of a few named values. */
export function choice<Code extends string>(names: Names<Code>): ValueKind<Code> {
  const choices = titles(names);
  return {
    read: (cell) => {
      const value = codeOf(names, textOf(cell));
      return value === undefined ? { fault: 'choice.unknown', words: { choices: choices.join(', ') } } : { value };
    },
    write: (value) => names[value][0],
    choices,
  };
}

/** Some of a few named values, separated by commas or semicolons. */
export function choiceList<Code extends string>(names: Names<Code>): ValueKind<readonly Code[]> {
  return {
    read: (cell) => {
      const value = new Set<Code>();
      for (const part of new Set(parts(textOf(cell)))) {
        const code = codeOf(names, part);
        if (code === undefined) return { fault: 'choice.unknown', words: { choices: titles(names).join(', ') } };
        value.add(code);
      }
      return { value: [...value] };
    },
    write: (values) => values.map((value) => names[value][0]).join(', '),
  };
}

/** The parts of a list in one cell. */
export function parts(list: string): readonly string[] {
  return list
    .split(/[,;/\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function titles<Code extends string>(names: Names<Code>): readonly string[] {
  return Object.values<readonly [string, ...string[]]>(names).map(([name]) => name);
}

function codeOf<Code extends string>(names: Names<Code>, written: string): Code | undefined {
  const wanted = plain(written);
  return (Object.keys(names) as Code[]).find((code) => code === wanted || names[code].some((name) => plain(name) === wanted));
}
