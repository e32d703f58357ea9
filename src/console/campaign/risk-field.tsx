import { NativeSelect } from '@mantine/core';
import { useWords } from '../words/language.js';
import { riskWords } from './kind-words.js';

interface Props {
  readonly name: string;
  readonly value: number;
  readonly onChange: (risk: number) => void;
}

/** From which level of risk on a school is meant. */
export function RiskField({ name, value, onChange }: Props) {
  const say = useWords(riskWords);
  return (
    <NativeSelect
      name={name}
      label={say.from}
      maw="26rem"
      value={value}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={say.levels.map((label, level) => ({ value: String(level), label }))}
    />
  );
}
