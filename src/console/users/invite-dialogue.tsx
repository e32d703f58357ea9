import { Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { FormDialogue } from '../parts/form-dialogue.js';
import { textsOf } from '../parts/form-text.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { usersInviteMutation, usersListQueryKey } from '../service/index.js';
import { useWords } from '../words/language.js';
import type { IssuedLink } from './link-dialogue.js';
import { PlaceFields, useOfferedRoles, type PlaceWish } from './place-fields.js';
import { words } from './words.js';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onInvited: (link: IssuedLink) => void;
}

export function InviteDialogue({ isOpen, onClose, onInvited }: Props) {
  const say = useWords(words);
  const queries = useQueryClient();
  const offered = useOfferedRoles();
  const [wish, setWish] = useState<PlaceWish>({ role: offered[0]!, schoolId: null, personId: null });
  const invite = useMutation({
    ...usersInviteMutation(),
    onSuccess: async ({ invitation }, { body: { name } }) => {
      await queries.invalidateQueries({ queryKey: usersListQueryKey() });
      onInvited({ name, issued: invitation });
    },
  });
  return (
    <FormDialogue
      opened={isOpen}
      onClose={onClose}
      title={say.inviteTitle}
      centered
      isPending={invite.isPending}
      onSend={(sent) => {
        const text = textsOf(sent);
        invite.mutate({ body: { name: text('name'), email: text('email'), ...wish } });
      }}
    >
      <Text size="sm">{say.inviteHint}</Text>
      {invite.error !== null && <ProblemNotice error={invite.error} />}
      <TextInput label={say.name} name="name" required data-autofocus />
      <TextInput label={say.email} name="email" type="email" required />
      <PlaceFields wish={wish} onChange={setWish} />
      <DialogueButtons onCancel={onClose} doIt={say.invite} isPending={invite.isPending} />
    </FormDialogue>
  );
}
