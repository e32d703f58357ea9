import { Group, Stack, Tabs, Title } from '@mantine/core';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { Comparison } from './comparison.js';
import { LoadsTab } from './loads-tab.js';
import { OpenPlaces } from './open-places.js';
import { OtherRosters } from './other-rosters.js';
import { PricesTab } from './prices-tab.js';
import type { Resume } from './resume-search.js';
import { TakeOver } from './take-over.js';
import { TABS, useSolveAddress } from './use-solve-address.js';
import type { Version, Versions } from './versions.js';
import { VersionGap } from './version-gap.js';
import { VersionNotes } from './version-notes.js';
import { VersionProof } from './version-proof.js';
import { WhatIfForm } from './what-if-form.js';
import { words } from './words.js';

interface Props {
  readonly rosterId: string;
  readonly version: Version;
  readonly versions: Versions;
  readonly resume: Resume;
}

/** A version from all sides: what is open, loads, prices; what else could be. */
export function VersionTabs({ rosterId, version, versions, resume }: Props) {
  const say = useWords(words);
  const mayPlan = useMay()('rosters.plan');
  const { tab, look } = useSolveAddress();
  const title = version.origin === 'what-if' ? say.whatIfTitle(version.number) : say.versionTitle(version.number);
  const shown = TABS.filter((each) => mayPlan || (each !== 'what-if' && each !== 'others'));
  return (
    <Stack component="section" gap="xs">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {title}
        </Title>
        {mayPlan && <TakeOver rosterId={rosterId} version={version} head={versions.head} />}
      </Group>
      <VersionGap version={version} resume={resume} />
      <Tabs value={tab} onChange={(next) => look({ tab: next ?? 'open' })} keepMounted={false}>
        <Tabs.List mb="md" className="no-print" aria-label={title}>
          {shown.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {say.tabs[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="open">
          <Stack>
            <OpenPlaces version={version} />
            <VersionNotes version={version} />
            <VersionProof version={version} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="loads">
          <LoadsTab version={version} />
        </Tabs.Panel>
        <Tabs.Panel value="prices">
          <PricesTab version={version} />
        </Tabs.Panel>
        <Tabs.Panel value="what-if">
          <WhatIfForm version={version} />
        </Tabs.Panel>
        <Tabs.Panel value="others">
          <OtherRosters version={version} />
        </Tabs.Panel>
        <Tabs.Panel value="compare">
          <Comparison version={version} versions={versions} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
