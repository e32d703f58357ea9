export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A text at a dot, or where it begins. */
export interface Label extends Spot {
  readonly text: string;
}

const LETTER = 9;
const LINE = 14;
/** Half of a dot with the air around it. */
export const DOT = 6;
/** Of how many points in one place all numbers are shown. */
const MOST_NUMBERS = 3;
/** Where a label of that width and height may begin, from its dot's middle, the best place first. */
const PLACES = [
  (): Spot => ({ x: 8, y: -5 }),
  (_width: number, height: number): Spot => ({ x: 8, y: height }),
  (width: number): Spot => ({ x: -8 - width, y: -5 }),
  (width: number, height: number): Spot => ({ x: -8 - width, y: height }),
  (width: number): Spot => ({ x: -width / 2, y: -10 }),
  (width: number, height: number): Spot => ({ x: -width / 2, y: height + 7 }),
];

interface Box extends Spot {
  readonly width: number;
  readonly height: number;
}

/** A few numbers, or how many there are in all: a long row of them would cover other points. */
export function numbersOf(numbers: readonly number[]): string {
  return numbers.length <= MOST_NUMBERS
    ? numbers.join(', ')
    : `${numbers.slice(0, MOST_NUMBERS - 1).join(', ')}… (${numbers.length})`;
}

/** Where the label of each dot begins, so that it covers as little of other labels and dots as one of its places allows; `size`: of its letters, in the usual; nothing is written beyond `right`. */
export function labelPlaces(dots: readonly Label[], size = 1, right = Infinity): readonly Label[] {
  const height = LINE * size;
  const taken: Box[] = dots.map(({ x, y }) => ({ x: x - DOT, y: y - DOT, width: 2 * DOT, height: 2 * DOT }));
  return dots.map(({ x, y, text }) => {
    const width = text.length * LETTER * size;
    const spots = PLACES.map((place) => place(width, height)).map((by) => ({ x: x + by.x, y: y + by.y }));
    const boxes = spots.map((spot) => ({ x: spot.x, y: spot.y - height, width, height }));
    const beyond = (box: Box): number => Math.max(0, box.x + box.width - right) * height;
    const costs = boxes.map((box) => taken.reduce((sum, other) => sum + common(box, other), beyond(box)));
    const best = costs.indexOf(Math.min(...costs));
    taken.push(boxes[best]!);
    return { ...spots[best]!, text };
  });
}

/** The area that two boxes share. */
function common(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return across > 0 && down > 0 ? across * down : 0;
}
