import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './style.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo } from 'react';
import { cspNonce } from './csp-nonce.js';
import { AskingRouter } from './parts/unsaved.js';
import { queries } from './service/queries.js';
import { SessionGate } from './session/session-gate.js';
import { colours, themeIn } from './theme.js';
import { LanguageProvider, useLanguage } from './words/language.js';

/** The whole of the staff console: what every screen stands in. */
export function Console() {
  return (
    <LanguageProvider>
      <Dressed />
    </LanguageProvider>
  );
}

function Dressed() {
  const { language } = useLanguage();
  const theme = useMemo(() => themeIn(language), [language]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={colours} defaultColorScheme="auto" getStyleNonce={cspNonce}>
      <QueryClientProvider client={queries}>
        <Notifications position="top-right" />
        <AskingRouter base="/console">
          <SessionGate />
        </AskingRouter>
      </QueryClientProvider>
    </MantineProvider>
  );
}
