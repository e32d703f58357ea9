import { AppShell, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { OpenPaths } from '../parts/screen-link.js';
import { AuthoritySwitch } from '../place/authority-switch.js';
import { CampaignProvider, type Campaign } from '../place/campaign.js';
import { CampaignSwitch } from '../place/campaign-switch.js';
import { campaignsList, campaignsListQueryKey, every } from '../service/index.js';
import { screens } from '../screens.js';
import { useMay, useSession } from '../session/session.js';
import { DemonstrationBanner } from '../start/demonstration-banner.js';
import { useWords } from '../words/language.js';
import { Header } from './header.js';
import { Navigation } from './navigation.js';
import { OpenScreen } from './open-screen.js';
import { PaperHead } from './paper-head.js';
import { useFocusReturn } from './use-focus-return.js';
import { words } from './words.js';

const everyCampaign = every(campaignsListQueryKey(), (options) => campaignsList(options));

/** Head, navigation and the open screen. */
export function Frame() {
  const { authority } = useSession();
  const may = useMay();
  const list = useQuery({
    ...everyCampaign,
    enabled: may('campaigns.read') && authority !== null,
  });
  if (!may('campaigns.read') || authority === null) return <Framed campaigns={[]} />;
  return <Loaded query={list}>{(campaigns) => <Framed campaigns={campaigns} />}</Loaded>;
}

function Framed({ campaigns }: { readonly campaigns: readonly Campaign[] }) {
  const say = useWords(words);
  const may = useMay();
  const [isMenuOpen, menu] = useDisclosure(false);
  useFocusReturn();
  const paths = new Set(screens.filter(({ right }) => may(right)).map(({ path }) => path));
  return (
    <CampaignProvider campaigns={campaigns}>
      <OpenPaths value={paths}>
        <a className="skip-link" href="#main" onClick={toContent}>
          {say.skip}
        </a>
        <AppShell
          header={{ height: 52 }}
          navbar={{ width: 230, breakpoint: 'sm', collapsed: { mobile: !isMenuOpen } }}
          padding="md"
        >
          <AppShell.Header>
            <Header isMenuOpen={isMenuOpen} toggleMenu={menu.toggle} />
          </AppShell.Header>
          <AppShell.Navbar p="xs" aria-label={say.menu}>
            <Group hiddenFrom="sm" mb="md" p="xs">
              <AuthoritySwitch />
              <CampaignSwitch />
            </Group>
            <Navigation onLeave={menu.close} />
          </AppShell.Navbar>
          <AppShell.Main id="main" tabIndex={-1}>
            <PaperHead />
            <DemonstrationBanner />
            <OpenScreen />
          </AppShell.Main>
        </AppShell>
      </OpenPaths>
    </CampaignProvider>
  );
}

/** The address belongs to the router: the content takes the focus without it. */
function toContent(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main')?.focus();
}
