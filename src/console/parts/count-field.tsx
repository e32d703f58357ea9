import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useFormats } from '../words/formats.js';

interface Props extends Pick<NumberInputProps, 'name' | 'label' | 'description' | 'min' | 'w'> {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A whole number from 0; an emptied field keeps what it had. */
export function CountField({ value, onChange, min = 0, ...rest }: Props) {
  const { thousandMark } = useFormats();
  return (
    <NumberInput
      {...rest}
      value={value}
      min={min}
      allowDecimal={false}
      thousandSeparator={thousandMark}
      hideControls
      maw="26rem"
      onChange={(next) => typeof next === 'number' && onChange(next)}
    />
  );
}

interface OptionalProps extends Pick<NumberInputProps, 'name' | 'label' | 'description'> {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A limit; empty means that there is none. */
export function LimitField({ value, onChange, ...rest }: OptionalProps) {
  const { thousandMark } = useFormats();
  return (
    <NumberInput
      {...rest}
      value={value ?? ''}
      min={0}
      allowDecimal={false}
      thousandSeparator={thousandMark}
      hideControls
      maw="26rem"
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
    />
  );
}
