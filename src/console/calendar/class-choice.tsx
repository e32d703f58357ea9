import { NativeSelect, SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCampaign } from '../place/campaign.js';
import { byLabel, useSchoolChoices, type SchoolChoice } from '../place/school-choices.js';
import { classesListOptions } from '../service/index.js';
import { useLanguage, useWords } from '../words/language.js';
import { choicesOf } from '../words/vocabulary.js';
import { classNameOf } from './sitting.js';
import { NewClass } from './new-class.js';
import type { SittingDraft } from './sitting-draft.js';
import { sittingWords } from './words.js';

interface Props {
  readonly draft: SittingDraft;
  readonly onChange: (draft: SittingDraft) => void;
}

type Chosen = 'schoolId' | 'classId' | 'subject';

/** Whose work it is: the school, its class, the subject and its part. */
export function ClassChoice({ draft, onChange }: Props) {
  const say = useWords(sittingWords);
  const { language } = useLanguage();
  const { id: campaignId } = useCampaign();
  const schools = useSchoolChoices();
  const classes = useQuery({
    ...classesListOptions({ path: { campaignId }, query: { schoolId: draft.schoolId, limit: 500 } }),
    enabled: draft.schoolId !== '',
  });
  const choice = (name: Chosen, label: string, value: string, choose: (value: string) => void, data: readonly SchoolChoice[]) => (
    <NativeSelect
      name={name}
      label={label}
      data-autofocus={name === 'schoolId' || undefined}
      required
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[{ value: '', label: say.choose }, ...data]}
    />
  );
  const own = (classes.data?.items ?? []).map((each) => ({ value: each.id, label: classNameOf(each) })).toSorted(byLabel);
  return (
    <>
      {choice('schoolId', say.school, draft.schoolId, (schoolId) => onChange({ ...draft, schoolId, classId: '' }), schools)}
      {draft.schoolId !== '' && (
        <>
          {own.length === 0 && classes.isSuccess && <Text size="sm">{say.noClasses}</Text>}
          {own.length > 0 && choice('classId', say.class, draft.classId, (classId) => onChange({ ...draft, classId }), own)}
          {classes.isSuccess && <NewClass schoolId={draft.schoolId} onMade={(classId) => onChange({ ...draft, classId })} />}
        </>
      )}
      {choice('subject', say.subject, draft.subject, (subject) => onChange({ ...draft, subject }), choicesOf('subject', language))}
      <SimpleGrid cols={2}>
        <NativeSelect
          name="part"
          label={say.part}
          value={String(draft.part)}
          onChange={(event) => onChange({ ...draft, part: Number(event.currentTarget.value) })}
          data={['1', '2']}
        />
        <NativeSelect
          name="level"
          label={say.level}
          value={draft.level}
          onChange={(event) => onChange({ ...draft, level: event.currentTarget.value as SittingDraft['level'] })}
          data={Object.entries(say.levels).map(([value, label]) => ({ value, label }))}
        />
      </SimpleGrid>
    </>
  );
}
