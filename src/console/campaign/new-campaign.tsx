import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { AskingForm } from '../parts/asking-form.js';
import { Loaded } from '../parts/loaded.js';
import { textsOf } from '../parts/form-text.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCampaignChoice } from '../place/campaign.js';
import { campaignsCreateMutation, campaignsTemplatesOptions } from '../service/index.js';
import { useLanguage, useWords } from '../words/language.js';
import { words } from './words.js';

export function NewCampaign() {
  const say = useWords(words);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { choose } = useCampaignChoice();
  const templates = useQuery(campaignsTemplatesOptions());
  const create = useMutation({
    ...campaignsCreateMutation(),
    onSuccess: async ({ id }) => {
      choose(id);
      await queries.invalidateQueries();
      notifications.show({ message: say.created });
    },
  });
  return (
    <AskingForm
      sending={create}
      onSend={(form) => {
        const text = textsOf(form);
        create.mutate({ body: { template: text('template'), ...(text('name') !== '' && { name: text('name') }) } });
      }}
    >
      <Stack maw="40rem">
        <Text size="sm">{say.newHint}</Text>
        {create.error !== null && <ProblemNotice error={create.error} />}
        <Loaded query={templates}>
          {(all) => (
            <Group align="flex-end">
              <NativeSelect
                label={say.template}
                name="template"
                data={all
                  .toSorted((one, other) => other.code.localeCompare(one.code))
                  .map(({ code, title }) => ({ value: code, label: title[language] }))}
              />
              <TextInput label={say.name} name="name" placeholder={say.asTheYear} />
              <Button type="submit" loading={create.isPending}>
                {say.create}
              </Button>
            </Group>
          )}
        </Loaded>
      </Stack>
    </AskingForm>
  );
}
