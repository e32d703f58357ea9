import { columnOf, type Draft } from './draft.js';

/** H10: pinned duties are fixed; a pin that the rules for single duties forbid leaves the model without a solution. */
export function addPins(draft: Draft): void {
  for (const pin of draft.instance.pins) {
    const column = columnOf(draft, pin);
    if (column === undefined) draft.builder.addRow(1, 1, [], undefined, `pin_p${pin.person}_s${pin.slot}`);
    else draft.builder.fix(column, 1);
  }
}
