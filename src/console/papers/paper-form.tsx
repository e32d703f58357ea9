import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingForm } from '../parts/asking-form.js';
import { DayField } from '../parts/day-field.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCampaign } from '../place/campaign.js';
import { useSchoolChoices } from '../place/school-choices.js';
import { download } from '../service/index.js';
import { useWords } from '../words/language.js';
import { needsOf, wishOf, type Draft, type PaperReaders } from './paper-wish.js';
import { words } from './words.js';

const EMPTY: Draft = {
  paper: 'order',
  format: 'docx',
  form: 'built-in',
  schoolId: '',
  head: { number: '', date: '', post: '', signatory: '' },
};

/** Asks for what the chosen paper needs, no more, and saves the paper. */
export function PaperForm() {
  const say = useWords(words);
  const { id: campaignId } = useCampaign();
  const [draft, setDraft] = useState(EMPTY);
  const schools = useSchoolChoices();
  const make = useMutation({
    mutationFn: (readers: PaperReaders) =>
      download(`/api/v1/campaigns/${campaignId}/papers`, { method: 'POST', body: wishOf(draft, readers) }),
  });
  const needs = needsOf(draft.paper);
  const select = <Key extends 'paper' | 'format' | 'form'>(key: Key, label: string, titles: Record<Draft[Key], string>) => (
    <NativeSelect
      name={key}
      label={label}
      value={draft[key]}
      onChange={(event) => setDraft({ ...draft, [key]: event.currentTarget.value })}
      data={Object.entries<string>(titles).map(([value, title]) => ({ value, label: title }))}
    />
  );
  const changeHead = (part: Partial<Draft['head']>) => setDraft({ ...draft, head: { ...draft.head, ...part } });
  const head = (key: keyof Draft['head'], label: string) => (
    <TextInput
      name={key}
      label={label}
      value={draft.head[key]}
      onChange={(event) => changeHead({ [key]: event.currentTarget.value })}
      required
    />
  );
  return (
    <AskingForm
      sending={make}
      onSend={(_form, event) => {
        make.mutate(readersOf(event));
      }}
    >
      <Stack maw="46rem">
        {make.error !== null && <ProblemNotice error={make.error} />}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {select('paper', say.paper, say.papers)}
          {select('format', say.format, { docx: 'Word (.docx)', pdf: 'PDF' })}
          {needs.form && select('form', say.form, say.forms)}
          {needs.school !== 'no' && (
            <NativeSelect
              name="schoolId"
              label={say.school}
              value={draft.schoolId}
              onChange={(event) => setDraft({ ...draft, schoolId: event.currentTarget.value })}
              required={needs.school === 'one'}
              data={[{ value: '', label: needs.school === 'one' ? '' : say.everySchool }, ...schools]}
            />
          )}
          {needs.head && (
            <>
              {head('number', say.number)}
              <DayField name="date" label={say.date} value={draft.head.date} onChange={(date) => changeHead({ date })} required />
              {head('post', say.post)}
              {head('signatory', say.signatory)}
            </>
          )}
        </SimpleGrid>
        <Group>
          {(needs.readers ? READERS : READERS.slice(0, 1)).map((readers) => (
            <Button
              key={readers}
              type="submit"
              name="readers"
              value={readers}
              variant={readers === 'internal' ? 'filled' : 'default'}
              loading={make.isPending && make.variables === readers}
            >
              {needs.readers ? say.makeFor[readers] : say.make}
            </Button>
          ))}
        </Group>
      </Stack>
    </AskingForm>
  );
}

const READERS: readonly PaperReaders[] = ['internal', 'public'];

/** Whose button was pressed; Enter presses the first. */
function readersOf(event: Event): PaperReaders {
  const button = event instanceof SubmitEvent ? event.submitter : null;
  return button instanceof HTMLButtonElement && button.value === 'public' ? 'public' : 'internal';
}
