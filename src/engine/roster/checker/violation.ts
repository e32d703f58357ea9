import type { PersonId, PlaceId, Sentence, SlotId } from '../model.js';

/** A breach of a rule of the specification (`H1` to `H16`), or `D0` for a duty that names nothing or stands twice. */
export interface Violation {
  readonly rule: string;
  readonly message: Sentence;
  readonly person?: PersonId;
  readonly slot?: SlotId;
  readonly otherPerson?: PersonId;
  readonly otherSlot?: SlotId;
  readonly place?: PlaceId;
  readonly otherPlace?: PlaceId;
  readonly choice?: string;
}
