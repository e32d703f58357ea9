import type { PeopleChangeData, PeopleGetResponse } from '../service/index.js';

export type Person = PeopleGetResponse;
/** What can be changed on a card. */
export type Card = Omit<Required<PeopleChangeData['body']>, 'isArchived'>;
export type Changes = Partial<Card>;
export type Field = keyof Card;

/** Fields that stand otherwise on the card; what was typed and taken back is no change. */
export function realChanges(person: Person, draft: Changes): Changes {
  return Object.fromEntries(
    Object.entries(draft).filter(([field, value]) => JSON.stringify(person[field as Field]) !== JSON.stringify(value)),
  );
}

/** Which fields differ between two readings of a card. */
export function differingFields(before: Person, after: Person, fields: readonly Field[]): readonly Field[] {
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
