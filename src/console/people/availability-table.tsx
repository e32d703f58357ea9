import { NativeSelect, Table } from '@mantine/core';
import { useCampaign } from '../place/campaign.js';
import { useFormats } from '../words/formats.js';
import { useLanguage, useWords } from '../words/language.js';
import { choicesOf, titleOf } from '../words/vocabulary.js';
import { answersIn, coversWhole, HALVES, schoolDays, withHalf, type Answer } from './half-days.js';
import styles from './availability-table.module.css';
import { availabilityWords } from './tab-words.js';

interface Props {
  readonly answers: readonly Answer[];
  readonly isReadOnly: boolean;
  readonly onChange: (answers: readonly Answer[]) => void;
}

const NAMES = ['morning', 'afternoon'] as const;

/** Days of the campaign by halves; an answer that is finer than a half stays as it is until it is said anew. */
export function AvailabilityTable({ answers, isReadOnly, onChange }: Props) {
  const say = useWords(availabilityWords);
  const { startsOn, endsOn } = useCampaign();
  const { day } = useFormats();
  return (
    <Table maw="40rem" verticalSpacing={4} className={styles['halves']}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say.day}</Table.Th>
          {NAMES.map((name) => (
            <Table.Th key={name}>{say[name].replace('–', '\u2060–\u2060')}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {schoolDays(startsOn, endsOn).map((date) => (
          <Table.Tr key={date}>
            <Table.Th scope="row" fw={400}>
              {day(date)}
            </Table.Th>
            {NAMES.map((name) => (
              <Table.Td key={name}>
                <HalfChoice
                  label={say.cell(day(date), say[name])}
                  isReadOnly={isReadOnly}
                  half={HALVES[name]}
                  answers={answers.filter((one) => one.date === date)}
                  onChange={(answer) => onChange(withHalf(answers, date, HALVES[name], answer))}
                />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isReadOnly: boolean;
  readonly half: (typeof HALVES)[keyof typeof HALVES];
  readonly answers: readonly Answer[];
  readonly onChange: (answer: string | null) => void;
}

const FINER = 'finer';

function HalfChoice({ label, isReadOnly, half, answers, onChange }: ChoiceProps) {
  const say = useWords(availabilityWords);
  const { language } = useLanguage();
  const here = answersIn(half, answers);
  const [only] = here;
  const isFiner = only !== undefined && !(here.length === 1 && coversWhole(only, half));
  const finer = here.map(({ startsAt, endsAt, answer }) => `${startsAt}–${endsAt} ${titleOf('answer', answer, language)}`);
  return (
    <NativeSelect
      size="xs"
      description={isFiner ? finer.join('; ') : undefined}
      inputWrapperOrder={['input', 'description']}
      aria-label={label}
      disabled={isReadOnly}
      value={isFiner ? FINER : (only?.answer ?? '')}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      data={[
        { value: '', label: say.silent },
        ...choicesOf('answer', language),
        ...(isFiner ? [{ value: FINER, label: say.byHours, disabled: true }] : []),
      ]}
    />
  );
}
