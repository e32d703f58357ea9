import type { Random } from '../random.js';
import type { Place, Position } from '../roster/model.js';

/** A school with all that the generator knows of it. */
export interface School {
  readonly place: Place;
  readonly isFlagged: boolean;
  /** 0 to 2: how much the authority wants to see it. */
  readonly risk: number;
  readonly firstBell: string;
}

const CENTRE: Position = [61.25, 73.4];
const SCHOOLS_PER_TOWN = 40;
const KM_PER_DEGREE = 111.2;

/** Towns with villages around: six schools of ten stand in town, the rest up to 45 km away. */
export function landscape(random: Random, count: number): readonly School[] {
  const towns = Array.from({ length: Math.ceil(count / SCHOOLS_PER_TOWN) }, (_, index) =>
    index === 0 ? CENTRE : near(random, CENTRE, 60, 220),
  );
  const flagged = new Set(random.shuffled(Array.from({ length: count }).keys()).slice(0, Math.max(1, Math.round(count * 0.1))));
  return Array.from({ length: count }, (_, index) => {
    const town = index % towns.length;
    return {
      place: {
        id: `edu86${String(index + 1).padStart(4, '0')}`,
        position: random.chance(0.6) ? near(random, towns[town]!, 0.3, 5) : near(random, towns[town]!, 8, 45),
        district: `D${town + 1}`,
      },
      isFlagged: flagged.has(index),
      risk: random.pick([0, 0, 0, 1, 1, 2]),
      firstBell: random.pick(['08:00', '08:00', '08:30', '09:00']),
    };
  });
}

/** A point between two distances from another, to a hundred metres. */
export function near(random: Random, [latitude, longitude]: Position, fromKm: number, toKm: number): Position {
  const angle = random.next() * 2 * Math.PI;
  const distance = (fromKm + (toKm - fromKm) * random.next()) / KM_PER_DEGREE;
  const stretch = Math.cos((latitude * Math.PI) / 180);
  return [rounded(latitude + distance * Math.sin(angle)), rounded(longitude + (distance * Math.cos(angle)) / stretch)];
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
