import { Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { Mark, type Tone } from '../parts/mark.js';
import { ScreenLink } from '../parts/screen-link.js';
import { roadmapsAgendaOptions, type RoadmapsAgendaResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

const MOST_SHOWN = 4;

type Measure = RoadmapsAgendaResponse['coming'][number];

export function Deadlines() {
  const say = useWords(words);
  const agenda = useQuery(roadmapsAgendaOptions({ query: { days: 14 } }));
  return (
    <Card withBorder component="section" h="100%">
      <Title order={2} size="h4" mb="sm">
        <ScreenLink to="/roadmap">{say.deadlines}</ScreenLink>
      </Title>
      <Loaded query={agenda}>
        {({ overdue, coming }) => (
          <Stack gap="sm">
            {overdue.length + coming.length === 0 && <Text>{say.noDeadlines}</Text>}
            {overdue.length > 0 && <Measures measures={overdue} label={say.overdue} tone="bad" />}
            {coming.length > 0 && <Measures measures={coming} label={say.coming} tone="open" />}
          </Stack>
        )}
      </Loaded>
    </Card>
  );
}

function Measures({
  measures,
  label,
  tone,
}: {
  readonly measures: readonly Measure[];
  readonly label: string;
  readonly tone: Tone;
}) {
  const say = useWords(words);
  const { day, shortDay } = useFormats();
  const named = tone === 'bad' ? shortDay : day; // what is overdue may be of another year
  return (
    <div>
      <Group gap="xs" mb={4}>
        <Mark tone={tone}>{`${label}: ${measures.length}`}</Mark>
      </Group>
      <List size="sm" listStyleType="none" spacing={4}>
        {measures.slice(0, MOST_SHOWN).map(({ id, text, endsOn, deadlineText }) => (
          <List.Item key={id}>
            <Text span fw={600} size="sm">
              {endsOn === null ? deadlineText : named(endsOn)}
            </Text>
            {` – ${text}`}
          </List.Item>
        ))}
      </List>
      {measures.length > MOST_SHOWN && <Text size="sm">{say.more(measures.length - MOST_SHOWN)}</Text>}
    </div>
  );
}
