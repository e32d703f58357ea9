import { NumberInput } from '@mantine/core';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  readonly seconds: string | number;
  readonly setSeconds: (seconds: string | number) => void;
}

/** How long to search. */
export function SecondsField({ seconds, setSeconds }: Props) {
  const say = useWords(words);
  return (
    <NumberInput name="timeLimitSeconds" label={say.seconds} min={1} max={3600} w="12rem" value={seconds} onChange={setSeconds} />
  );
}
