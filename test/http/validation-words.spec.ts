import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { speakPlainRussian } from '../../src/http/validation-words.js';

const schema = z.object({ name: z.string(), count: z.coerce.number(), ids: z.array(z.string().min(2).max(21)).max(2) });

describe('what is wrong with a request', () => {
  beforeAll(speakPlainRussian);
  afterAll(() => void z.config(z.locales.en()));

  it('is said in plain Russian', () => {
    const { error } = schema.safeParse({ count: 'abc', ids: 5 });
    expect(error!.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
      'name: не указано',
      'count: нужно: число',
      'ids: нужно: список',
    ]);
    const sizes = schema.safeParse({ name: 'a', count: 1, ids: ['a', 'b'.repeat(22)] }).error!;
    const many = schema.safeParse({ name: 'a', count: 1, ids: ['ab', 'bc', 'cd'] }).error!;
    expect([...sizes.issues, ...many.issues].map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
      'ids.0: не короче 2 знаков',
      'ids.1: не длиннее 21 знака',
      'ids: не больше 2',
    ]);
  });
});
