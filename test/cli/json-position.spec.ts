import { describe, expect, it } from '@jest/globals';
import { firstFaultOf } from '../../src/cli/json-position.js';

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
