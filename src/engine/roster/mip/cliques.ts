/**
 * Covers every clashing pair of an ordered list by cliques, each as large as it can be made in that order, and everything
 * else by cliques of one. `isBeyond(a, b)` says that neither b nor anything after b clashes with a.
 */
export function cliqueCover(
  members: readonly number[],
  clash: (earlier: number, later: number) => boolean,
  isBeyond: (earlier: number, later: number) => boolean,
): number[][] {
  const neighbours = clashingPairs(members, clash, isBeyond);
  const covered = members.map(() => new Set<number>());
  const cliques: number[][] = [];
  for (const [first, others] of neighbours.entries()) {
    if (others.size === 0) cliques.push([first]);
    for (const second of others)
      if (second > first && !covered[first]!.has(second)) cliques.push(coveringClique(neighbours, covered, first, second));
  }
  return cliques.map((clique) => clique.map((index) => members[index]!));
}

function clashingPairs(
  members: readonly number[],
  clash: (earlier: number, later: number) => boolean,
  isBeyond: (earlier: number, later: number) => boolean,
): readonly ReadonlySet<number>[] {
  const neighbours = members.map(() => new Set<number>());
  for (let first = 0; first < members.length; first++)
    for (let second = first + 1; second < members.length; second++) {
      if (isBeyond(members[first]!, members[second]!)) break;
      if (!clash(members[first]!, members[second]!)) continue;
      neighbours[first]!.add(second);
      neighbours[second]!.add(first);
    }
  return neighbours;
}

/** Grows a clique from one pair and notes the pairs that it covers. */
function coveringClique(
  neighbours: readonly ReadonlySet<number>[],
  covered: Set<number>[],
  first: number,
  second: number,
): number[] {
  const clique = [first, second];
  const common = [...neighbours[first]!].filter((other) => neighbours[second]!.has(other)).sort((a, b) => a - b);
  for (const other of common) if (clique.every((member) => neighbours[member]!.has(other))) clique.push(other);
  for (const member of clique) for (const other of clique) if (other > member) covered[member]!.add(other);
  return clique;
}
