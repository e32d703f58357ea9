import { modelBuilder, type ModelBuilder } from '../../search/lp/model-builder.js';
import type { IndexedDuty, Instance } from '../instance/instance.js';
import { type Visit, visitsOf } from './visits.js';

/** A model in the making: column c decides on `duties[c]`; later columns are made by the groups of rules and costs. */
export interface Draft {
  readonly instance: Instance;
  readonly builder: ModelBuilder;
  readonly duties: readonly IndexedDuty[];
  /** Columns of each person, by start. */
  readonly ofPerson: readonly (readonly number[])[];
  /** Columns of each slot, by person. */
  readonly ofSlot: readonly (readonly number[])[];
  /** Visits of each person, by place. */
  readonly visits: readonly (readonly Visit[])[];
}

/** Makes a column for every duty that the rules for single duties allow. */
export function startDraft(instance: Instance): Draft {
  const builder = modelBuilder();
  const duties: IndexedDuty[] = [];
  const ofSlot: number[][] = instance.problem.slots.map(() => []);
  const ofPerson = instance.slotsOfPerson.map((slots, person) =>
    Array.from(slots, (slot) => {
      duties.push({ person, slot });
      const column = builder.addColumn({ name: `x_p${person}_s${slot}` });
      ofSlot[slot]!.push(column);
      return column;
    }),
  );
  const visits = ofPerson.map((columns, person) => visitsOf(instance, builder, duties, columns, person));
  return { instance, builder, duties, ofPerson, ofSlot, visits };
}

/** The column that decides on a duty, if the rules for single duties allow it. */
export function columnOf(draft: Draft, { person, slot }: IndexedDuty): number | undefined {
  return draft.ofPerson[person]!.find((column) => draft.duties[column]!.slot === slot);
}
