import { Button, Group, NativeSelect, NumberInput, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCampaign } from '../place/campaign.js';
import { useSchoolChoices } from '../place/school-choices.js';
import { everyItem, worksList, worksListQueryKey, type WorksListResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { useSubjects, type Subject } from '../words/subjects.js';
import type { Reference } from './reference.js';
import { words } from './words.js';

const EMPTY = { value: '', label: '' };

/** One work of a school by its subject and participant code, and what it is to be. */
export function ReferenceChoice({ onChoose }: { readonly onChoose: (reference: Reference) => void }) {
  const say = useWords(words).references;
  const subjects = useSubjects();
  const { id: campaignId } = useCampaign();
  const [schoolId, setSchool] = useState('');
  const [subject, setSubject] = useState<Subject | ''>('');
  const [workId, setWork] = useState('');
  const [kind, setKind] = useState<Reference['kind']>('control');
  const [total, setTotal] = useState<number | null>(null);
  const schoolNames = useSchoolChoices();
  const path = { campaignId };
  const query = { schoolId, ...(subject !== '' && { subject }), isAbsent: 'false' as const };
  const works = useQuery({
    queryKey: [...worksListQueryKey({ path, query }), 'all'],
    queryFn: ({ signal }) => everyItem((page) => worksList({ path, query: { ...query, ...page }, signal, throwOnError: true })),
    enabled: schoolId !== '' && subject !== '',
  });
  const named = (work: WorksListResponse['items'][number]) => say.work(work.code, subjects.title(work.subject), work.grade);
  const workNames = (works.data ?? []).map((work) => ({ value: work.id, label: named(work) }));
  const isReady = workId !== '' && (kind === 'anchor' || total !== null);
  const choose = () => {
    const school = schoolNames.find(({ value }) => value === schoolId)?.label ?? '';
    const work = workNames.find(({ value }) => value === workId)?.label ?? '';
    onChoose({ workId, name: `${school}: ${work}`, kind, total: kind === 'control' ? total : null });
    setWork('');
    setTotal(null);
  };
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <NativeSelect
          label={say.school}
          value={schoolId}
          onChange={(event) => {
            setSchool(event.currentTarget.value);
            setWork('');
          }}
          data={[EMPTY, ...schoolNames]}
        />
        <NativeSelect
          label={say.subject}
          value={subject}
          onChange={(event) => {
            setSubject(event.currentTarget.value as Subject | '');
            setWork('');
          }}
          data={[EMPTY, ...subjects.choices]}
        />
        <NativeSelect
          label={say.which}
          value={workId}
          onChange={(event) => setWork(event.currentTarget.value)}
          data={[EMPTY, ...workNames]}
          disabled={works.data === undefined}
        />
        <NativeSelect
          label={say.kind}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Reference['kind'])}
          data={(['control', 'anchor'] as const).map((value) => ({ value, label: say.kinds[value] }))}
        />
        {kind === 'control' && (
          <NumberInput
            label={say.total}
            value={total ?? ''}
            onChange={(value) => setTotal(value === '' ? null : Number(value))}
            min={0}
            max={200}
            allowDecimal={false}
          />
        )}
      </SimpleGrid>
      <Group>
        <Button variant="default" disabled={!isReady} onClick={choose}>
          {say.add}
        </Button>
      </Group>
    </>
  );
}
