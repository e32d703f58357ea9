const FIRST_SURROGATE = 0xd800;
const AFTER_SURROGATES = 0xe000;

/**
 * Orders texts by their UTF-8 bytes (which is the order of code points), as Python and `sort` under LC_ALL=C do.
 * JavaScript's own `<` compares UTF-16 units and puts U+1F600 before U+FB01; a locale is never consulted.
 */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = rank(a.charCodeAt(i)) - rank(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function rank(unit: number): number {
  if (unit < FIRST_SURROGATE) return unit;
  return unit >= AFTER_SURROGATES ? unit - FIRST_SURROGATE : unit + AFTER_SURROGATES;
}
