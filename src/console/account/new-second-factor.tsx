import { useMutation } from '@tanstack/react-query';
import { ownAccountBeginSecondFactorMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { ConfirmSecondFactor } from './confirm-second-factor.js';
import { PasswordDialogue } from './password-dialogue.js';
import { words } from './words.js';

interface Props {
  readonly onDone: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Password, then the secret for the authenticator, then a code that proves it was taken over. */
export function NewSecondFactor({ onDone, onClose }: Props) {
  const say = useWords(words);
  const begin = useMutation({ ...ownAccountBeginSecondFactorMutation(), gcTime: 0 });
  if (begin.data !== undefined) return <ConfirmSecondFactor {...begin.data} onDone={onDone} onClose={onClose} />;
  return (
    <PasswordDialogue
      title={say.switchOnTitle}
      hint={say.switchOnHint}
      doIt={say.further}
      change={begin}
      onPassword={(password) => begin.mutate({ body: { password } })}
      onClose={onClose}
    />
  );
}
