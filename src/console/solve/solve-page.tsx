import { Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import type { Roster } from '../roster/every-roster.js';
import { everyVersion } from '../roster/every-version.js';
import { RosterGate } from '../roster/roster-gate.js';
import { boardHeadOptions } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { PartOfCampaign } from './part-of-campaign.js';
import { SolveForm } from './solve-form.js';
import { SolveJob } from './solve-job.js';
import { useFollowedJob } from './use-followed-job.js';
import { useSolveAddress } from './use-solve-address.js';
import { VersionTable } from './version-table.js';
import { VersionTabs } from './version-tabs.js';
import { words } from './words.js';

export default function SolvePage() {
  return (
    <RosterGate>
      {(roster, choice, choose) => <SolveRoster key={roster.id} roster={roster} choice={choice} choose={choose} />}
    </RosterGate>
  );
}

interface Props {
  readonly roster: Roster;
  readonly choice: ReactNode;
  readonly choose: (rosterId: string) => void;
}

function SolveRoster({ roster, choice, choose }: Props) {
  const say = useWords(words);
  const may = useMay();
  const path = { id: roster.id };
  const { jobId, follow, forget } = useFollowedJob(roster.id);
  const list = useQuery(everyVersion(roster.id));
  const head = useQuery(boardHeadOptions({ path }));
  const { version: wanted, look } = useSolveAddress();
  const [seconds, setSeconds] = useState<string | number>(30);
  const resume = { seconds: Number(seconds), onStart: follow };
  const queries = useQueryClient();
  // Looked at now, not once it has been read: by then somebody may have gone on to another screen and would be taken back.
  const onDone = (number: number) => {
    look({ version: String(number) });
    void queries.invalidateQueries();
  };
  return (
    <ScreenPage title={`${say.title}: ${roster.name}`} actions={choice}>
      <Stack>
        <Text maw="60rem">{say.lead}</Text>
        <PartOfCampaign roster={roster} choose={choose} />
        <Loaded query={list}>
          {(all) => {
            const versions = { all, head: all.find(({ id }) => id === head.data?.versionId) };
            const chosen = all.find(({ number }) => number === wanted) ?? versions.head ?? all[0];
            return (
              <Stack>
                {may('rosters.plan') && (
                  <SolveForm
                    rosterId={roster.id}
                    isPublished={typeof head.data?.publishedId === 'string'}
                    seconds={seconds}
                    setSeconds={setSeconds}
                    onStart={follow}
                  />
                )}
                {jobId !== undefined && <SolveJob key={jobId} jobId={jobId} resume={resume} onEnd={forget} onDone={onDone} />}
                {(all.length > 0 || jobId === undefined) && (
                  <VersionTable versions={versions} chosen={chosen} choose={({ number }) => look({ version: String(number) })} />
                )}
                {chosen !== undefined && (
                  <VersionTabs key={chosen.id} rosterId={roster.id} version={chosen} versions={versions} resume={resume} />
                )}
              </Stack>
            );
          }}
        </Loaded>
      </Stack>
    </ScreenPage>
  );
}
