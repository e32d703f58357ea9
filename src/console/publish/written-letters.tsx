import { useNames } from '../roster/names.js';
import { useWords } from '../words/language.js';
import { LetterTable } from './letter-table.js';
import { LetterText } from './letter-text.js';
import { useFate } from './use-fate.js';
import { letterLine, type Letter } from './use-letters.js';
import { words } from './words.js';

interface Props {
  readonly label: string;
  readonly letters: readonly Letter[];
  readonly unticked?: ReadonlySet<string>;
  readonly untick?: (ids: ReadonlySet<string>) => void;
}

/** Letters of a batch: to be ticked while it waits, to be read once it has left. */
export function WrittenLetters({ label, letters, ...ticks }: Props) {
  const say = useWords(words);
  const names = useNames();
  const fateOf = useFate();
  const lineOf = (letter: Letter) => {
    const fate = fateOf(letter);
    return { ...letterLine(letter, names), ...(fate !== undefined && { fate }) };
  };
  return (
    <LetterTable label={`${say.letters}: ${label}`} letters={letters.map(lineOf)} {...ticks}>
      {({ id }, reading) => <LetterText id={id} {...reading} />}
    </LetterTable>
  );
}
