import { NativeSelect } from '@mantine/core';
import { useWords } from '../words/language.js';
import { coverWords } from './kind-words.js';

interface Props {
  readonly value: number | null;
  readonly onChange: (risk: number | null) => void;
}

const NEVER = 'never';

/** From which level of risk on a school is covered whatever its timetable asks. */
export function CoverField({ value, onChange }: Props) {
  const say = useWords(coverWords);
  const levels = say.levels.map((label, level) => ({ value: String(level), label }));
  return (
    <NativeSelect
      name="coverFromRisk"
      label={say.label}
      description={say.hint}
      value={value ?? NEVER}
      onChange={(event) => onChange(event.currentTarget.value === NEVER ? null : Number(event.currentTarget.value))}
      data={[...levels, { value: NEVER, label: say.never }]}
    />
  );
}
