import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/language.js';
import { CLOCK_PATTERNS, clockOf, type ClockUnit } from './clock.js';
import { words } from './words.js';

interface Props {
  /** What the service calls it. */
  readonly name?: string | undefined;
  readonly label: string;
  /** `09:30`, or nothing. */
  readonly value: string;
  readonly onChange: (clock: string) => void;
  readonly required?: boolean;
  readonly unit?: ClockUnit;
  /** As wide as its place unless given. */
  readonly width?: string;
}

/** A time by the 24-hour clock, whatever the language of the browser: a field of type time shows AM and PM to some. */
export function ClockField({ name, label, value, onChange, required = false, unit = 'minutes', width }: Props) {
  const say = useWords(words);
  const [typed, setTyped] = useState(value);
  const shown = clockOf(typed, unit) === value ? typed : value;
  return (
    <TextInput
      name={name}
      label={label}
      {...(width !== undefined && { w: width, flex: 'none' })}
      value={shown}
      required={required}
      inputMode="numeric"
      maxLength={unit === 'minutes' ? 5 : 8}
      pattern={CLOCK_PATTERNS[unit]}
      placeholder="09:30"
      title={say.clockHint}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(clockOf(currentTarget.value, unit));
      }}
      onBlur={() => setTyped(value === '' ? typed : value)}
    />
  );
}
