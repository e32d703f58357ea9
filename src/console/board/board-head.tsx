import { useWords } from '../words/language.js';
import styles from './board.module.css';
import { words } from './words.js';

/** Rows of headings above those of the table. */
export const HEADS = 1;
export const COLUMNS = 4;

/** What the columns are called; it stands still while rows scroll under it, and on a telephone is only heard. */
export function BoardHead() {
  const say = useWords(words);
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={HEADS} className={styles.headings}>
        {say.columns.map((column) => (
          <span key={column} role="columnheader">
            {column}
          </span>
        ))}
      </div>
    </div>
  );
}
