import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** Above the page, while a letter is read. */
export function LetterModal({ title, close, children }: Props) {
  const say = useWords(words);
  return (
    <Modal opened onClose={close} title={title} size="lg" closeButtonProps={{ 'aria-label': say.close }}>
      {children}
    </Modal>
  );
}
