import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '../parts/loaded.js';
import { ScreenLink } from '../parts/screen-link.js';
import { ScreenPage } from '../parts/screen-page.js';
import { useCampaign } from '../place/campaign.js';
import type { Roster } from '../roster/every-roster.js';
import { RosterGate } from '../roster/roster-gate.js';
import { boardHeadOptions } from '../service/index.js';
import { LocalLinks } from '../session/local-links.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { DraftVersion } from './draft-version.js';
import { Letters } from './letters.js';
import { words } from './words.js';

export default function PublishPage() {
  return <RosterGate>{(roster, choice) => <PublishRoster key={roster.id} roster={roster} choice={choice} />}</RosterGate>;
}

function PublishRoster({ roster, choice }: { readonly roster: Roster; readonly choice: ReactNode }) {
  const say = useWords(words);
  const may = useMay();
  const campaign = useCampaign();
  const query = useQuery(boardHeadOptions({ path: { id: roster.id } }));
  return (
    <ScreenPage title={`${say.title}: ${roster.name}`} actions={choice}>
      <Stack>
        <Text maw="60rem">{say.lead}</Text>
        <Loaded query={query}>
          {({ versionId, number, state, publishedId }) =>
            state === 'draft' && versionId !== null && number !== null ? (
              <DraftVersion key={versionId} draft={{ id: versionId, number }} publishedId={publishedId} />
            ) : (
              <NoDraft published={state === 'published' ? number : null} />
            )
          }
        </Loaded>
        {may('messages.read') && (
          <>
            <LocalLinks />
            <Letters campaignId={campaign.id} isSuperseding={query.data?.state === 'draft'} />
          </>
        )}
      </Stack>
    </ScreenPage>
  );
}

/** What became of the last draft, if it was published, and how the next one comes about. */
function NoDraft({ published }: { readonly published: number | null }) {
  const say = useWords(words);
  const isNone = published === null;
  return (
    <div>
      <Text fw={600}>{isNone ? say.noDraft : say.isPublished(published)}</Text>
      <Text>{isNone ? say.noDraftHint : say.isPublishedHint}</Text>
      <Group className="no-print">
        <ScreenLink to="/solve">{say.toSolve}</ScreenLink>
        {!isNone && (
          <>
            <ScreenLink to="/board">{say.toBoard}</ScreenLink>
            <ScreenLink to="/papers">{say.toPapers}</ScreenLink>
          </>
        )}
      </Group>
    </div>
  );
}
