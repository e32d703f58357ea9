import type { PlaceId, Position, RosterProblem, Travel } from './model.js';

const EARTH_RADIUS_KM = 6371.0088;

/** Great-circle distance by the haversine formula. */
export function haversineKm(from: Position, to: Position): number {
  const latitude = radians(to[0] - from[0]);
  const longitude = radians(to[1] - from[1]);
  const chord = Math.sin(latitude / 2) ** 2 + Math.cos(radians(from[0])) * Math.cos(radians(to[0])) * Math.sin(longitude / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Minutes between two positions by the formula; 0 where they are equal. */
export function minutesBetween(travel: Travel, from: Position, to: Position): number {
  if (isSame(from, to)) return 0;
  return travel.fixedMinutes + Math.ceil((60 * haversineKm(from, to)) / travel.speedKmh);
}

/** Minutes from each place to each place, row by row; overrides win over the formula, not over "the same position". */
export function placeMatrix(problem: RosterProblem, placeIndex: ReadonlyMap<PlaceId, number>): Int32Array {
  const count = problem.places.length;
  const matrix = new Int32Array(count * count);
  for (const [from, place] of problem.places.entries())
    for (let to = 0; to < from; to += 1)
      setBoth(matrix, count, from, to, minutesBetween(problem.travel, place.position, problem.places[to]!.position));
  for (const [a, b, minutes] of problem.travel.overrides) {
    const [from, to] = [placeIndex.get(a)!, placeIndex.get(b)!];
    if (!isSame(problem.places[from]!.position, problem.places[to]!.position)) setBoth(matrix, count, from, to, minutes);
  }
  return matrix;
}

/** Minutes from each person's home to each place, row by row; people with the same home share the work. */
export function homeMatrix(problem: RosterProblem): Int32Array {
  const { people, places, travel } = problem;
  const matrix = new Int32Array(people.length * places.length);
  const rows = new Map<string, Int32Array>();
  for (const [person, { home }] of people.entries()) {
    const key = home.join(' ');
    const row = rows.get(key) ?? Int32Array.from(places, (place) => minutesBetween(travel, home, place.position));
    rows.set(key, row);
    matrix.set(row, person * places.length);
  }
  return matrix;
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function setBoth(matrix: Int32Array, count: number, a: number, b: number, minutes: number): void {
  matrix[a * count + b] = minutes;
  matrix[b * count + a] = minutes;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
