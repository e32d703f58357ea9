import { Alert, Button, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { Loaded } from '../parts/loaded.js';
import { MeansFunnel } from '../charts/means-funnel.js';
import { ScreenPage } from '../parts/screen-page.js';
import { WhatNext } from '../parts/what-next.js';
import { useCampaign } from '../place/campaign.js';
import { asProblem } from '../service/api-problem.js';
import { markersOfOptions, type MarkersOfResponse } from '../service/index.js';
import { useLanguage, useWords } from '../words/language.js';
import { useSubjects, type Subject } from '../words/subjects.js';
import { SchoolMarkers } from './school-markers.js';
import { words } from './words.js';

const GRADES = ['4', '5', '6', '7', '8', '10'];
const OTHER_SCHOOLS = 'schools';

/** What may speak of bias, paper by paper; a level of risk is set by a person who has read why. */
export default function MarkersPage() {
  const say = useWords(words);
  const subjects = useSubjects();
  const { language } = useLanguage();
  const { id: campaignId } = useCampaign();
  const [grade, setGrade] = useState('5');
  const [subject, setSubject] = useState<Subject>('mathematics');
  const [reference, setReference] = useState('');
  const query = { grade: Number(grade), subject, ...(reference !== '' && { reference }) };
  const markers = useQuery({ ...markersOfOptions({ path: { campaignId }, query }), retry: false });
  const isUndescribed = markers.error !== null && asProblem(markers.error, language).code === 'markers.no-boundaries';
  const groups = markers.data?.reference.groups ?? [];
  return (
    <ScreenPage title={say.title}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} maw="60rem" className="no-print">
        <NativeSelect label={say.grade} value={grade} onChange={(event) => setGrade(event.currentTarget.value)} data={GRADES} />
        <NativeSelect
          label={say.subject}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value as Subject)}
          data={subjects.choices}
        />
        <NativeSelect
          label={say.reference}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
          data={[{ value: '', label: say.largest }, { value: OTHER_SCHOOLS, label: say.otherSchools }, ...groups]}
        />
      </SimpleGrid>
      {isUndescribed ? (
        <WhatNext
          title={say.undescribed}
          actions={
            <Button component={Link} href="/work-scales">
              {say.toScales}
            </Button>
          }
        >
          {say.undescribedHint}
        </WhatNext>
      ) : (
        <Loaded query={markers}>{(answer) => <Schools answer={answer} />}</Loaded>
      )}
    </ScreenPage>
  );
}

function Schools({ answer }: { readonly answer: MarkersOfResponse }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { note, boundaries, source, schools, year } = answer;
  return (
    <Stack>
      <Alert color="blue">{note[language]}</Alert>
      <Text size="sm">
        {say.boundaries(...boundaries)} {say.source(source)}
      </Text>
      <Text size="sm">{say.riskLead}</Text>
      {schools.length === 0 && <Text>{say.none}</Text>}
      <MeansFunnel
        label={say.funnel}
        hint={say.funnelHint}
        sizeName={say.funnelSizes}
        points={schools.flatMap(({ participants, shift }, index) =>
          participants === null || shift === null ? [] : [{ number: index + 1, pupils: participants, shift }],
        )}
      />
      {schools.map((school, index) => (
        <SchoolMarkers key={school.schoolId} number={index + 1} school={school} year={year} boundaries={boundaries} />
      ))}
    </Stack>
  );
}
