import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../parts/loaded.js';
import { ScreenLink } from '../parts/screen-link.js';
import { ScreenPage } from '../parts/screen-page.js';
import { useCampaign } from '../place/campaign.js';
import { riskLevelsOfOptions } from '../service/index.js';
import { useWords } from '../words/language.js';
import { RiskTable, type SchoolOfRisk } from './risk-table.js';
import { words } from './words.js';

/** Which schools need an eye kept on them, and who has decided so. Schools stand in the order of their names: this is no rating. */
export default function RisksPage() {
  const say = useWords(words);
  const { id: campaignId, rules } = useCampaign();
  const [isNarrow, setNarrow] = useState(true);
  const levels = useQuery(riskLevelsOfOptions({ path: { campaignId } }));
  return (
    <ScreenPage title={say.title}>
      <Stack gap="xs" maw="52rem">
        <Text>{say.lead}</Text>
        <Text size="sm">{say.effect(rules.coverFromRisk, rules.commission.fromRisk)}</Text>
      </Stack>
      <Group className="no-print" gap="md">
        <ScreenLink to="/campaign">{say.toRules}</ScreenLink>
        <ScreenLink to="/markers">{say.toMarkers}</ScreenLink>
        <ScreenLink to="/imports">{say.toImport}</ScreenLink>
      </Group>
      <Checkbox
        className="no-print"
        label={say.onlyKnown}
        checked={isNarrow}
        onChange={(event) => setNarrow(event.currentTarget.checked)}
      />
      <Loaded query={levels}>
        {({ year, schools }) => <RiskTable year={year} schools={isNarrow ? schools.filter(isKnown) : schools} />}
      </Loaded>
    </ScreenPage>
  );
}

function isKnown({ listed, risks }: SchoolOfRisk): boolean {
  return listed.length > 0 || risks.some(({ level, reason }) => level > 0 || reason !== null);
}
