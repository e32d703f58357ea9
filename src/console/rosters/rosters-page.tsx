import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { WhatNext } from '../parts/what-next.js';
import { useCampaign } from '../place/campaign.js';
import { everyRoster, type Roster } from '../roster/every-roster.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { KINDS, NewRoster } from './new-roster.js';
import { RosterCard } from './roster-card.js';
import { words } from './words.js';

/** All rosters of the campaign, of whatever kind: how far each is, and where to go on with it. */
export default function RostersPage() {
  const say = useWords(words);
  const may = useMay();
  const { id } = useCampaign();
  const [isMaking, making] = useDisclosure(false);
  const list = useQuery(everyRoster(id));
  return (
    <ScreenPage title={say.title} actions={may('rosters.plan') && <Button onClick={making.open}>{say.make}</Button>}>
      <Text maw="46rem">{say.about}</Text>
      <Loaded query={list}>
        {(all) =>
          all.length === 0 ? (
            <WhatNext title={say.none}>{say.noneHint}</WhatNext>
          ) : (
            <Stack>
              {all.toSorted(byKind).map((roster) => (
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
