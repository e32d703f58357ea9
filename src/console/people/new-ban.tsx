import { Group, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { FormDialogue } from '../parts/form-dialogue.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { peopleListOptions, tiesBanMutation, tiesBansQueryKey } from '../service/index.js';
import { useWords } from '../words/language.js';
import type { SchoolChoice } from '../place/school-choices.js';
import { tieWords } from './tab-words.js';

interface Props {
  readonly personId: string;
  readonly schools: readonly SchoolChoice[];
  readonly onClose: () => void;
}

export function NewBan({ personId, schools, onClose }: Props) {
  const say = useWords(tieWords);
  const queries = useQueryClient();
  const [isOfPerson, setOfPerson] = useState(false);
  const [target, setTarget] = useState('');
  const [reason, setReason] = useState('');
  const ban = useMutation({
    ...tiesBanMutation(),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: tiesBansQueryKey({ path: { id: personId } }) });
      notifications.show({ message: say.banned });
      onClose();
    },
  });
  const body = {
    ...(isOfPerson ? { otherPersonId: target } : { schoolId: target }),
    ...(reason.trim() !== '' && { reason: reason.trim() }),
  };
  return (
    <FormDialogue
      onClose={onClose}
      title={say.ban}
      centered
      isPending={ban.isPending}
      onSend={() => ban.mutate({ path: { id: personId }, body })}
    >
      {ban.error !== null && <ProblemNotice error={ban.error} />}
      <Radio.Group
        label={say.banWhom}
        value={isOfPerson ? 'person' : 'school'}
        onChange={(value) => {
          setOfPerson(value === 'person');
          setTarget('');
        }}
      >
        <Group mt={4}>
          <Radio value="school" label={say.toSchool} />
          <Radio value="person" label={say.withPerson} />
        </Group>
      </Radio.Group>
      {isOfPerson ? (
        <OtherPerson personId={personId} chosen={target} onChoose={setTarget} />
      ) : (
        <NativeSelect
          name="schoolId"
          label={say.school}
          required
          value={target}
          onChange={(event) => setTarget(event.currentTarget.value)}
          data={[{ value: '', label: say.choose }, ...schools]}
        />
      )}
      <TextInput name="reason" label={say.reason} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <DialogueButtons onCancel={onClose} doIt={say.ban} isPending={ban.isPending} isDisabled={target === ''} />
    </FormDialogue>
  );
}

interface OtherProps {
  readonly personId: string;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function OtherPerson({ personId, chosen, onChoose }: OtherProps) {
  const say = useWords(tieWords);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 300);
  const query = { search, limit: 20, isArchived: 'false' };
  const found = useQuery({ ...peopleListOptions({ query }), enabled: search !== '', refetchOnWindowFocus: false });
  const others = (found.data?.items ?? []).filter(({ id }) => id !== personId);
  return (
    <>
      <TextInput
        name="otherPersonId"
        label={say.other}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Radio.Group aria-label={say.withPerson} value={chosen} onChange={onChoose}>
        <Stack gap={4}>
          {others.map(({ id, fullName, code }) => (
            <Radio key={id} value={id} label={`${fullName} · ${code}`} />
          ))}
        </Stack>
      </Radio.Group>
    </>
  );
}
