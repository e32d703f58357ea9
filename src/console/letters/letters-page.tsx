import { ScreenPage } from '../parts/screen-page.js';
import { useCampaign } from '../place/campaign.js';
import { Letters } from '../publish/letters.js';
import { LocalLinks } from '../session/local-links.js';
import { useWords } from '../words/language.js';
import { DeadAddresses } from './dead-addresses.js';
import { OpenLetters } from './open-letters.js';
import { RoundSection } from './round-section.js';
import { words } from './words.js';

/** Who was asked when they can serve, which letters wait for a person, and which addresses take none. */
export default function LettersPage() {
  const say = useWords(words);
  const { id: campaignId } = useCampaign();
  return (
    <ScreenPage title={say.title}>
      <LocalLinks />
      <RoundSection />
      <Letters campaignId={campaignId} />
      <OpenLetters />
      <DeadAddresses />
    </ScreenPage>
  );
}
