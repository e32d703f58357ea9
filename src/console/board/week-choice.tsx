import { ActionIcon, Group, NativeSelect } from '@mantine/core';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import type { Board } from './board-model.js';
import { words } from './words.js';

interface Props {
  readonly board: Board;
  readonly choose: (week: string) => void;
}

export function WeekChoice({ board: { week, weeks }, choose }: Props) {
  const say = useWords(words);
  const { shortDay } = useFormats();
  const at = weeks.findIndex(({ from }) => from === week);
  const step = (label: string, sign: string, to: number) => (
    <ActionIcon variant="default" aria-label={label} disabled={weeks[to] === undefined} onClick={() => choose(weeks[to]!.from)}>
      <span aria-hidden="true">{sign}</span>
    </ActionIcon>
  );
  return (
    <Group gap={4} wrap="nowrap">
      {step(say.earlier, '‹', at - 1)}
      <NativeSelect
        size="xs"
        aria-label={say.week}
        value={week}
        data={weeks.map(({ from, open }) => ({ value: from, label: say.weekName(shortDay(from), open) }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {step(say.later, '›', at + 1)}
    </Group>
  );
}
