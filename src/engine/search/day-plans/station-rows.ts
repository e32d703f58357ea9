import { directionsOf, oppositeOf } from '../bound/couplings.js';
import { push, type Draft } from './draft.js';
import { NO_DATES } from './fixed-part.js';

/** H8, repeatPlace, lastYear, and what goes in a direction: H11, reciprocity. */
export function addStations(draft: Draft): void {
  const { layout, builder, fixed, rows, ofVisit } = draft;
  const dates = new Map<number, (readonly [number, readonly number[]])[]>();
  const fresh = new Map<number, (readonly number[])[]>();
  for (const [visit, columns] of ofVisit) {
    push(dates, layout.visitStation[visit]!, [visit, columns] as const);
    if (!layout.visitIsKnown[visit]) push(fresh, layout.visitStation[visit]!, columns);
  }
  const serving = new Map<number, (readonly [number, number])[]>();
  for (const [station, ofDate] of dates) {
    const all = ofDate.flatMap(([, columns]) => columns);
    const limited = fresh.get(station) ?? [];
    const staying = fixed.dates.get(station) ?? NO_DATES;
    const room = layout.stationRoom[station]! - staying.fresh;
    if (limited.length > room) rows.room.set(station, builder.addRow(-Infinity, room, limited.flat()));
    if (staying.all > 0) continue;
    const serves = builder.addColumn({ cost: layout.stationFirstCost[station]! - layout.repeatCost, isInteger: false });
    for (const [visit, columns] of ofDate) rows.visit.set(visit, addAtMost(draft, columns, [serves]));
    rows.station.set(station, addAtMost(draft, [serves], all));
    for (const direction of directionsOf(layout, station)) push(serving, direction, [station, serves] as const);
  }
  addReciprocity(draft, serving);
}

/** Σ columns ≤ Σ allowing. */
function addAtMost({ builder }: Draft, columns: readonly number[], allowing: readonly number[]): number {
  return builder.addRow(-Infinity, 0, [...columns, ...allowing], [...columns.map(() => 1), ...allowing.map(() => -1)]);
}

/** Two opposite directions cost once together, or are forbidden; those who stay may have taken one. */
function addReciprocity(draft: Draft, serving: ReadonlyMap<number, readonly (readonly [number, number])[]>): void {
  const { layout, builder, fixed, rows } = draft;
  if (layout.reciprocity === 'off') return;
  const isHard = layout.reciprocity === 'hard';
  const takenOf = new Map<number, number>();
  for (const [direction, stations] of serving) {
    const opposite = oppositeOf(layout, direction);
    const isAnswer = fixed.directions.has(opposite);
    if (fixed.directions.has(direction) || !(isAnswer || serving.has(opposite))) continue;
    const cost = isAnswer && !isHard ? layout.reciprocityCost : 0;
    const taken = builder.addColumn({ cost, upper: isAnswer && isHard ? 0 : 1, isInteger: draft.isWhole });
    for (const [station, serves] of stations) {
      const ofStation = rows.link.get(station) ?? new Map<number, number>();
      rows.link.set(station, ofStation.set(direction, addAtMost(draft, [serves], [taken])));
    }
    takenOf.set(direction, taken);
  }
  for (const [direction, taken] of takenOf) {
    const back = takenOf.get(oppositeOf(layout, direction));
    if (back === undefined || back < taken) continue;
    const both = isHard ? [] : [builder.addColumn({ cost: layout.reciprocityCost, isInteger: false })];
    builder.addRow(-Infinity, 1, [taken, back, ...both], [1, 1, ...both.map(() => -1)]);
  }
}
