import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { faultsFound, inBoth, wordingOf } from '../../src/http/fault-words.js';
import { faultText } from '../../src/http/problem.js';
import { speakPlainly } from '../../src/http/validation-words.js';

const schema = z.strictObject({
  name: z.string().min(1).max(21),
  count: z.coerce.number().min(1).lt(9),
  ids: z.array(z.string().min(2)).max(1),
  kind: z.enum(['one', 'two']),
  key: z.uuid(),
});

describe('what is wrong with a request', () => {
  beforeAll(speakPlainly);
  afterAll(() => void z.config(z.locales.en()));

  it.each([
    [{}, 'name', 'не указано', 'missing'],
    [{ ids: 5 }, 'ids', 'нужно: список', 'wanted: a list'],
    [{ count: 'abc' }, 'count', 'нужно: число', 'wanted: a number'],
    [{ count: 0 }, 'count', 'не меньше 1', 'at least 1'],
    [{ count: 9 }, 'count', 'меньше 9', 'less than 9'],
    [{ name: '' }, 'name', 'не может быть пустым', 'must not be empty'],
    [{ name: 'a'.repeat(22) }, 'name', 'не длиннее 21 знака', 'at most 21 characters'],
    [{ ids: ['a'] }, 'ids.0', 'не короче 2 знаков', 'at least 2 characters'],
    [{ ids: ['a', 'b'] }, 'ids', 'не больше 1', 'at most 1'],
    [{ kind: 'three' }, 'kind', 'нужно одно из: one, two', 'wanted: one of one, two'],
    [{ 'a / b': 1 }, '', 'лишнее: a/b', 'not known: a/b'],
    [{ key: 'x' }, 'key', 'Неверный UUID', 'Invalid UUID'],
  ])('is said of %j in plain Russian and English', (request, field, ru, en) => {
    const fault = faultsFound(schema.safeParse(request).error!.issues).find(({ where }) => where === field)!;
    expect([faultText(fault.message, 'ru'), faultText(fault.message, 'en')]).toEqual([ru, en]);
  });

  it('is said as it is where it has one language only', () => {
    expect(wordingOf('2026-04-20')).toBe('2026-04-20');
    expect(wordingOf(inBoth('да / нет', 'yes'))).toEqual({ ru: 'да/нет', en: 'yes' });
  });
});
