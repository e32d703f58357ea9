import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { useCampaign } from '../place/campaign.js';
import { importsFindOptions } from '../service/index.js';
import { useWords } from '../words/language.js';
import { ChangeList } from './change-list.js';
import { ImportActions } from './import-actions.js';
import { ProblemList } from './problem-list.js';
import { resultWords } from './result-words.js';
import { SummaryTable } from './summary-table.js';
import { Verdict } from './verdict.js';

/** One file as it was checked: what is wrong with it, what it would change, and what to do about it. */
export default function ImportPage() {
  const say = useWords(resultWords);
  const { id: campaignId } = useCampaign();
  const { id: importId } = useParams<{ id: string }>();
  const found = useQuery(importsFindOptions({ path: { campaignId, importId } }));
  return (
    <ScreenPage title={found.data?.fileName ?? '…'}>
      <Anchor component={Link} href="/imports" className="no-print">
        ← {say.back}
      </Anchor>
      <Loaded query={found}>
        {(file) => (
          <>
            <Verdict file={file} />
            <ImportActions campaignId={campaignId} file={file} />
            <SummaryTable file={file} />
            <ProblemList problems={file.problems} />
            <ChangeList changes={file.changes} total={file.changesTotal} />
          </>
        )}
      </Loaded>
    </ScreenPage>
  );
}
