import { memo } from 'react';
import { useFormats } from '../words/formats.js';
import styles from './board.module.css';
import { useBoardFacts } from './board-context.js';
import { placesOf, type Row } from './board-model.js';
import { PlaceButton } from './place-button.js';

interface Props {
  readonly row: Row;
  readonly rowIndex: number;
  readonly top: number;
  /** Which of its places Tab reaches; -1: none. */
  readonly active: number;
}

/** One sitting or grading block: when, where, what, and its places. */
export const BoardRow = memo(function BoardRow({ row, rowIndex, top, active }: Props) {
  const { names, conflicts, selected, select, schoolName, whatOf } = useBoardFacts();
  const { day } = useFormats();
  const [time, what] = [`${row.start}–${row.end}`, whatOf(row)];
  const where = [schoolName(row.school), day(row.date), time, what].join(', ');
  return (
    <div role="row" aria-rowindex={rowIndex} className={styles.row} style={{ top }}>
      <span role="cell" className={styles.time}>
        {time}
      </span>
      <span role="rowheader" className={styles.school}>
        {schoolName(row.school)}
      </span>
      <span role="cell" className={styles.what}>
        {what}
      </span>
      <span role="cell" className={styles.places}>
        {placesOf(row).map((place, at) => (
          <PlaceButton
            key={place.person ?? `open ${at}`}
            place={place}
            name={place.person === null ? '' : names.of(place.person)}
            where={where}
            isPinned={row.people[at]?.isPinned ?? false}
            conflict={conflicts.find(({ slot, person }) => slot === row.slot && person === place.person)}
            isSelected={selected?.slot === row.slot && selected.person === place.person}
            isActive={active === at}
            select={select}
          />
        ))}
      </span>
    </div>
  );
});
