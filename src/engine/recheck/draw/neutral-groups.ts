/**
 * Names for the groups of a list that tell nothing of what made them: `group-1`, `group-2` … in a random order, so that no number stands for
 * a higher level. `random(bytes)` gives so many fresh random bytes in hex.
 */
export function neutralGroups(levels: Iterable<number>, random: (bytes: number) => string): ReadonlyMap<number, string> {
  const drawn = Array.from(new Set(levels), (level) => ({ level, key: random(16) }));
  const inOrder = drawn.sort((one, other) => (one.key < other.key ? -1 : 1));
  return new Map(inOrder.map(({ level }, index) => [level, `group-${index + 1}`]));
}
