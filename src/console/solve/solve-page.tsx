import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { RosterGate, type Roster } from '../roster/roster-gate.js';
import { rostersVersionsOptions } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { SolveForm } from './solve-form.js';
import { SolveJob } from './solve-job.js';
import { VersionTable } from './version-table.js';
import { WhyVersion } from './why-version.js';
import { words } from './words.js';

const MOST_VERSIONS = 50;

export default function SolvePage() {
  return <RosterGate>{(roster, choice) => <SolveRoster key={roster.id} roster={roster} choice={choice} />}</RosterGate>;
}

function SolveRoster({ roster, choice }: { readonly roster: Roster; readonly choice: ReactNode }) {
  const say = useWords(words);
  const may = useMay();
  const [jobId, follow] = useState<string>();
  const query = useQuery(rostersVersionsOptions({ path: { id: roster.id }, query: { limit: MOST_VERSIONS } }));
  return (
    <ScreenPage title={`${say.title}: ${roster.name}`} actions={choice}>
      <Stack>
        <Text maw="60rem">{say.lead}</Text>
        <Loaded query={query}>
          {({ items }) => (
            <Stack>
              {may('rosters.plan') && (
                <SolveForm rosterId={roster.id} isPublished={items.some(({ state }) => state === 'published')} onStart={follow} />
              )}
              {jobId !== undefined && <SolveJob key={jobId} jobId={jobId} onDone={() => void query.refetch()} />}
              <VersionTable versions={items} />
              {items.length > 0 && <WhyVersion versions={items} />}
            </Stack>
          )}
        </Loaded>
      </Stack>
    </ScreenPage>
  );
}
