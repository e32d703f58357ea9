import { Button, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { textsOf } from '../parts/form-text.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { usersInviteMutation, usersListQueryKey, type UsersInviteData } from '../service/index.js';
import { useSession } from '../session/session.js';
import { useWords } from '../words/language.js';
import type { IssuedLink } from './link-dialogue.js';
import { words } from './words.js';

type Role = UsersInviteData['body']['role'];

/** Those of one school, of one person and of several municipalities are made elsewhere: by personal links and by the operator. */
const OFFERED: readonly Role[] = ['methodist', 'viewer', 'commission-chair', 'administrator'];

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onInvited: (link: IssuedLink) => void;
}

export function InviteDialogue({ isOpen, onClose, onInvited }: Props) {
  const say = useWords(words);
  const queries = useQueryClient();
  const { authority } = useSession();
  const offered = authority === null ? (['administrator'] as const) : OFFERED;
  const [role, setRole] = useState<Role>(offered[0]!);
  const invite = useMutation({
    ...usersInviteMutation(),
    onSuccess: async ({ invitation }, { body: { name } }) => {
      await queries.invalidateQueries({ queryKey: usersListQueryKey() });
      onInvited({ name, issued: invitation });
    },
  });
  return (
    <Modal opened={isOpen} onClose={onClose} title={say.inviteTitle} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = textsOf(event.currentTarget);
          invite.mutate({ body: { name: text('name'), email: text('email'), role } });
        }}
      >
        <Stack>
          <Text size="sm">{say.inviteHint}</Text>
          {invite.error !== null && <ProblemNotice error={invite.error} />}
          <TextInput label={say.name} name="name" required data-autofocus />
          <TextInput label={say.email} name="email" type="email" required />
          <NativeSelect
            label={say.role}
            description={say.rolesHint[role]}
            value={role}
            onChange={(event) => setRole(offered.find((one) => one === event.currentTarget.value) ?? role)}
            data={offered.map((one) => ({ value: one, label: say.roles[one] }))}
          />
          <Button type="submit" loading={invite.isPending}>
            {say.invite}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
