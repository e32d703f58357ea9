import { ActionIcon, TextInput } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { dayOf } from './day.js';
import styles from './day-field.module.css';
import { words } from './words.js';

interface Props {
  /** What the service calls it. */
  readonly name?: string | undefined;
  readonly label: string;
  readonly description?: string | undefined;
  /** `2026-04-09`, or nothing. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly required?: boolean;
  readonly flex?: number;
  readonly isFirst?: boolean;
}

/** A day as people here write it, whatever the language of the browser: a field of type date shows the month first to some. */
export function DayField({ name, label, description, value, onChange, required = false, flex, isFirst = false }: Props) {
  const say = useWords(words);
  const { shortDay } = useFormats();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const written = value === '' ? '' : shortDay(value);
  const [typed, setTyped] = useState(written);
  const shown = dayOf(typed) === value ? typed : written;
  const isDoubtful = shown !== '' && dayOf(shown) === '';
  useEffect(() => field.current?.setCustomValidity(isDoubtful ? say.dayHint : ''), [isDoubtful, say]);
  return (
    <TextInput
      id={id}
      ref={field}
      name={name}
      label={label}
      description={description}
      value={shown}
      required={required}
      flex={flex}
      maxLength={10}
      placeholder={say.dayExample}
      autoComplete="off"
      data-autofocus={isFirst || undefined}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(dayOf(currentTarget.value));
      }}
      onBlur={() => setTyped(value === '' ? typed : written)}
      rightSection={<Picker label={say.pickDay} describedBy={`${id}-label`} value={value} onPick={onChange} />}
    />
  );
}

interface PickerProps {
  readonly label: string;
  /** The name of the field that it fills in. */
  readonly describedBy: string;
  readonly value: string;
  readonly onPick: (day: string) => void;
}

/** The browser's own calendar: the field that it belongs to is not seen. */
function Picker({ label, describedBy, value, onPick }: PickerProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="date"
        className={styles['picker']}
        tabIndex={-1}
        aria-hidden
        value={value}
        onChange={({ currentTarget }) => onPick(currentTarget.value)}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        aria-describedby={describedBy}
        onClick={() => field.current?.showPicker()}
      >
        <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden className={styles['icon']}>
          <path d="M2 3.5h12v10.5H2zM2 6.5h12M5 1.5v3M11 1.5v3" />
        </svg>
      </ActionIcon>
    </>
  );
}
