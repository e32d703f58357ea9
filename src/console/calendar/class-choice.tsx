import { Button, Group, NativeSelect, NumberInput, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCampaign } from '../place/campaign.js';
import { classesCreateMutation, classesListOptions, schoolsListOptions } from '../service/index.js';
import { useLanguage, useWords } from '../words/language.js';
import { choicesOf } from '../words/vocabulary.js';
import { classNameOf } from './sitting.js';
import type { SittingDraft } from './sitting-draft.js';
import { sittingWords } from './words.js';

interface Props {
  readonly draft: SittingDraft;
  readonly onChange: (draft: SittingDraft) => void;
}

/** Whose work it is: the school, its class, the subject and its part. */
export function ClassChoice({ draft, onChange }: Props) {
  const say = useWords(sittingWords);
  const { language } = useLanguage();
  const { id: campaignId } = useCampaign();
  const schools = useQuery(schoolsListOptions({ query: { limit: 500 } }));
  const classes = useQuery({
    ...classesListOptions({ path: { campaignId }, query: { schoolId: draft.schoolId, limit: 500 } }),
    enabled: draft.schoolId !== '',
  });
  const byName = (one: { readonly label: string }, other: { readonly label: string }) =>
    one.label.localeCompare(other.label, 'ru', { numeric: true });
  const choice = (label: string, value: string, choose: (value: string) => void, data: readonly Choice[]) => (
    <NativeSelect
      label={label}
      required
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[{ value: '', label: say.choose }, ...data]}
    />
  );
  const own = (classes.data?.items ?? []).map((each) => ({ value: each.id, label: classNameOf(each) })).toSorted(byName);
  return (
    <>
      {choice(
        say.school,
        draft.schoolId,
        (schoolId) => onChange({ ...draft, schoolId, classId: '' }),
        (schools.data?.items ?? []).map(({ id, shortName }) => ({ value: id, label: shortName })).toSorted(byName),
      )}
      {draft.schoolId !== '' && (
        <>
          {own.length === 0 && classes.isSuccess && <Text size="sm">{say.noClasses}</Text>}
          {own.length > 0 && choice(say.class, draft.classId, (classId) => onChange({ ...draft, classId }), own)}
          {classes.isSuccess && <NewClass schoolId={draft.schoolId} onMade={(classId) => onChange({ ...draft, classId })} />}
        </>
      )}
      {choice(say.subject, draft.subject, (subject) => onChange({ ...draft, subject }), choicesOf('subject', language))}
      <SimpleGrid cols={2}>
        <NativeSelect
          label={say.part}
          value={String(draft.part)}
          onChange={(event) => onChange({ ...draft, part: Number(event.currentTarget.value) })}
          data={['1', '2']}
        />
        <NativeSelect
          label={say.level}
          value={draft.level}
          onChange={(event) => onChange({ ...draft, level: event.currentTarget.value as SittingDraft['level'] })}
          data={Object.entries(say.levels).map(([value, label]) => ({ value, label }))}
        />
      </SimpleGrid>
    </>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function NewClass({ schoolId, onMade }: { readonly schoolId: string; readonly onMade: (id: string) => void }) {
  const say = useWords(sittingWords);
  const { id: campaignId } = useCampaign();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [grade, setGrade] = useState(5);
  const [letter, setLetter] = useState('А');
  const create = useMutation({
    ...classesCreateMutation(),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({
        queryKey: classesListOptions({ path: { campaignId }, query: { schoolId, limit: 500 } }).queryKey,
      });
      setOpen(false);
      onMade(id);
    },
  });
  if (!isOpen)
    return (
      <Group>
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
          {say.newClass}
        </Button>
      </Group>
    );
  return (
    <>
      {create.error !== null && <ProblemNotice error={create.error} />}
      <Group align="end">
        <NumberInput label={say.grade} min={1} max={11} w="6rem" value={grade} onChange={(value) => setGrade(Number(value))} />
        <TextInput label={say.letter} w="6rem" value={letter} onChange={(event) => setLetter(event.currentTarget.value)} />
        <Button
          variant="default"
          loading={create.isPending}
          onClick={() => create.mutate({ path: { campaignId }, body: { schoolId, grade, letter: letter.trim() } })}
        >
          {say.newClass}
        </Button>
      </Group>
    </>
  );
}
