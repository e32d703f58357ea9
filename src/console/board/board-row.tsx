import { memo } from 'react';
import { useWords } from '../words/language.js';
import styles from './board.module.css';
import { useBoardFacts } from './board-context.js';
import { placesOf, type Row } from './board-model.js';
import { PlaceButton } from './place-button.js';
import { words } from './words.js';

interface Props {
  readonly row: Row;
  /** Which of the sittings, from 1. */
  readonly number: number;
  /** Which of all lines of the table, headings and days among them. */
  readonly rowIndex: number;
  readonly top: number;
  /** Which of its places Tab reaches; -1: none. */
  readonly active: number;
}

/** One sitting or grading block: when, where, what, and its places. */
export const BoardRow = memo(function BoardRow({ row, number, rowIndex, top, active }: Props) {
  const say = useWords(words);
  const { names, answers, conflictsOf, selected, select, reach, named, schoolName, whatOf, whereOf } = useBoardFacts();
  const openText = row.alternatives > 1 ? say.openAmong(row.alternatives) : say.open;
  const [what, where] = [whatOf(row), whereOf(row)];
  const conflicts = conflictsOf(row.slot);
  return (
    <div role="row" aria-rowindex={rowIndex} data-row={number} className={styles.row} style={{ top }}>
      <span role="gridcell" className={styles.time}>
        {`${row.start}–${row.end}`}
      </span>
      <span role="rowheader" className={styles.school}>
        {schoolName(row.school)}
      </span>
      <span role="gridcell" className={styles.what} title={what}>
        {what}
      </span>
      <span role="gridcell" className={styles.places}>
        {placesOf(row).map((place, at) => (
          <PlaceButton
            key={at}
            place={place}
            name={place.person === null ? '' : names.of(place.person)}
            where={where}
            isPinned={row.people[at]?.isPinned ?? false}
            isChair={row.people[at]?.isChair ?? false}
            isDeclined={place.person !== null && answers.of(row.slot, place.person)?.answer === 'declined'}
            openText={openText}
            conflict={conflicts?.find(({ person }) => person === place.person)}
            reach={reachText(reach?.of(place), named)}
            isSelected={selected?.slot === row.slot && selected.person === place.person}
            isActive={active === at}
            select={select}
          />
        ))}
        {row.isMetElsewhere && <span className={styles.elsewhere}>{say.metElsewhere}</span>}
      </span>
    </div>
  );
});

/** `''`: the person may come; a text: why not; undefined: nothing is marked. */
function reachText(
  reason: Readonly<Record<'ru' | 'en', string>> | null | undefined,
  named: (sentence: Readonly<Record<'ru' | 'en', string>>) => string,
): string | undefined {
  return reason === null ? '' : reason && named(reason);
}
