import { Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/language.js';
import { ClockField } from './clock-field.js';
import type { ClockUnit } from './clock.js';
import { DayField } from './day-field.js';
import { words } from './words.js';

interface Props {
  /** What the service calls it. */
  readonly name?: string | undefined;
  readonly label: string;
  readonly description?: string;
  /** `2026-04-27T10:00`, or nothing. */
  readonly value: string;
  readonly onChange: (moment: string) => void;
  readonly required?: boolean;
  readonly unit?: ClockUnit;
}

/** A day and a time of it; nothing until both are there. */
export function MomentField({ name, label, description, value, onChange, required = false, unit = 'minutes' }: Props) {
  const say = useWords(words);
  const [typed, setTyped] = useState({ day: value.slice(0, 10), clock: value.slice(11) });
  const { day, clock } = joined(typed) === value ? typed : { day: value.slice(0, 10), clock: value.slice(11) };
  const take = (next: typeof typed) => {
    setTyped(next);
    onChange(joined(next));
  };
  return (
    <Stack role="group" aria-label={label} gap={4}>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <DayField
          name={name}
          label={label}
          value={day}
          required={required || clock !== ''}
          flex={1}
          onChange={(next) => take({ day: next, clock })}
        />
        <ClockField
          label={say.clock}
          width={unit === 'minutes' ? '6rem' : '7.5rem'}
          unit={unit}
          value={clock}
          required={required || day !== ''}
          onChange={(next) => take({ day, clock: next })}
        />
      </Group>
      {description !== undefined && (
        <Text size="xs" c="dimmed">
          {description}
        </Text>
      )}
    </Stack>
  );
}

function joined({ day, clock }: { readonly day: string; readonly clock: string }): string {
  return day === '' || clock === '' ? '' : `${day}T${clock}`;
}
