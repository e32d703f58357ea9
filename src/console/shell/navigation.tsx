import { Box, NavLink, Text } from '@mantine/core';
import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { SECTIONS } from '../screen.js';
import { screens } from '../screens.js';
import { useMay } from '../session/session.js';
import { useLanguage, useWords } from '../words/language.js';
import { words } from './words.js';

/** Only what the role may open. */
export function Navigation({ onLeave }: { readonly onLeave: () => void }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [place] = useLocation();
  const may = useMay();
  useEffect(showCurrent, [place]);
  return SECTIONS.map((section) => {
    const own = screens.filter((screen) => screen.section === section && may(screen.right));
    if (own.length === 0) return null;
    return (
      <Box key={section} mb="sm">
        <Text size="xs" fw={600} c="dimmed" px="sm" mb={4} id={`section-${section}`}>
          {say.sections[section]}
        </Text>
        <Box component="ul" p={0} m={0} aria-labelledby={`section-${section}`} className="plain-list">
          {own.map((screen) => (
            <li key={screen.path}>
              <NavLink
                component={Link}
                py={5}
                href={screen.path}
                label={screen.title[language]}
                active={isIn(screen.path, place)}
                aria-current={isIn(screen.path, place) ? 'page' : undefined}
                onClick={onLeave}
              />
            </li>
          ))}
        </Box>
      </Box>
    );
  });
}

/** The list is longer than a low window: the entry of the open screen comes into its view. By hand, since the browser's own way moves where Tab begins. */
function showCurrent(): void {
  const current = document.querySelector('nav [aria-current=page]');
  const list = current?.closest('nav');
  if (!current || !list) return;
  const [entry, view] = [current.getBoundingClientRect(), list.getBoundingClientRect()];
  if (entry.bottom > view.bottom) list.scrollTop += entry.bottom - view.bottom + entry.height;
  if (entry.top < view.top) list.scrollTop -= view.top - entry.top + entry.height;
}

function isIn(path: string, place: string): boolean {
  return path === '/' ? place === '/' : place === path || place.startsWith(`${path}/`);
}
