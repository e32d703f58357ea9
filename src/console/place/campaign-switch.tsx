import { SettledSelect } from '../parts/settled-select.js';
import { useLeave } from '../parts/unsaved.js';
import { useWords } from '../words/language.js';
import { useCampaignChoice } from './campaign.js';
import { words } from './words.js';

export function CampaignSwitch() {
  const say = useWords(words);
  const { campaigns, campaign, choose } = useCampaignChoice();
  const leave = useLeave();
  if (campaign === undefined) return null;
  return (
    <SettledSelect
      size="xs"
      aria-label={say.campaign}
      value={campaign.id}
      onSettle={(id) => leave(() => choose(id))}
      data={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
