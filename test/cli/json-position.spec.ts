import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstFaultOf, repeatedKeyOf } from '../../src/http/json-position.js';
import { english, run } from './command-line.js';

describe('the place at which text stops being JSON', () => {
  it.each([
    ['', 1, 1],
    ['}', 1, 1],
    ['{"a":}', 1, 6],
    ['{"a": 1,\n "b" 2}', 2, 6],
    ['{"a": [1, 2,]}', 1, 13],
    ['{"a": 1,}', 1, 9],
    ['[1, 2\n', 2, 1],
    ['{"a": 1} {', 1, 10],
    ["{'a': 1}", 1, 2],
    ['{"a": 01}', 1, 7],
    ['{"a": "two\nlines"}', 1, 7],
    ['[tru]', 1, 2],
    ['[NaN]', 1, 2],
  ])('in %j is line %i, column %i', (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(firstFaultOf(text)).toEqual({ line, column });
  });
});

describe('a file without a word', () => {
  it('is called empty, not broken', async () => {
    expect(await run('solve', '/dev/null')).toEqual({
      code: 2,
      out: '',
      err: '/dev/null: файл пуст. Проверьте, тот ли файл назван.\n',
    });
  });
});

describe('a key that stands twice in one object', () => {
  it.each([
    ['{"a": 1,\n "b": {"c": 1, "c": 2}}', 'c', 2, 16],
    ['[{"a": 1}, {"a": "a", "\\u0061" : 2}]', 'a', 1, 23],
  ])('in %j is %s in line %i, column %i', (text, key, line, column) => {
    expect(repeatedKeyOf(text)).toEqual({ key, line, column });
  });

  it('is no key of another object, and no value', () => {
    expect(repeatedKeyOf('{"a": {"a": ["a", "a"], "b": "\\"b\\": {"}, "b": [{"a": 1}, {"a": 1}]}')).toBeUndefined();
  });

  it('is refused in a problem, because one of the values would be passed over', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'obektiv-twice-'));
    const file = join(folder, 'problem.json');
    await writeFile(file, '{"format": "roster-problem/1",\n "format": "roster-problem/2"}');
    const err = `${file}: the key “format” stands twice in one object, line 2, column 2. Leave one.\n`;
    expect(await english('solve', file)).toEqual({ code: 2, out: '', err });
    await rm(folder, { recursive: true });
  });
});
