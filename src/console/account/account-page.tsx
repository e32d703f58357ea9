import { Text } from '@mantine/core';
import { Facts } from '../parts/facts.js';
import { MailAddress } from '../parts/mail-address.js';
import { ScreenPage } from '../parts/screen-page.js';
import { useSession } from '../session/session.js';
import { words as shellWords } from '../shell/words.js';
import { useWords } from '../words/language.js';
import { PasswordSection } from './password-section.js';
import { SecondFactorSection } from './second-factor-section.js';
import { SessionsSection } from './sessions-section.js';
import { words } from './words.js';

/** What everybody keeps of their own: password, second factor, and the browsers they are signed in with. */
export default function AccountPage() {
  const say = useWords(words);
  const { roles } = useWords(shellWords);
  const { user, memberships } = useSession();
  if (user === null) return <ScreenPage title={say.title}>{<Text>{say.noUser}</Text>}</ScreenPage>;
  const places = memberships.map(({ role, authority }) => `${roles[role]} – ${authority?.name ?? say.installation}`);
  return (
    <ScreenPage title={say.title}>
      <Facts
        items={[
          { name: say.name, value: user.name },
          { name: say.email, value: <MailAddress address={user.email} /> },
          { name: say.places, value: places.join('; ') },
        ]}
      />
      <PasswordSection email={user.email} />
      <SecondFactorSection isOn={user.hasSecondFactor} />
      <SessionsSection />
    </ScreenPage>
  );
}
