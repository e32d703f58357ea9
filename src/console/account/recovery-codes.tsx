import { Modal } from '@mantine/core';
import { ShownOnce } from '../parts/shown-once.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** The codes for the day the authenticator is lost. */
export function RecoveryCodes({ codes, onClose }: { readonly codes: readonly string[]; readonly onClose: () => void }) {
  const say = useWords(words);
  return (
    <Modal opened onClose={onClose} title={say.codes} centered>
      <ShownOnce secret={codes.join('\n')} hint={say.codesHint} copy={say.copy} copied={say.copied} />
    </Modal>
  );
}
