import { DOT, numbersOf, type Label, type Spot } from './label-places.js';

/** A dot with all the points that lie on it, and their numbers for a label. */
export interface SharedDot<Point> extends Label {
  readonly points: readonly Point[];
}

/** Points that would cover one another share a dot: two numbers on one spot can be read by nobody. */
export function sharedDots<Point>(
  points: readonly Point[],
  spotOf: (point: Point) => Spot,
  numberOf: (point: Point) => number,
): readonly SharedDot<Point>[] {
  const places = new Map<string, Point[]>();
  for (const point of points) {
    const { x, y } = spotOf(point);
    const place = `${Math.round(x / DOT)} ${Math.round(y / DOT)}`;
    places.set(place, [...(places.get(place) ?? []), point]);
  }
  return Array.from(places.values(), (there) => ({ ...spotOf(there[0]!), text: numbersOf(there.map(numberOf)), points: there }));
}
