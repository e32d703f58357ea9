import { describe, expect, it } from '@jest/globals';
import { FIRST_TERMS, TERMS } from '../../../src/engine/index.js';

describe('the model', () => {
  it('names the nine cost terms of the first version and the two of the second once each', () => {
    expect(new Set(FIRST_TERMS).size).toBe(9);
    expect(new Set(TERMS).size).toBe(11);
  });
});
