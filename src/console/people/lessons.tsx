import { Button, Group, List, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingForm } from '../parts/asking-form.js';
import { ClockField } from '../parts/clock-field.js';
import { Loaded } from '../parts/loaded.js';
import { textsOf } from '../parts/form-text.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCampaign } from '../place/campaign.js';
import { useSchoolChoices } from '../place/school-choices.js';
import { lessonsAddMutation, lessonsListOptions, lessonsListQueryKey, lessonsRemoveMutation } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { lessonWords } from './lesson-words.js';

const MOST_LESSONS = 200;

/** The lessons somebody gives every week: then they organise nothing elsewhere. */
export function Lessons({ personId }: { readonly personId: string }) {
  const say = useWords(lessonWords);
  const may = useMay();
  const { id: campaignId } = useCampaign();
  const schools = useSchoolChoices();
  const queries = useQueryClient();
  const path = { campaignId };
  const query = { personId, limit: MOST_LESSONS };
  const list = useQuery(lessonsListOptions({ path, query }));
  const onSuccess = () => queries.invalidateQueries({ queryKey: lessonsListQueryKey({ path, query }) });
  const remove = useMutation({ ...lessonsRemoveMutation(), onSuccess });
  const schoolName = (id: string) => schools.find(({ value }) => value === id)?.label ?? '';
  return (
    <Stack component="section" gap="sm" maw="46rem">
      <Title order={2} size="h4">
        {say.title}
      </Title>
      <Text size="sm">{say.hint}</Text>
      {remove.error !== null && <ProblemNotice error={remove.error} />}
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm">{say.none}</Text>
          ) : (
            <List listStyleType="none" spacing="xs">
              {items.map(({ id, schoolId, weekday, startsAt, endsAt }) => {
                const lesson = `${say.days[weekday - 1] ?? ''}, ${startsAt.slice(0, 5)}–${endsAt.slice(0, 5)}, ${schoolName(schoolId)}`;
                return (
                  <List.Item key={id}>
                    <Group gap="sm">
                      <Text size="sm">{lesson}</Text>
                      {may('availability.change') && (
                        <Button
                          size="compact-xs"
                          variant="default"
                          className="no-print"
                          aria-label={say.removeOf(lesson)}
                          onClick={() => remove.mutate({ path: { id } })}
                        >
                          {say.remove}
                        </Button>
                      )}
                    </Group>
                  </List.Item>
                );
              })}
            </List>
          )
        }
      </Loaded>
      {may('availability.change') && <NewLesson personId={personId} onAdded={onSuccess} />}
    </Stack>
  );
}

function NewLesson({ personId, onAdded }: { readonly personId: string; readonly onAdded: () => Promise<void> }) {
  const say = useWords(lessonWords);
  const { id: campaignId } = useCampaign();
  const schools = useSchoolChoices();
  const [startsAt, setStartsAt] = useState('');
  const [endsAt, setEndsAt] = useState('');
  const add = useMutation({ ...lessonsAddMutation(), onSuccess: onAdded });
  return (
    <AskingForm
      className="no-print"
      sending={add}
      onSend={(form) => {
        const text = textsOf(form);
        add.mutate({
          path: { campaignId },
          body: { personId, schoolId: text('school'), weekday: Number(text('weekday')), startsAt, endsAt },
        });
      }}
    >
      <Stack gap="sm">
        {add.error !== null && <ProblemNotice error={add.error} />}
        <Group align="flex-end">
          <NativeSelect label={say.school} name="school" required data={[{ value: '', label: say.choose }, ...schools]} />
          <NativeSelect
            label={say.weekday}
            name="weekday"
            data={say.days.map((label, index) => ({ value: String(index + 1), label }))}
          />
          <ClockField name="startsAt" width="7rem" label={say.startsAt} value={startsAt} onChange={setStartsAt} required />
          <ClockField name="endsAt" width="7rem" label={say.endsAt} value={endsAt} onChange={setEndsAt} required />
          <Button type="submit" loading={add.isPending}>
            {say.add}
          </Button>
        </Group>
      </Stack>
    </AskingForm>
  );
}
