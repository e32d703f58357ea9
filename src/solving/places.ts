import type { Place, Position, SlotId } from '../engine/index.js';
import type { School } from '../schools/school.entity.js';
import type { PlanningRows } from './planning-rows.js';
import { noted, type PlanningWarning } from './planning-warning.js';

export interface Places {
  readonly places: readonly Place[];
  readonly loginOf: ReadonlyMap<SlotId, string>;
  readonly positionOf: ReadonlyMap<string, Position>;
  /** The middle of the municipality's schools: where what has no coordinates is assumed to be. */
  readonly centre: Position;
  readonly warnings: readonly PlanningWarning[];
}

/** Every school of the municipality is a place: one where nothing is held still is somebody's workplace. */
export function placesOf({ schools, districts }: PlanningRows): Places {
  const names = new Map(districts.map((district) => [district.id, district.name]));
  const centre = centreOf(schools.flatMap((school) => positionOf(school) ?? []));
  const places = schools.map((school) => ({
    id: school.login,
    position: positionOf(school)?.[0] ?? centre,
    district: school.districtId === null ? null : (names.get(school.districtId) ?? null),
    ...(school.staff !== null && { staff: school.staff }),
  }));
  return {
    places,
    loginOf: new Map(schools.map((school) => [school.id, school.login])),
    positionOf: new Map(places.map((place, index) => [schools[index]!.id, place.position])),
    centre,
    warnings: schools.filter((school) => positionOf(school) === undefined).map(withoutPosition),
  };
}

function positionOf({ latitude, longitude }: School): [Position] | undefined {
  return latitude === null || longitude === null ? undefined : [[latitude, longitude]];
}

function centreOf(positions: readonly Position[]): Position {
  const mean = (axis: 0 | 1) => {
    const total = positions.reduce((sum, position) => sum + position[axis], 0);
    return Number((total / Math.max(1, positions.length)).toFixed(5));
  };
  return [mean(0), mean(1)];
}

function withoutPosition({ login }: School): PlanningWarning {
  return noted('school-without-position', null, {
    school: login,
    ru: `У школы ${login} нет координат: дорога считается от середины муниципалитета. Укажите координаты или адрес.`,
    en: `School ${login} has no coordinates: travel is counted from the middle of the municipality. Enter its coordinates.`,
  });
}
