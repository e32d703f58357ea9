import { Checkbox, Fieldset, Group, NativeSelect, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { ManySelect } from '../parts/many-select.js';
import { useLanguage, useWords } from '../words/language.js';
import { phoneText } from '../../wording/phone-text.js';
import { choicesOf } from '../words/vocabulary.js';
import { DayField } from '../parts/day-field.js';
import { cardWords } from './card-words.js';
import { SubjectGradesFields } from './subject-grades.js';
import type { Card, Changes, Field, Person } from './card.js';

interface Props {
  readonly person: Person;
  readonly draft: Changes;
  readonly isReadOnly: boolean;
  readonly onChange: <Name extends Field>(field: Name, value: Card[Name]) => void;
}

type TextField = 'email' | 'homeAddress';
type DayName = 'bornOn' | 'trainedOn' | 'consentedOn' | 'disseminationConsentedOn';
type LimitField = 'perDay' | 'perWeek' | 'total';
type PlaceField = 'homeLatitude' | 'homeLongitude';

export function CardFields({ person, draft, isReadOnly, onChange }: Props) {
  const { fields, hints, groups } = useWords(cardWords);
  const { language } = useLanguage();
  const value = { ...person, ...draft };
  const text = (field: TextField, type = 'text') => (
    <TextInput
      name={field}
      label={fields[field]}
      type={type}
      value={value[field] ?? ''}
      onChange={(event) => onChange(field, event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
  const phone = phoneText(person.phone ?? '');
  const day = (field: DayName, description?: string) => (
    <DayField
      name={field}
      label={fields[field]}
      description={description}
      value={value[field] ?? ''}
      onChange={(given) => onChange(field, given === '' ? null : given)}
    />
  );
  const number = (field: LimitField | PlaceField, most: number, decimals = 0) => (
    <NumberInput
      name={field}
      label={fields[field]}
      min={decimals === 0 ? 0 : -most}
      max={most}
      decimalScale={decimals}
      decimalSeparator={language === 'ru' ? ',' : '.'}
      hideControls={decimals > 0}
      value={value[field] ?? ''}
      onChange={(given) => onChange(field, typeof given === 'number' ? given : null)}
    />
  );
  return (
    <Fieldset variant="unstyled" disabled={isReadOnly}>
      <Fieldset legend={groups.who} mb="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            name="fullName"
            label={fields.fullName}
            required
            value={value.fullName}
            onChange={(event) => onChange('fullName', event.currentTarget.value)}
          />
          <NativeSelect
            name="category"
            label={fields.category}
            value={value.category}
            onChange={(event) => onChange('category', event.currentTarget.value as Card['category'])}
            data={choicesOf('category', language)}
          />
        </SimpleGrid>
        <Checkbox.Group
          label={fields.roles}
          mt="sm"
          value={value.roles}
          onChange={(roles) => onChange('roles', roles as Card['roles'])}
        >
          <Group mt={4}>
            {choicesOf('role', language).map((role) => (
              <Checkbox key={role.value} value={role.value} label={role.label} />
            ))}
          </Group>
        </Checkbox.Group>
        <SimpleGrid cols={{ base: 1, sm: 2 }} mt="sm" style={{ alignItems: 'end' }}>
          <ManySelect
            name="subjects"
            label={fields.subjects}
            description={hints.subjects}
            data={choicesOf('subject', language)}
            value={value.subjects}
            onChange={(subjects) => onChange('subjects', subjects)}
          />
          {day('bornOn')}
        </SimpleGrid>
        {value.roles.includes('expert') && value.subjects.length > 0 && (
          <SubjectGradesFields
            subjects={value.subjects}
            value={value.subjectGrades}
            onChange={(grades) => onChange('subjectGrades', grades)}
          />
        )}
      </Fieldset>
      <Fieldset legend={groups.contacts} mb="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            name="phone"
            label={fields.phone}
            type="tel"
            value={draft.phone === undefined || draft.phone === person.phone ? phone : (draft.phone ?? '')}
            onChange={({ currentTarget: { value: typed } }) => onChange('phone', typed === phone ? person.phone : typed || null)}
          />
          {text('email', 'email')}
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 3 }} mt="sm">
          {text('homeAddress')}
          {number('homeLatitude', 90, 6)}
          {number('homeLongitude', 180, 6)}
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend={groups.papers} mb="md">
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {day('trainedOn', hints.trainedOn)}
          {day('consentedOn', hints.consentedOn)}
          {day('disseminationConsentedOn', hints.disseminationConsentedOn)}
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend={groups.limits}>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
          {number('perDay', 10)}
          {number('perWeek', 60)}
          {number('total', 400)}
          <NumberInput
            name="share"
            label={fields.share}
            description={hints.share}
            inputWrapperOrder={['label', 'input', 'description']}
            min={1}
            max={100}
            value={value.share}
            onChange={(given) => onChange('share', typeof given === 'number' ? given : 1)}
          />
        </SimpleGrid>
      </Fieldset>
    </Fieldset>
  );
}
