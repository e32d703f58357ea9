import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { WhatNext } from '../parts/what-next.js';
import { useCampaign } from '../place/campaign.js';
import { rostersListOptions, type RostersListResponse } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { KINDS, NewRoster } from './new-roster.js';
import { RosterCard } from './roster-card.js';
import { words } from './words.js';

const MOST_ROSTERS = 100;

type Roster = RostersListResponse['items'][number];

/** All rosters of the campaign, of whatever kind: how far each is, and where to go on with it. */
export default function RostersPage() {
  const say = useWords(words);
  const may = useMay();
  const { id } = useCampaign();
  const [isMaking, making] = useDisclosure(false);
  const list = useQuery(rostersListOptions({ query: { campaignId: id, limit: MOST_ROSTERS } }));
  return (
    <ScreenPage title={say.title} actions={may('rosters.plan') && <Button onClick={making.open}>{say.make}</Button>}>
      <Text maw="46rem">{say.about}</Text>
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <WhatNext title={say.none}>{say.noneHint}</WhatNext>
          ) : (
            <Stack>
              {items.toSorted(byKind).map((roster) => (
                <RosterCard key={roster.id} roster={roster} />
              ))}
            </Stack>
          )
        }
      </Loaded>
      {isMaking && <NewRoster campaignId={id} onClose={making.close} />}
    </ScreenPage>
  );
}

function byKind(one: Roster, other: Roster): number {
  return KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || one.name.localeCompare(other.name, 'ru', { numeric: true });
}
