import { Anchor, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { WhatNext } from '../parts/what-next.js';
import { useCampaign } from '../place/campaign.js';
import { everyRoster } from '../roster/every-roster.js';
import { everyVersion, type Version } from '../roster/every-version.js';
import { rostersListQueryKey } from '../service/index.js';
import { useWords } from '../words/language.js';
import { resultWords } from './result-words.js';
import { RosterSheet } from './roster-sheet.js';
import { sheetWords } from './sheet-words.js';

/** A roster goes out as a workbook and comes back as a difference. */
export default function RosterSheetPage() {
  const say = useWords(sheetWords);
  const { back } = useWords(resultWords);
  const { id: campaignId } = useCampaign();
  const [chosen, setChosen] = useState<string>();
  const versions = useVersions(campaignId);
  return (
    <ScreenPage title={say.title}>
      <Anchor component={Link} href="/imports" className="no-print">
        ← {back}
      </Anchor>
      <Loaded query={versions}>
        {(known) => {
          const version = known.find(({ id }) => id === chosen) ?? known[0];
          if (version === undefined) return <WhatNext title={say.none}>{say.noneHint}</WhatNext>;
          return (
            <>
              <Text maw="46rem">{say.hint}</Text>
              <NativeSelect
                label={say.version}
                maw="30rem"
                value={version.id}
                onChange={(event) => setChosen(event.currentTarget.value)}
                data={known.map(({ id, roster, number, state }) => ({
                  value: id,
                  label: say.name(roster, number, say.states[state]),
                }))}
              />
              <RosterSheet key={version.id} versionId={version.id} newest={version.newest} />
            </>
          );
        }}
      </Loaded>
    </ScreenPage>
  );
}

interface SheetVersion extends Version {
  readonly roster: string;
  /** The newest number of its roster. */
  readonly newest: number;
}

/** The versions of all rosters of a campaign, each roster's newest first. */
function useVersions(campaignId: string) {
  return useQuery({
    queryKey: [...rostersListQueryKey({ query: { campaignId } }), 'versions'],
    queryFn: async (context): Promise<readonly SheetVersion[]> => {
      const rosters = await everyRoster(campaignId).queryFn(context);
      const lists = await Promise.all(
        rosters.map(async ({ id, name }) => {
          const versions = await everyVersion(id).queryFn(context);
          return versions.map((version) => ({ ...version, roster: name, newest: versions[0]!.number }));
        }),
      );
      return lists.flat();
    },
  });
}
