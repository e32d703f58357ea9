import { NativeSelect } from '@mantine/core';
import type { ActsSummaryResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  /** What the choice is of, for a screen reader. */
  readonly of: string;
  readonly schools: ActsSummaryResponse['schools'];
  /** Empty: all of them. */
  readonly chosen: string;
  readonly onChoose: (schoolId: string) => void;
}

/** One of the schools that have acts, or all. */
export function SchoolChoice({ of, schools, chosen, onChoose }: Props) {
  const say = useWords(words);
  return (
    <NativeSelect
      aria-label={`${of}: ${say.school}`}
      className="no-print"
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={[
        { value: '', label: say.allSchools },
        ...schools.map(({ schoolId, shortName }) => ({ value: schoolId, label: shortName })),
      ]}
    />
  );
}
