import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import { FileDrop } from '../parts/file-drop.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ScreenPage } from '../parts/screen-page.js';
import { useCampaign } from '../place/campaign.js';
import { download } from '../service/index.js';
import { useWords } from '../words/language.js';
import { ImportHistory } from './import-history.js';
import { KnownFiles } from './known-files.js';
import { sheetWords } from './sheet-words.js';
import { FILES, useFileCheck } from './use-file-check.js';
import { words } from './words.js';

/** A file goes in here; what it would change is shown on a page of its own before anything happens. */
export default function ImportsPage() {
  const say = useWords(words);
  const sheet = useWords(sheetWords);
  const { id: campaignId } = useCampaign();
  const check = useFileCheck(campaignId);
  const take = useMutation({ mutationFn: (address: string) => download(address) });
  return (
    <ScreenPage
      title={say.title}
      actions={
        <Group gap="xs">
          <Button component={Link} href="/imports/roster" variant="default">
            {sheet.open}
          </Button>
          <Button variant="default" onClick={() => take.mutate('/api/v1/imports/template.xlsx')}>
            {say.template}
          </Button>
          <Button variant="default" onClick={() => take.mutate(`/api/v1/campaigns/${campaignId}/workbook.xlsx`)}>
            {say.current}
          </Button>
        </Group>
      }
    >
      {take.error !== null && <ProblemNotice error={take.error} />}
      {check.error !== null && <ProblemNotice error={check.error} />}
      <FileDrop label={say.choose} hint={say.dropHint} accept={FILES} isBusy={check.isPending} onFile={check.mutate} />
      <Text size="sm">{say.nothingYet}</Text>
      <KnownFiles />
      <ImportHistory campaignId={campaignId} />
    </ScreenPage>
  );
}
