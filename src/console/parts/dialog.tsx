import { Modal, type ModalProps } from '@mantine/core';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** A dialogue whose cross says what it does. */
export function Dialog(props: ModalProps) {
  const say = useWords(words);
  return <Modal closeButtonProps={{ 'aria-label': say.close }} {...props} />;
}
