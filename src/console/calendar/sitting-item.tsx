import { Button, Stack, Text } from '@mantine/core';
import { Mark } from '../parts/mark.js';
import { useLanguage, useWords } from '../words/language.js';
import { titleOf } from '../words/vocabulary.js';
import { Findings } from './findings.js';
import classes from './sitting-list.module.css';
import { classNameOf, type ShownSitting } from './sitting.js';
import { words } from './words.js';

interface Props {
  readonly sitting: ShownSitting;
  readonly onOpen: ((sitting: ShownSitting) => void) | undefined;
}

export function SittingItem({ sitting, onOpen }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { schoolName, subject, part, startsAt, endsAt, lesson, room, pupils, form, filled, needed, isFlagged, state } = sitting;
  const what = `${classNameOf(sitting)}, ${titleOf('subject', subject, language)}`;
  const isCancelled = state === 'cancelled';
  const details = [
    part > 1 && say.part(part),
    room !== null && say.room(room),
    pupils !== null && say.pupils(pupils),
    form === 'computer' && say.computer,
  ].filter((text) => typeof text === 'string');
  return (
    <li className={classes.item}>
      <Text size="sm">
        {`${startsAt.slice(0, 5)}–${endsAt.slice(0, 5)}`}
        {lesson !== null && <br />}
        {lesson !== null && say.lesson(lesson)}
      </Text>
      <div>
        <Text size="sm" fw={600} className={isCancelled ? classes.cancelled : undefined}>
          {what}
        </Text>
        <Text size="sm">{[schoolName, ...details].join(', ')}</Text>
      </div>
      <Stack gap={4} align="flex-start">
        {isCancelled && <Mark tone="neutral">{say.isCancelled}</Mark>}
        {!isCancelled && <Mark tone={filled >= needed ? 'good' : 'neutral'}>{say.covered(filled, needed)}</Mark>}
        {isFlagged && <Mark tone="doubtful">{say.risk}</Mark>}
      </Stack>
      <Findings findings={sitting.findings} />
      {onOpen !== undefined && (
        <div className="no-print">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={say.changeOf(`${schoolName}, ${what}, ${startsAt.slice(0, 5)}`)}
            onClick={() => onOpen(sitting)}
          >
            {say.change}
          </Button>
        </div>
      )}
    </li>
  );
}
