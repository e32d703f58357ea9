import { memo } from 'react';
import { useWords } from '../words/language.js';
import styles from './board.module.css';
import type { Conflict, Place } from './board-model.js';
import { reachWords } from './reach-words.js';
import { words } from './words.js';

interface Props {
  readonly place: Place;
  /** How the person is called; empty where the place is open. */
  readonly name: string;
  /** When and where, for who cannot see the row. */
  readonly where: string;
  readonly isPinned: boolean;
  /** Of a team: who leads it. */
  readonly isChair: boolean;
  /** The person has said that they will not come. */
  readonly isDeclined: boolean;
  /** How an open place is called: `никого нет`, or that this is one of several places where the demand can be met. */
  readonly openText: string;
  readonly conflict: Conflict | undefined;
  /** Of the person whose places are marked: '' if they may come, else why not; undefined: nobody’s are. */
  readonly reach: string | undefined;
  readonly isSelected: boolean;
  /** The one place of the grid that Tab reaches; arrows lead to the others. */
  readonly isActive: boolean;
  readonly select: (place: Place) => void;
}

/** A place at a sitting: who holds it, or that it is open. */
export const PlaceButton = memo(function PlaceButton(props: Props) {
  const { place, name, where, isPinned, isChair, isDeclined, openText, conflict, reach, isSelected, isActive, select } = props;
  const say = useWords(words);
  const sayReach = useWords(reachWords);
  const text = place.person === null ? openText : name;
  const marks = [
    isChair && say.chair,
    isDeclined && say.declined,
    conflict && say.conflict,
    isPinned && say.pinned,
    reach !== undefined && sayReach.place(reach),
  ].filter(Boolean);
  return (
    <button
      type="button"
      className={styles.place}
      data-open={place.person === null || undefined}
      data-conflict={conflict !== undefined || isDeclined || undefined}
      data-reach={reach === undefined ? undefined : reach === '' ? 'free' : 'kept'}
      title={reach || undefined}
      data-place
      data-slot={place.slot}
      data-person={place.person ?? undefined}
      aria-label={[text, ...marks, where].join(', ')}
      aria-pressed={isSelected}
      tabIndex={isActive ? 0 : -1}
      onClick={() => select(place)}
    >
      {reach === '' && <span aria-hidden>✓</span>}
      {conflict !== undefined && <span className={styles.warning}>!</span>}
      <span className={styles.name}>{text}</span>
      {isDeclined && <span className={styles.declined}>{say.declined}</span>}
      {isChair && <span className={styles.chair}>{say.chairShort}</span>}
      {isPinned && <Pin />}
    </button>
  );
});

function Pin() {
  return (
    <svg className={styles.pin} viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
      <path d="M4 1h4v1L7.5 3v2.2L9 6.5v1H6.6V11H5.400V7.500H3v-1l1.500-1.300V3L4 2z" fill="currentColor" />
    </svg>
  );
}
