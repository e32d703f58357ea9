import { Anchor, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { WhatNext } from '../parts/what-next.js';
import { useCampaign } from '../place/campaign.js';
import { rostersList, rostersListQueryKey, rostersVersions } from '../service/index.js';
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
  const versions = useQuery({
    queryKey: [...rostersListQueryKey({ query: { campaignId } }), 'versions'],
    queryFn: ({ signal }) => everyVersion(campaignId, signal),
  });
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

const MOST = 100;

/** The versions of all rosters of a campaign, each roster's newest first, with the newest number that was seen. */
async function everyVersion(campaignId: string, signal: AbortSignal) {
  const { data: rosters } = await rostersList({ query: { campaignId, limit: MOST }, signal, throwOnError: true });
  const lists = await Promise.all(
    rosters.items.map(async ({ id, name }) => {
      const { data } = await rostersVersions({ path: { id }, query: { limit: MOST }, signal, throwOnError: true });
      const newest = Math.max(...data.items.map(({ number }) => number));
      const inOrder = data.items.toSorted((one, other) => other.number - one.number);
      return inOrder.map((version) => ({ ...version, roster: name, newest }));
    }),
  );
  return lists.flat();
}
