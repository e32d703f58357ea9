import { Button, Card, Group, List, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ScreenLink } from '../parts/screen-link.js';
import { useCampaign } from '../place/campaign.js';
import { useNames } from '../roster/names.js';
import {
  unansweredDutiesPeopleOptions,
  unansweredDutiesRemindMutation,
  type UnansweredDutiesPeopleResponse,
} from '../service/index.js';
import { useMay } from '../session/session.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

const MOST_NAMED = 40;

type People = UnansweredDutiesPeopleResponse['people'];

/** Who has not said whether they will come, and the button that asks them once more. */
export function UnansweredPeople() {
  const { id: campaignId } = useCampaign();
  const query = useQuery(unansweredDutiesPeopleOptions({ path: { campaignId } }));
  return <Loaded query={query}>{({ people }) => people.length > 0 && <Waiting people={people} />}</Loaded>;
}

function Waiting({ people }: { readonly people: People }) {
  const say = useWords(words).unanswered;
  const may = useMay();
  const names = useNames();
  return (
    <Card withBorder component="section">
      <Title order={2} size="h4" mb="xs">
        {say.title}
      </Title>
      {may('messages.send') && <Remind people={people} />}
      <details className="on-paper">
        <summary>{say.who(people.length)}</summary>
        <List size="sm" mt="xs">
          {people.slice(0, MOST_NAMED).map((person) => (
            <List.Item key={person.id}>
              <ScreenLink to={`/people/${person.id}`}>{names.of(person.code)}</ScreenLink>, <WaitsFor person={person} />
            </List.Item>
          ))}
        </List>
        {people.length > MOST_NAMED && <Text size="sm">{say.more(people.length - MOST_NAMED)}</Text>}
      </details>
    </Card>
  );
}

function WaitsFor({ person: { duties, from, remindedAt } }: { readonly person: People[number] }) {
  const say = useWords(words).unanswered;
  const { localMoment, shortMoment } = useFormats();
  const { timeZone } = useCampaign();
  const asked = remindedAt === null ? '' : say.remindedAt(shortMoment(remindedAt, timeZone));
  return `${say.duties(duties, localMoment(from))}${asked}`;
}

function Remind({ people }: { readonly people: People }) {
  const say = useWords(words).unanswered;
  const { id: campaignId } = useCampaign();
  const queries = useQueryClient();
  const remind = useMutation({
    ...unansweredDutiesRemindMutation(),
    onSuccess: (told) => {
      notifications.show({ message: told.people === 0 ? say.nobodyLeft : say.reminded(told.people) });
      return queries.invalidateQueries();
    },
  });
  const due = people.filter(({ isRemindedToday }) => !isRemindedToday).length;
  return (
    <>
      {remind.error !== null && <ProblemNotice error={remind.error} />}
      <Group mb="xs" className="no-print">
        <Button disabled={due === 0} loading={remind.isPending} onClick={() => remind.mutate({ path: { campaignId } })}>
          {say.remind(due)}
        </Button>
        <Text size="sm" c="dimmed">
          {due === 0 ? say.allReminded : say.lead}
        </Text>
      </Group>
    </>
  );
}
