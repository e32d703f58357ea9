import { createTheme, Drawer, Modal, type CSSVariablesResolver } from '@mantine/core';

/** The kit makes the head of a dialogue a `<header>`, which would count as another banner of the page. */
const noBanner = { attributes: { header: { role: 'presentation' } } };

export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  fontFamily: 'system-ui, "PT Sans", Arial, sans-serif',
  headings: { fontFamily: 'system-ui, "PT Sans", Arial, sans-serif', fontWeight: '650' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Modal: Modal.extend({ defaultProps: noBanner }),
    Drawer: Drawer.extend({ defaultProps: noBanner }),
  },
});

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
