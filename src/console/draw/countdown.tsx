import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../words/language.js';
import styles from './draw.module.css';
import { words } from './words.js';

const SECOND = 1000;

interface Props {
  /** An instant. */
  readonly until: string;
  readonly onReached: () => void;
}

/** The time left; silent to screen readers, which would hear every second. */
export function Countdown({ until, onReached }: Props) {
  const say = useWords(words);
  const left = useTimeLeft(until, onReached);
  if (left <= 0) return null;
  return (
    <Text role="timer" aria-live="off" className={`${styles['countdown']} no-print`}>
      {say.waits(lengthOf(left, say.seconds))}
    </Text>
  );
}

function useTimeLeft(until: string, onReached: () => void): number {
  const [now, setNow] = useState(() => Date.now());
  const left = Date.parse(until) - now;
  const isOver = left <= 0;
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(clock);
  }, []);
  useEffect(() => {
    if (isOver) onReached();
    // Once, when the moment comes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isOver]);
  return left;
}

function lengthOf(milliseconds: number, unit: Record<'days' | 'hours' | 'minutes' | 'seconds', string>): string {
  const seconds = Math.ceil(milliseconds / SECOND);
  const [days, hours, minutes] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
  if (days > 0) return `${days}\u00A0${unit.days} ${hours}\u00A0${unit.hours}`;
  if (hours > 0) return `${hours}\u00A0${unit.hours} ${minutes}\u00A0${unit.minutes}`;
  return `${minutes}\u00A0${unit.minutes} ${seconds % 60}\u00A0${unit.seconds}`;
}
