import { describe, expect, it } from '@jest/globals';
import { TERMS } from '../../../src/engine/index.js';

describe('the model', () => {
  it('names the nine cost terms of the specification once each', () => {
    expect(new Set(TERMS).size).toBe(9);
  });
});
