import { List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { roadmapsAgendaOptions, type RoadmapsAgendaResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

const DAYS = 30;

/** What is late, and what is due within a month. */
export function AgendaSection() {
  const say = useWords(words);
  const agenda = useQuery(roadmapsAgendaOptions({ query: { days: DAYS } }));
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.agenda}
      </Title>
      <Loaded query={agenda}>
        {({ overdue, coming }) => (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Due title={say.overdue} measures={overdue} />
            <Due title={say.coming(DAYS)} measures={coming} />
          </SimpleGrid>
        )}
      </Loaded>
    </Stack>
  );
}

function Due({ title, measures }: { readonly title: string; readonly measures: RoadmapsAgendaResponse['overdue'] }) {
  const say = useWords(words);
  const { shortDay } = useFormats();
  return (
    <div>
      <Title order={3} size="h5">
        {title}: {measures.length}
      </Title>
      {measures.length === 0 ? (
        <Text size="sm">{say.nothing}</Text>
      ) : (
        <List size="sm" spacing={4}>
          {measures.map(({ id, text, endsOn, responsible }) => (
            <List.Item key={id}>
              {endsOn !== null && <strong>{shortDay(endsOn)} </strong>}
              {text}
              {responsible.length > 0 && ` (${responsible.join(', ')})`}
            </List.Item>
          ))}
        </List>
      )}
    </div>
  );
}
