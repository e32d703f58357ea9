import { NativeSelect } from '@mantine/core';
import { useWords } from '../words/language.js';
import { drawWords } from './draw-words.js';

const SHARES = [0.75, 0.5, 0.25];

interface Props {
  /** Empty: nothing is drawn. */
  readonly share: string;
  readonly onChoose: (share: string) => void;
}

/** Whether chance is to hide who comes, and how well. */
export function DrawChoice({ share, onChoose }: Props) {
  const say = useWords(drawWords);
  return (
    <NativeSelect
      label={say.label}
      value={share}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={[{ value: '', label: say.none }, ...SHARES.map((each) => ({ value: String(each), label: say.share(each) }))]}
    />
  );
}
