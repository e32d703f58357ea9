import { Text } from '@mantine/core';
import { useCampaignChoice } from '../place/campaign.js';
import { useSession } from '../session/session.js';
import { useFormats } from '../words/formats.js';

/** Whose screen was printed, of which campaign and when: paper has no head of the window. */
export function PaperHead() {
  const { authority } = useSession();
  const { campaign } = useCampaignChoice();
  const { shortMoment } = useFormats();
  const parts = [authority?.name, campaign?.name, shortMoment(new Date().toISOString())].filter((part) => part !== undefined);
  return (
    <Text size="xs" mb="xs" className="on-paper-only">
      {parts.join(' · ')}
    </Text>
  );
}
