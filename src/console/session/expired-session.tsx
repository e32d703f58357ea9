import { Modal, Stack, Text } from '@mantine/core';
import type { SessionBeginResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { SignInForm } from './sign-in-form.js';
import { words } from './words.js';

/** Stands above the page that was open, which keeps what has been typed. */
export function ExpiredSession({ onSignedIn }: { readonly onSignedIn: (session: SessionBeginResponse) => void }) {
  const say = useWords(words);
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={say.expired}
      centered
    >
      <Stack>
        <Text size="sm">{say.expiredHint}</Text>
        <SignInForm onSignedIn={onSignedIn} />
      </Stack>
    </Modal>
  );
}
