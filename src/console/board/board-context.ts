import { createContext, use } from 'react';
import type { Names } from '../roster/names.js';
import type { Board, Change, Conflict, Place, Row } from './board-model.js';
import type { Answers } from './use-answers.js';
import type { Reach } from './use-reach.js';

/** What every part of the board knows. */
export interface BoardFacts {
  readonly board: Board;
  readonly names: Names;
  readonly answers: Answers;
  /** What is wrong at a slot; undefined: nothing. */
  readonly conflictsOf: (slot: string) => readonly Conflict[] | undefined;
  readonly mayPlan: boolean;
  readonly selected: Place | undefined;
  readonly select: (place: Place | undefined) => void;
  readonly make: (change: Change) => void;
  /** Where somebody may serve; undefined: nobody’s places are marked. */
  readonly reach: Reach | undefined;
  /** Marks places while somebody is dragged. */
  readonly carry: (person: string | undefined) => void;
  /** Whose places stay marked, and how that is chosen. */
  readonly chosen: string | undefined;
  readonly choose: (person: string | undefined) => void;
  /** Whether only rows with a place for them are shown. */
  readonly isNarrow: boolean;
  readonly narrow: (isNarrow: boolean) => void;
  readonly schoolName: (login: string) => string;
  /** `5А · математика · каб. 21` */
  readonly whatOf: (row: Row) => string;
  /** `Школа № 3, 21 апреля, 09:00–09:45, 5А · математика · каб. 21`: for who cannot see the row. */
  readonly whereOf: (row: Row) => string;
  /** A sentence of the service with names instead of codes and logins. */
  readonly named: (sentence: Readonly<Record<'ru' | 'en', string>>) => string;
  readonly rowOf: (slot: string) => Row | undefined;
}

export const BoardContext = createContext<BoardFacts | undefined>(undefined);

export function useBoardFacts(): BoardFacts {
  const facts = use(BoardContext);
  if (facts === undefined) throw new Error('useBoardFacts() is for the parts of the board.');
  return facts;
}

/** Puts a person into a place: instead of who is there, or where nobody is. */
export function placing(person: string, { slot, person: holder }: Place): Change {
  return holder === null ? { kind: 'add', person, slot } : { kind: 'replace', person: holder, by: person, slot };
}

/** One comes into a place from another, which somebody else takes over: both at once or neither. */
export function swapping(
  { person, from, by }: { readonly person: string; readonly from: string; readonly by: string },
  place: Place,
): Change {
  const { slot, person: holder } = place;
  const here =
    holder === null ? ({ kind: 'add', person, slot } as const) : ({ kind: 'replace', person: holder, by: person, slot } as const);
  return { kind: 'several', edits: [here, { kind: 'replace', person, by, slot: from }] };
}
