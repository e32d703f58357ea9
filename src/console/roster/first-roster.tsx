import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingForm } from '../parts/asking-form.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ScreenPage } from '../parts/screen-page.js';
import { rostersCreateMutation } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { ScopeFields } from './scope-fields.js';
import type { Scope } from './use-scope-sentence.js';
import { words } from './words.js';

/** A campaign without a roster: the way to the first one. */
export function FirstRoster({ campaignId }: { readonly campaignId: string }) {
  const say = useWords(words);
  const may = useMay();
  const queries = useQueryClient();
  const [name, setName] = useState(say.firstName);
  const [scope, setScope] = useState<Scope>({});
  const create = useMutation({
    ...rostersCreateMutation(),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <ScreenPage title={say.none}>
      <Text maw="40rem">{say.noneHint}</Text>
      {may('rosters.plan') && (
        <AskingForm
          sending={create}
          onSend={() => {
            create.mutate({ path: { campaignId }, body: { name, scope } });
          }}
        >
          <Stack maw="24rem">
            {create.error !== null && <ProblemNotice error={create.error} />}
            <TextInput
              name="name"
              label={say.name}
              required
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <ScopeFields scope={scope} change={setScope} />
            <Button type="submit" loading={create.isPending}>
              {say.make}
            </Button>
          </Stack>
        </AskingForm>
      )}
    </ScreenPage>
  );
}
