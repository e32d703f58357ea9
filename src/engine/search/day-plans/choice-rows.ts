import type { Extras } from '../extras/extras.js';
import { addSum, columnsInSlot, type Draft } from './draft.js';

/** H15 and the shortage of choices: people serve only in slots that are open, and few are open. */
export function addChoices(draft: Draft, extras: Extras): void {
  const { builder, fixed } = draft;
  for (const [choice, slots] of extras.choiceSlots.entries()) {
    const most = extras.choiceRequired[choice]! - fixed.staying!.tallies!.choicePeople[choice]!;
    const weight = extras.choiceWeight[choice]!;
    const columns = Array.from(slots).flatMap((slot) => columnsInSlot(draft, slot));
    if (columns.length > 0) addSum(draft, -Infinity, most, columns);
    openSlots(draft, extras, choice);
    const { known, counting } = countingIn(draft, extras, choice);
    const open = extras.choiceRequired[choice]! - known;
    if (open <= 0 || weight === 0) continue;
    if (counting.length === 0) builder.addOffset(open * weight);
    else addSum(draft, open, Infinity, [...counting, builder.addColumn({ cost: weight, upper: open, isInteger: false })]);
  }
}

/** A slot where somebody stays is open; of the others so many may be. */
function openSlots(
  draft: Draft,
  { choiceSlots, choiceOpen, choiceRequired, keptSeats, keptSeatsOf, quotas }: Extras,
  choice: number,
): void {
  const { builder, layout, fixed, ofPair } = draft;
  const closed = Array.from(choiceSlots[choice]!).filter(
    (slot) => fixed.seats[slot] === 0 && columnsInSlot(draft, slot).length > 0,
  );
  const left = choiceOpen[choice]! - fixed.staying!.tallies!.choiceServed[choice]!;
  if (closed.length <= left) return;
  const opened: number[] = [];
  for (const slot of closed) {
    const isOpen = builder.addColumn({});
    opened.push(isOpen);
    for (let at = layout.candidateFirst[slot]!; at < layout.candidateFirst[slot + 1]!; at += 1) {
      const columns = ofPair.get(layout.candidates[at]!);
      if (columns !== undefined) addSum(draft, -Infinity, 0, columns, [isOpen]);
    }
    const addSeats = (columns: readonly number[], seats: number) =>
      builder.addRow(-Infinity, 0, [...columns, isOpen], [...columns.map(() => 1), 0 - seats]);
    addSeats(columnsInSlot(draft, slot), Math.min(layout.required[slot]!, choiceRequired[choice]!));
    for (const seat of keptSeatsOf[slot]!) {
      const { quota, others } = keptSeats[seat]!;
      addSeats(
        columnsInSlot(draft, slot, (person) => quotas[quota]!.members[person] === 0),
        others,
      );
    }
  }
  builder.addRow(-Infinity, left, opened);
}

/** Who counts for the demand of a choice: so many of those who stay as do whatever happens, and columns that add up to the others. */
interface Counting {
  readonly known: number;
  readonly counting: number[];
}

function countingIn(draft: Draft, extras: Extras, choice: number): Counting {
  const { fixed } = draft;
  const lead = extras.choiceLead[choice]!;
  const parts = Array.from(extras.choiceSlots[choice]!, (slot) =>
    lead < 0 ? { known: fixed.seats[slot]!, counting: columnsInSlot(draft, slot) } : countingInTeam(draft, extras, slot, lead),
  );
  return { known: parts.reduce((sum, { known }) => sum + known, 0), counting: parts.flatMap(({ counting }) => counting) };
}

/** Those who lead count, and the others as far as their slot has so many who lead as it must. */
function countingInTeam(draft: Draft, { quotas }: Extras, slot: number, lead: number): Counting {
  const { builder, fixed, layout } = draft;
  const { members, min } = quotas[lead]!;
  const leaders = columnsInSlot(draft, slot, (person) => members[person] === 1);
  const others = columnsInSlot(draft, slot, (person) => members[person] === 0);
  const crew = fixed.staying!.crewOf[slot]!;
  const leading = crew.filter((pair) => members[layout.pairPerson[pair]!] === 1).length;
  const following = crew.length - leading;
  if (leading >= min) return { known: crew.length, counting: [...leaders, ...others] };
  if (leading + leaders.length < min || following + others.length === 0) return { known: leading, counting: leaders };
  const most = layout.required[slot]!;
  const followers = builder.addColumn({ upper: most, isInteger: false });
  builder.addRow(-Infinity, following, [followers, ...others], [1, ...others.map(() => -1)]);
  const isLed = builder.addColumn({});
  builder.addRow(-Infinity, 0, [followers, isLed], [1, 0 - most]);
  builder.addRow(0 - leading, Infinity, [...leaders, isLed], [...leaders.map(() => 1), 0 - min]);
  return { known: leading, counting: [...leaders, followers] };
}
