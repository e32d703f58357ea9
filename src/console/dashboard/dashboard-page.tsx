import { Grid, SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { useCampaign } from '../place/campaign.js';
import { overviewSeeOptions } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { Deadlines } from './deadlines.js';
import { Meters } from './meters.js';
import { NextSteps } from './next-steps-list.js';
import { UnansweredPeople } from './unanswered-people.js';
import { words } from './words.js';

/** The first look of the morning: how far the campaign is and what to do about it. */
export default function DashboardPage() {
  const say = useWords(words);
  const { shortDay } = useFormats();
  const may = useMay();
  const { id, startsOn, endsOn } = useCampaign();
  const overview = useQuery(overviewSeeOptions({ path: { campaignId: id } }));
  return (
    <ScreenPage title={say.title}>
      <Loaded query={overview}>
        {(facts) => (
          <>
            <Text>
              {say.window(shortDay(startsOn), shortDay(endsOn))} {say.facts(facts.schools, facts.sittings, facts.observers)}
            </Text>
            <Grid>
              <Grid.Col span={{ base: 12, md: 7 }}>
                <NextSteps overview={facts} />
              </Grid.Col>
              <Grid.Col span={{ base: 12, md: 5 }}>{may('roadmaps.read') && <Deadlines />}</Grid.Col>
            </Grid>
            {facts.duties.unanswered > 0 && may('messages.read') && <UnansweredPeople />}
            <SimpleGrid cols={{ base: 1, sm: 2, md: 3, lg: 5 }} className="in-columns">
              <Meters overview={facts} />
            </SimpleGrid>
          </>
        )}
      </Loaded>
    </ScreenPage>
  );
}
