import { Progress, Text, UnstyledButton } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import type { CalendarDaysResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import classes from './day-strip.module.css';
import { words } from './words.js';

type Day = CalendarDaysResponse['days'][number];

interface Props {
  readonly days: readonly Day[];
  readonly chosen: string;
  readonly onChoose: (date: string) => void;
}

/** The days that have works, each a button: how many, what the norms object to, how many places are filled. */
export function DayStrip({ days, chosen, onChoose }: Props) {
  const say = useWords(words);
  const strip = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => bringToView(strip.current!), [chosen]);
  return (
    <ul ref={strip} className={classes.strip} aria-label={say.days}>
      {days.map((day) => (
        <li key={day.date}>
          <UnstyledButton
            className={classes.day}
            aria-pressed={chosen === day.date}
            onClick={() => onChoose(chosen === day.date ? '' : day.date)}
          >
            <DayFacts day={day} />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

/** On a telephone the days are longer than the line they stand in. */
function bringToView(strip: HTMLElement): void {
  const day = strip.querySelector('[aria-pressed=true]')?.parentElement;
  if (day) strip.scrollLeft = day.offsetLeft - strip.offsetLeft - (strip.clientWidth - day.clientWidth) / 2;
}

function DayFacts({ day: { date, sittings, cancelled, required, filled, flaggedOpen, errors, warnings } }: { readonly day: Day }) {
  const say = useWords(words);
  const { briefDay } = useFormats();
  const remarks = [
    errors > 0 && say.broken(errors),
    warnings > 0 && say.doubtful(warnings),
    cancelled > 0 && say.cancelled(cancelled),
  ].filter((text) => text !== false);
  return (
    <>
      <Text fw={600} size="sm">
        {briefDay(date)}
      </Text>
      <Text size="sm">{say.sittings(sittings)}</Text>
      <Text size="sm">{say.covered(filled, required)}</Text>
      <Progress value={required === 0 ? 0 : (100 * filled) / required} size="xs" my={4} color="teal.8" aria-hidden />
      {flaggedOpen > 0 && (
        <Text size="xs" fw={600}>
          {say.flaggedOpen(flaggedOpen)}
        </Text>
      )}
      {remarks.length > 0 && (
        <Text size="xs" fw={600} c={errors > 0 ? 'var(--mantine-color-error)' : undefined}>
          {remarks.join(', ')}
        </Text>
      )}
    </>
  );
}
