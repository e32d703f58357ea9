import {
  Alert,
  createTheme,
  Drawer,
  Modal,
  Notification,
  type CSSVariablesResolver,
  type MantineThemeOverride,
} from '@mantine/core';
import { dictionary, type Language } from './words/dictionary.js';

const words = dictionary({ close: 'Закрыть' }, { close: 'Close' });

/** Of a dialogue: it may take two lines on a telephone. */
const TITLE = { fontWeight: 650, lineHeight: 1.3 } as const;

/** How everything looks, and what the kit's own buttons are called. */
export function themeIn(language: Language): MantineThemeOverride {
  const say = words[language];
  const closeButtonProps = { 'aria-label': say.close };
  // The kit makes the head of a dialogue a `<header>`, which would count as another banner of the page.
  const dialogue = { closeButtonProps, attributes: { header: { role: 'presentation' } } };
  return createTheme({
    primaryColor: 'blue',
    primaryShade: { light: 8, dark: 8 },
    fontFamily: 'system-ui, "PT Sans", Arial, sans-serif',
    headings: { fontFamily: 'system-ui, "PT Sans", Arial, sans-serif', fontWeight: '650' },
    defaultRadius: 'sm',
    respectReducedMotion: true,
    cursorType: 'pointer',
    components: {
      // The kit interrupts a listener for every note; its coloured titles are too pale on their coloured grounds.
      Alert: Alert.extend({ defaultProps: { role: 'note' }, styles: { title: { color: 'var(--mantine-color-text)' } } }),
      Modal: Modal.extend({ defaultProps: dialogue, styles: { title: TITLE } }),
      Drawer: Drawer.extend({ defaultProps: dialogue, styles: { title: TITLE } }),
      // What has gone well is said when there is a pause; only what has gone wrong interrupts.
      Notification: Notification.extend({ defaultProps: { closeButtonProps, role: 'status' } }),
    },
  });
}

/** Texts with a contrast of 4.5 at least on every ground they stand on; the kit's own greys and reds have less. */
export const colours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#495057',
    '--mantine-color-placeholder': '#5c636a',
    '--mantine-color-error': '#c92a2a',
  },
  dark: {
    '--mantine-color-dimmed': '#b8bcc2',
    '--mantine-color-placeholder': '#9a9fa6',
    '--mantine-color-error': '#ff8787',
  },
});
