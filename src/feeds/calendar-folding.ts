const MOST_OCTETS = 75;

/** The line cut into physical lines of at most 75 octets, never inside a character (RFC 5545 §3.1). */
export function fold(line: string): readonly string[] {
  if (Buffer.byteLength(line) <= MOST_OCTETS) return [line];
  const physical: string[] = [];
  let [current, octets] = ['', 0];
  for (const character of line) {
    const more = Buffer.byteLength(character);
    if (octets + more > MOST_OCTETS) {
      physical.push(current);
      [current, octets] = [' ', 1];
    }
    current += character;
    octets += more;
  }
  return [...physical, current];
}
