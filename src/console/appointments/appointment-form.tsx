import { Autocomplete, Fieldset, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { FormDialogue } from '../parts/form-dialogue.js';
import { textsOf } from '../parts/form-text.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCampaign } from '../place/campaign.js';
import { useSchoolChoices } from '../place/school-choices.js';
import { appointmentsAppointMutation, appointmentsChangeMutation, appointmentsListQueryKey, ifMatch } from '../service/index.js';
import { useWords } from '../words/language.js';
import type { Appointment } from './use-appointments.js';
import { words } from './words.js';

interface Props {
  /** null: a new one. */
  readonly appointment: Appointment | null;
  readonly onClose: () => void;
}

type Name = 'duty' | 'fullName' | 'post' | 'phone' | 'email' | 'substituteName' | 'substitutePost' | 'substitutePhone';

/** Somebody who answers for the campaign; for whom is settled when they are appointed. */
export function AppointmentForm({ appointment, onClose }: Props) {
  const say = useWords(words);
  const queries = useQueryClient();
  const { id: campaignId } = useCampaign();
  const schools = useSchoolChoices();
  const path = { campaignId };
  const done = {
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: appointmentsListQueryKey({ path }) });
      notifications.show({ message: say.saved });
      onClose();
    },
  };
  const appoint = useMutation({ ...appointmentsAppointMutation(), ...done });
  const change = useMutation({ ...appointmentsChangeMutation(), ...done });
  const problem = appoint.error ?? change.error;
  const save = (form: HTMLFormElement) => {
    const text = textsOf(form);
    const body = fieldsOf(text);
    if (appointment !== null) change.mutate({ path: { id: appointment.id }, body, ...ifMatch(appointment) });
    else appoint.mutate({ path, body: { ...body, schoolId: text('schoolId') || null } });
  };
  const field = (name: Name, isRequired = false, type: 'text' | 'tel' | 'email' = 'text') => (
    <TextInput name={name} label={say[name]} type={type} required={isRequired} defaultValue={appointment?.[name] ?? ''} />
  );
  return (
    <FormDialogue
      onClose={onClose}
      title={appointment === null ? say.add : say.editWho(appointment.fullName)}
      size="lg"
      isPending={appoint.isPending || change.isPending}
      onSend={(sent) => save(sent)}
    >
      {problem !== null && <ProblemNotice error={problem} />}
      <SimpleGrid cols={{ base: 1, sm: 2 }} style={IN_LINE}>
        {appointment === null && (
          <NativeSelect
            name="schoolId"
            label={say.school}
            data={[{ value: '', label: say.everywhere }, ...schools]}
            data-autofocus
          />
        )}
        <Autocomplete
          comboboxProps={{ withinPortal: false }}
          name="duty"
          label={say.duty}
          data={say.dutyHint.split(', ')}
          required
          defaultValue={appointment?.duty ?? ''}
          data-autofocus={appointment !== null || undefined}
        />
        {field('fullName', true)}
        {field('post', true)}
        {field('phone', false, 'tel')}
        {field('email', false, 'email')}
      </SimpleGrid>
      <Fieldset legend={say.standIn}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} style={IN_LINE}>
          {field('substituteName')}
          {field('substitutePost')}
          {field('substitutePhone', false, 'tel')}
        </SimpleGrid>
      </Fieldset>
      <DialogueButtons onCancel={onClose} doIt={say.save} isPending={appoint.isPending || change.isPending} />
    </FormDialogue>
  );
}

/** Fields beside each other stand on one line, however long their labels are. */
const IN_LINE = { alignItems: 'end' } as const;

/** What is left empty is not known. */
function fieldsOf(text: (name: Name) => string) {
  const known = (name: Name) => text(name) || null;
  return {
    duty: text('duty'),
    fullName: text('fullName'),
    post: text('post'),
    phone: known('phone'),
    email: known('email'),
    substituteName: known('substituteName'),
    substitutePost: known('substitutePost'),
    substitutePhone: known('substitutePhone'),
  };
}
