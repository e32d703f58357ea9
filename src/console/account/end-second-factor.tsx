import { useMutation } from '@tanstack/react-query';
import { ownAccountEndSecondFactorMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { PasswordDialogue } from './password-dialogue.js';
import { words } from './words.js';

interface Props {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function EndSecondFactor({ onDone, onClose }: Props) {
  const say = useWords(words);
  const end = useMutation({ ...ownAccountEndSecondFactorMutation(), onSuccess: () => onDone() });
  return (
    <PasswordDialogue
      title={say.switchOffTitle}
      hint={say.switchOffHint}
      doIt={say.switchOff}
      change={end}
      onPassword={(password) => end.mutate({ body: { password } })}
      onClose={onClose}
    />
  );
}
