import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { useCampaign } from '../place/campaign.js';
import { every, handoversDueOptions, handoversList, handoversListQueryKey } from '../service/index.js';
import { useWords } from '../words/language.js';
import { DueTable } from './due-table.js';
import { KeepingForm } from './keeping-form.js';
import { ReceiptTable } from './receipt-table.js';
import { words } from './words.js';

/** Papers on their way from schools to the commission and back. */
export default function HandoversPage() {
  const say = useWords(words);
  const { id: campaignId } = useCampaign();
  const due = useQuery(handoversDueOptions({ path: { campaignId } }));
  const receipts = useQuery(
    every(handoversListQueryKey({ path: { campaignId } }), (options) => handoversList({ path: { campaignId }, ...options })),
  );
  return (
    <ScreenPage title={say.title}>
      <Text maw="50rem">{say.lead}</Text>
      <Loaded query={due}>
        {({ keptUntil, schools }) => (
          <>
            <KeepingForm key={keptUntil} keptUntil={keptUntil} />
            <DueTable schools={schools} />
          </>
        )}
      </Loaded>
      <Title order={2} size="h4">
        {say.receipts}
      </Title>
      <Loaded query={receipts}>{(lines) => <ReceiptTable receipts={lines} schools={due.data?.schools ?? []} />}</Loaded>
    </ScreenPage>
  );
}
