import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { speakPlainRussian } from '../../src/http/validation-words.js';

const schema = z.object({ name: z.string(), count: z.coerce.number(), ids: z.array(z.string()).max(1) });

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
    expect(schema.safeParse({ name: 'a', count: 1, ids: ['a', 'b'] }).error!.issues[0]!.message).toMatch(/^Слишком большое/u);
  });
});
