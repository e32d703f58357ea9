import type { Duty } from '../../engine/index.js';
import type { RosterChange } from '../../rosters/roster-edit.js';
import { groupedBy } from '../../solving/grouping.js';

/** The changes that lead from one set of duties to another: replacements first where a place changes hands. */
export function sheetEdits(before: readonly Duty[], after: readonly Duty[]): readonly RosterChange[] {
  const gone = groupedBy(without(before, after), ({ slot }) => slot);
  const come = groupedBy(without(after, before), ({ slot }) => slot);
  return [...new Set([...gone.keys(), ...come.keys()])].flatMap((slot) => {
    const [from, to] = [gone.get(slot) ?? [], come.get(slot) ?? []];
    return Array.from({ length: Math.max(from.length, to.length) }, (_, index): RosterChange => {
      const [leaves, enters] = [from[index]?.person, to[index]?.person];
      if (leaves === undefined) return { kind: 'add', person: enters!, slot };
      return enters === undefined
        ? { kind: 'remove', person: leaves, slot }
        : { kind: 'replace', person: leaves, slot, by: enters };
    });
  });
}

function without(duties: readonly Duty[], others: readonly Duty[]): readonly Duty[] {
  const keys = new Set(others.map(({ person, slot }) => `${person}\t${slot}`));
  return duties.filter(({ person, slot }) => !keys.has(`${person}\t${slot}`));
}
