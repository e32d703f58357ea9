import { Anchor, Box, Burger, Group } from '@mantine/core';
import { Link } from 'wouter';
import { AuthoritySwitch } from '../place/authority-switch.js';
import { CampaignSwitch } from '../place/campaign-switch.js';
import { useWords } from '../words/language.js';
import { LanguageSwitch } from './language-switch.js';
import { OwnMenu } from './own-menu.js';
import { words } from './words.js';

interface Props {
  readonly isMenuOpen: boolean;
  readonly toggleMenu: () => void;
}

export function Header({ isMenuOpen, toggleMenu }: Props) {
  const say = useWords(words);
  return (
    <Group h="100%" px="md" gap="sm" justify="space-between" wrap="nowrap">
      <Group gap="sm" wrap="nowrap">
        <Burger
          opened={isMenuOpen}
          onClick={toggleMenu}
          hiddenFrom="sm"
          size="sm"
          aria-label={isMenuOpen ? say.closeMenu : say.openMenu}
          aria-expanded={isMenuOpen}
        />
        <Anchor component={Link} href="/" fw={700} underline="never" c="var(--mantine-color-text)">
          {say.service}
        </Anchor>
        <Group gap="sm" wrap="nowrap" visibleFrom="sm">
          <AuthoritySwitch />
          <CampaignSwitch />
        </Group>
      </Group>
      <Group gap="xs" wrap="nowrap">
        <Box visibleFrom="sm">
          <LanguageSwitch />
        </Box>
        <OwnMenu />
      </Group>
    </Group>
  );
}
