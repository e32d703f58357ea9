import { Checkbox, Group, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { HINT_BELOW, textsOf } from '../parts/form-text.js';
import { GuardedForm } from '../parts/guarded-form.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import {
  preferencesGetOptions,
  preferencesGetQueryKey,
  preferencesSetMutation,
  type PreferencesGetResponse,
} from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { messageWaysWords } from './message-ways-words.js';

const CHANNELS = ['email', 'max'] as const;

/** By which ways a person is written to, and in which language. */
export function MessageWays({ personId }: { readonly personId: string }) {
  const may = useMay();
  const known = useQuery({ ...preferencesGetOptions({ path: { id: personId } }), enabled: may('messages.read') });
  if (!may('messages.read')) return null;
  return <Loaded query={known}>{(preference) => <WaysForm preference={preference} />}</Loaded>;
}

function WaysForm({ preference }: { readonly preference: PreferencesGetResponse }) {
  const say = useWords(messageWaysWords);
  const queries = useQueryClient();
  const path = { id: preference.personId };
  const save = useMutation({
    ...preferencesSetMutation(),
    onSuccess: (saved) => {
      queries.setQueryData(preferencesGetQueryKey({ path }), saved);
      notifications.show({ message: say.saved });
    },
  });
  return (
    <GuardedForm
      right="messages.send"
      frame={{ legend: say.title, maw: '60rem', mt: 'md' }}
      gap="sm"
      onSave={(form) => {
        const text = textsOf(form);
        const silentChannels = CHANNELS.filter((channel) => new FormData(form).has(channel));
        save.mutate({ path, body: { language: text('language') as 'ru' | 'en', maxUserId: text('max') || null, silentChannels } });
      }}
      save={say.save}
      saving={save}
      button={{ variant: 'default' }}
    >
      <Text size="sm">{say.lead}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={say.max}
          description={say.maxHint}
          inputWrapperOrder={HINT_BELOW}
          name="max"
          inputMode="numeric"
          pattern="[0-9]+"
          maxLength={20}
          defaultValue={preference.maxUserId ?? ''}
        />
        <NativeSelect
          label={say.language}
          name="language"
          defaultValue={preference.language}
          data={(['ru', 'en'] as const).map((value) => ({ value, label: say.languages[value] }))}
        />
      </SimpleGrid>
      <Group role="group" aria-label={say.silent}>
        <Text size="sm">{say.silent}:</Text>
        {CHANNELS.map((channel) => (
          <Checkbox
            key={channel}
            name={channel}
            label={say.channels[channel]}
            defaultChecked={preference.silentChannels.includes(channel)}
          />
        ))}
      </Group>
      {save.error !== null && <ProblemNotice error={save.error} />}
    </GuardedForm>
  );
}
