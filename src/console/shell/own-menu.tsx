import { Button, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import { sessionEndMutation } from '../service/index.js';
import { useSession } from '../session/session.js';
import { useLanguage, useWords } from '../words/language.js';
import { words } from './words.js';

const SCHEMES: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Whose session it is, how the screen looks, and the way out. */
export function OwnMenu() {
  const say = useWords(words);
  const { language, choose } = useLanguage();
  // An item that is only hidden would hold up the arrow keys.
  const isInHeader = useMediaQuery('(min-width: 48em)', undefined, { getInitialValueInEffect: false });
  const other = language === 'ru' ? 'en' : 'ru';
  const { user, role } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const end = useMutation({ ...sessionEndMutation(), onSettled: () => location.assign('/console/') });
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" size="xs" maw={{ base: '10rem', sm: '14rem' }}>
          {user?.name ?? say.roles[role]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label c="var(--mantine-color-dimmed)">{`${user?.email ?? ''} · ${say.roles[role]}`}</Menu.Label>
        <Menu.Label c="var(--mantine-color-dimmed)">{say.scheme}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          {SCHEMES.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
              {say.schemes[scheme]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        {!isInHeader && (
          <Menu.Item lang={other} onClick={() => choose(other)}>
            {say.otherLanguage}
          </Menu.Item>
        )}
        <Menu.Item component={Link} href="/account">
          {say.account}
        </Menu.Item>
        <Menu.Item onClick={() => end.mutate({})}>{say.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
