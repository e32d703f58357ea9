import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { ScreenPage } from '../parts/screen-page.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** A page that cannot be fetched (the service has been updated) or drawn does not take the whole console with it. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const say = useWords(words);
  return (
    <ScreenPage title={say.broken}>
      <p>{say.brokenHint}</p>
      <Button onClick={() => location.reload()}>{say.reload}</Button>
    </ScreenPage>
  );
}
