import { NativeSelect } from '@mantine/core';
import { useWords } from '../words/language.js';
import { words } from './words.js';

const MODES = ['off', 'soft', 'hard'] as const;
type Mode = (typeof MODES)[number];

interface Props {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly value: Mode;
  readonly onChange: (mode: Mode) => void;
}

/** Something that does not matter, is avoided, or never happens. */
export function ModeField({ name, label, description, value, onChange }: Props) {
  const say = useWords(words);
  return (
    <NativeSelect
      name={name}
      label={label}
      description={description}
      maw="26rem"
      value={value}
      onChange={(event) => onChange(MODES.find((mode) => mode === event.currentTarget.value) ?? value)}
      data={MODES.map((mode) => ({ value: mode, label: say.modes[mode] }))}
    />
  );
}
