import { Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { FormDialogue } from '../parts/form-dialogue.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { usersChangeRoleMutation, usersListQueryKey } from '../service/index.js';
import type { User } from './every-user.js';
import { useWords } from '../words/language.js';
import { PlaceFields, useOfferedRoles, type PlaceWish } from './place-fields.js';
import { words } from './words.js';

interface Props {
  readonly user: User;
  readonly onClose: () => void;
}

export function RoleDialogue({ user: { id, name, role, schoolId, personId }, onClose }: Props) {
  const say = useWords(words);
  const queries = useQueryClient();
  const offered = useOfferedRoles();
  const [wish, setWish] = useState<PlaceWish>({ role: offered.includes(role) ? role : offered[0]!, schoolId, personId });
  const change = useMutation({
    ...usersChangeRoleMutation(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: usersListQueryKey() });
      onClose();
    },
  });
  return (
    <FormDialogue
      onClose={onClose}
      title={say.roleTitle(name)}
      centered
      isPending={change.isPending}
      onSend={() => change.mutate({ path: { id }, body: wish })}
    >
      <Text size="sm">{say.roleHint}</Text>
      {change.error !== null && <ProblemNotice error={change.error} />}
      <PlaceFields wish={wish} onChange={setWish} />
      <DialogueButtons onCancel={onClose} doIt={say.changeRole} isPending={change.isPending} />
    </FormDialogue>
  );
}
