import { Anchor, Group, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'wouter';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { peopleGetOptions } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { AvailabilityTab } from './availability-tab.js';
import { CardForm } from './card-form.js';
import { cardWords } from './card-words.js';
import { HistoryTab } from './history-tab.js';
import { Lessons } from './lessons.js';
import { MergeTab } from './merge-tab.js';
import { MessageWays } from './message-ways.js';
import { Readiness } from './readiness.js';
import { ReturnedLetter } from './returned-letter.js';
import { TiesTab } from './ties-tab.js';

const TABS = ['card', 'ties', 'availability', 'merge', 'history'] as const;

/** Everything about one person; the open tab stands in the address. */
export default function PersonPage() {
  const say = useWords(cardWords);
  const may = useMay();
  const { id } = useParams<{ id: string }>();
  const [parameters, setParameters] = useSearchParams();
  const found = useQuery({ ...peopleGetOptions({ path: { id } }), refetchOnWindowFocus: false });
  const tabs = TABS.filter((tab) => tab !== 'merge' || may('people.change'));
  return (
    <ScreenPage title={found.data?.fullName ?? '…'}>
      <Anchor component={Link} href="/people" className="no-print">
        ← {say.back}
      </Anchor>
      <Loaded query={found}>
        {(person) => (
          <>
            <Group gap="sm">
              <Text c="dimmed">{person.code}</Text>
              <Readiness papers={person} />
            </Group>
            {person.mergedInto !== null && (
              <Text>
                {say.mergedInto}{' '}
                <Anchor component={Link} href={`/people/${person.mergedInto}`}>
                  {say.toKept}
                </Anchor>
              </Text>
            )}
            <Tabs
              key={person.id}
              value={parameters.get('tab') ?? 'card'}
              onChange={(tab) => setParameters({ tab: tab ?? 'card' }, { replace: true })}
              keepMounted={false}
            >
              <Tabs.List mb="md" className="no-print" aria-label={person.fullName}>
                {tabs.map((tab) => (
                  <Tabs.Tab key={tab} value={tab}>
                    {say.tabs[tab]}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value="card">
                <ReturnedLetter person={person} />
                <CardForm person={person} />
                <MessageWays personId={person.id} />
              </Tabs.Panel>
              <Tabs.Panel value="ties">
                <TiesTab personId={person.id} />
              </Tabs.Panel>
              <Tabs.Panel value="availability">
                <Stack gap="xl">
                  <AvailabilityTab personId={person.id} />
                  <Lessons personId={person.id} />
                </Stack>
              </Tabs.Panel>
              <Tabs.Panel value="merge">
                <MergeTab person={person} />
              </Tabs.Panel>
              <Tabs.Panel value="history">
                <HistoryTab personId={person.id} />
              </Tabs.Panel>
            </Tabs>
          </>
        )}
      </Loaded>
    </ScreenPage>
  );
}
