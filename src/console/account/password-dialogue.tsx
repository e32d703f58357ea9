import { Modal, Stack, Text } from '@mantine/core';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { exactTextOf } from '../parts/form-text.js';
import { PasswordField } from '../parts/password-field.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  readonly title: string;
  /** What happens next. */
  readonly hint: string;
  readonly doIt: string;
  readonly change: { readonly isPending: boolean; readonly error: unknown };
  readonly onPassword: (password: string) => void;
  readonly onClose: () => void;
}

/** Asks who sits at the keyboard before a matter of security. */
export function PasswordDialogue({ title, hint, doIt, change, onPassword, onClose }: Props) {
  const say = useWords(words);
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onPassword(exactTextOf(event.currentTarget, 'password'));
        }}
      >
        <Stack>
          <Text size="sm">{hint}</Text>
          {change.error !== null && <ProblemNotice error={change.error} />}
          <PasswordField label={say.current} name="password" autoComplete="current-password" required data-autofocus />
          <DialogueButtons onCancel={onClose} doIt={doIt} isPending={change.isPending} />
        </Stack>
      </form>
    </Modal>
  );
}
