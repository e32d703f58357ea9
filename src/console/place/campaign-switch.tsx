import { SettledSelect } from '../parts/settled-select.js';
import { useWords } from '../words/language.js';
import { useCampaignChoice } from './campaign.js';
import { words } from './words.js';

export function CampaignSwitch() {
  const say = useWords(words);
  const { campaigns, campaign, choose } = useCampaignChoice();
  if (campaign === undefined) return null;
  return (
    <SettledSelect
      size="xs"
      aria-label={say.campaign}
      value={campaign.id}
      onSettle={choose}
      data={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
