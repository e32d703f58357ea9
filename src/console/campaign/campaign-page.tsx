import { Divider, Title } from '@mantine/core';
import { ScreenPage } from '../parts/screen-page.js';
import { useCampaignChoice } from '../place/campaign.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { CampaignForm } from './campaign-form.js';
import { NewCampaign } from './new-campaign.js';
import { words } from './words.js';

export default function CampaignPage() {
  const say = useWords(words);
  const may = useMay();
  const { campaign } = useCampaignChoice();
  if (campaign === undefined) {
    return <ScreenPage title={say.newTitle}>{may('campaigns.change') && <NewCampaign />}</ScreenPage>;
  }
  return (
    <ScreenPage title={say.title}>
      <CampaignForm key={campaign.id} campaign={campaign} />
      {may('campaigns.change') && (
        <section className="no-print">
          <Divider my="md" />
          <Title order={2} size="h4" mb="sm">
            {say.another}
          </Title>
          <NewCampaign />
        </section>
      )}
    </ScreenPage>
  );
}
