import { Code, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { textsOf } from '../parts/form-text.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ownAccountConfirmSecondFactorMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { QrPicture } from './qr-picture.js';
import { words } from './words.js';

interface Props {
  readonly secret: string;
  /** `otpauth://…` */
  readonly address: string;
  readonly onDone: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}

export function ConfirmSecondFactor({ secret, address, onDone, onClose }: Props) {
  const say = useWords(words);
  const confirm = useMutation({
    ...ownAccountConfirmSecondFactorMutation(),
    gcTime: 0,
    onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  return (
    <Modal opened onClose={onClose} title={say.switchOnTitle} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          confirm.mutate({ body: { code: textsOf(event.currentTarget)('code').replaceAll(/\s/gu, '') } });
        }}
      >
        <Stack>
          <Text size="sm">{say.scan}</Text>
          <QrPicture text={address} label={say.qr} />
          <Text size="sm">{say.typeSecret}</Text>
          <Code block tabIndex={0} className="secret">
            {secret.replaceAll(/(.{4})(?=.)/gu, '$1 ')}
          </Code>
          {confirm.error !== null && <ProblemNotice error={confirm.error} />}
          <TextInput
            label={say.code}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="[0-9 ]{6,7}"
            required
            data-autofocus
          />
          <DialogueButtons onCancel={onClose} doIt={say.switchOn} isPending={confirm.isPending} />
        </Stack>
      </form>
    </Modal>
  );
}
