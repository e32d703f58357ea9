import { useMutation } from '@tanstack/react-query';
import { ownAccountRenewRecoveryCodesMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { PasswordDialogue } from './password-dialogue.js';
import { words } from './words.js';

interface Props {
  readonly onDone: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}

export function RenewCodes({ onDone, onClose }: Props) {
  const say = useWords(words);
  const renew = useMutation({
    ...ownAccountRenewRecoveryCodesMutation(),
    gcTime: 0,
    onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  return (
    <PasswordDialogue
      title={say.newCodes}
      hint={say.newCodesHint}
      doIt={say.further}
      change={renew}
      onPassword={(password) => renew.mutate({ body: { password } })}
      onClose={onClose}
    />
  );
}
