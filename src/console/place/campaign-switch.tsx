import { NativeSelect } from '@mantine/core';
import { useWords } from '../words/language.js';
import { useCampaignChoice } from './campaign.js';
import { words } from './words.js';

export function CampaignSwitch() {
  const say = useWords(words);
  const { campaigns, campaign, choose } = useCampaignChoice();
  if (campaign === undefined) return null;
  return (
    <NativeSelect
      size="xs"
      aria-label={say.campaign}
      value={campaign.id}
      onChange={(event) => choose(event.currentTarget.value)}
      data={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
