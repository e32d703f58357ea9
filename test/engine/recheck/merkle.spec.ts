import { describe, expect, it } from '@jest/globals';
import { inclusionPath, merkleRoot } from '../../../src/engine/index.js';
import { readVectors } from './vectors.js';

const vectors = readVectors('merkle_rfc6962.json') as {
  leaves_hex: string[];
  root_of_first_n_leaves_n_0_to_8: string[];
  inclusion_paths: Record<string, string[][]>;
};
const leaves = vectors.leaves_hex.map((hex) => Buffer.from(hex, 'hex'));

describe('a Merkle tree of RFC 6962', () => {
  it('has the reference roots for 0 to 8 leaves', () => {
    expect(vectors.root_of_first_n_leaves_n_0_to_8.map((_, n) => merkleRoot(leaves.slice(0, n)))).toEqual(
      vectors.root_of_first_n_leaves_n_0_to_8,
    );
  });

  it.each(Object.entries(vectors.inclusion_paths))('leads from each of %s leaves to the root', (n, paths) => {
    const first = leaves.slice(0, Number(n));
    expect(first.map((_, index) => inclusionPath(first, index))).toEqual(paths);
  });
});
