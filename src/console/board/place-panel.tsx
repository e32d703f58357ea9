import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { answerWords } from './answer-words.js';
import { useBoardFacts } from './board-context.js';
import type { Place, Row } from './board-model.js';
import { Candidates } from './candidates.js';
import { words } from './words.js';

interface Props {
  readonly place: Place;
  readonly row: Row;
}

/** The place that was chosen: who holds it, what can be done with them, who else could come and why the others cannot. */
export function PlacePanel({ place, row }: Props) {
  const say = useWords(words);
  const { answer: sayAnswer } = useWords(answerWords);
  const { day, shortMoment } = useFormats();
  const { names, answers, conflictsOf, mayPlan, named, schoolName, whatOf } = useBoardFacts();
  const here = (conflictsOf(place.slot) ?? []).filter(({ person }) => person === place.person);
  const answer = place.person === null ? undefined : answers.of(place.slot, place.person);
  return (
    <>
      <Stack gap={2}>
        <Title order={2} size="h5">
          {place.person === null ? say.open : names.of(place.person)}
        </Title>
        <Text size="sm">{schoolName(row.school)}</Text>
        <Text size="sm" c="dimmed">
          {`${day(row.date)}, ${row.start}–${row.end}`}
          <br />
          {whatOf(row)}
        </Text>
      </Stack>
      {answer !== undefined && (
        <Text size="sm" c={answer.answer === 'declined' ? 'var(--mantine-color-error)' : undefined}>
          {sayAnswer[answer.answer](shortMoment(answer.answeredAt), answer.reason ?? '')}
        </Text>
      )}
      {here.map(({ sentence }) => (
        <Text key={sentence.ru} size="sm" c="var(--mantine-color-error)">
          {named(sentence)}
        </Text>
      ))}
      {mayPlan && place.person !== null && <Actions person={place.person} row={row} />}
      <Candidates place={place} />
    </>
  );
}

function Actions({ person, row }: { readonly person: string; readonly row: Row }) {
  const say = useWords(words);
  const { make } = useBoardFacts();
  const { slot, school, people } = row;
  const isPinned = people.some((each) => each.person === person && each.isPinned);
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" onClick={() => make({ kind: isPinned ? 'unpin' : 'pin', person, slot })}>
        {isPinned ? say.panel.unpin : say.panel.pin}
      </Button>
      <Button size="xs" variant="default" onClick={() => make({ kind: 'remove', person, slot })}>
        {say.panel.remove}
      </Button>
      <Button size="xs" variant="default" onClick={() => make({ kind: 'ban', person, place: school })}>
        {say.panel.ban}
      </Button>
    </Group>
  );
}
