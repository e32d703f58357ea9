import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ScreenPage } from '../parts/screen-page.js';
import { WhatNext } from '../parts/what-next.js';
import { useCampaign } from '../place/campaign.js';
import { useSchoolChoices } from '../place/school-choices.js';
import { download } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { AppointmentForm } from './appointment-form.js';
import { AppointmentTable } from './appointment-table.js';
import { useAppointments, type Appointment } from './use-appointments.js';
import { words } from './words.js';

/** Who answers for the campaign, and who stands in. */
export default function AppointmentsPage() {
  const say = useWords(words);
  const may = useMay();
  const { id: campaignId } = useCampaign();
  const appointments = useAppointments(campaignId);
  const [edited, edit] = useState<Appointment | 'new'>();
  const contacts = useMutation({
    mutationFn: () =>
      download(`/api/v1/campaigns/${campaignId}/papers`, { method: 'POST', body: { paper: 'contact-list', format: 'docx' } }),
  });
  const isAny = (appointments.data?.length ?? 0) > 0;
  const mayChange = may('appointments.change');
  return (
    <ScreenPage
      title={say.title}
      actions={
        <>
          {isAny && may('papers.make') && (
            <Button variant="default" loading={contacts.isPending} onClick={() => contacts.mutate()}>
              {say.contacts}
            </Button>
          )}
          {mayChange && <Button onClick={() => edit('new')}>{say.add}</Button>}
        </>
      }
    >
      {contacts.error !== null && <ProblemNotice error={contacts.error} />}
      <Text maw="50rem">{say.lead}</Text>
      <Loaded query={appointments}>
        {(all) =>
          all.length === 0 ? (
            <WhatNext title={say.none}>{say.noneHint}</WhatNext>
          ) : (
            <>
              <Uncovered appointments={all} />
              <AppointmentTable appointments={all} mayChange={mayChange} onEdit={edit} />
            </>
          )
        }
      </Loaded>
      {edited !== undefined && <AppointmentForm appointment={edited === 'new' ? null : edited} onClose={() => edit(undefined)} />}
    </ScreenPage>
  );
}

/** Schools in which nobody answers yet; they are named only once most have somebody. */
function Uncovered({ appointments }: { readonly appointments: readonly Appointment[] }) {
  const say = useWords(words);
  const schools = useSchoolChoices();
  const covered = new Set(appointments.map(({ schoolId }) => schoolId));
  const uncovered = schools.filter(({ value }) => !covered.has(value));
  if (uncovered.length === 0 || uncovered.length * 2 > schools.length) return null;
  return <Text size="sm">{say.uncovered(uncovered.map(({ label }) => label).join(', '))}</Text>;
}
