import { Alert, Button, Group, List, MultiSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { useCampaign } from '../place/campaign.js';
import { crossCheckPlanOptions, schoolsListOptions, type CrossCheckPlanResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { useSubjects } from '../words/subjects.js';
import { DistrictPlan } from './district-plan.js';
import { words } from './words.js';

const GRADES = ['4', '5', '6', '7', '8', '10'];
const MOST_SCHOOLS = 500;

interface Chosen {
  readonly grades: readonly string[];
  readonly subjects: readonly string[];
}

export default function CrossCheckPage() {
  const say = useWords(words);
  const subjects = useSubjects();
  const [chosen, setChosen] = useState<Chosen>({ grades: [], subjects: [] });
  const [asked, setAsked] = useState<Chosen>();
  return (
    <ScreenPage title={say.title}>
      <Text maw="50rem">{say.lead}</Text>
      <form
        className="no-print"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(chosen);
        }}
      >
        <Group align="end">
          <MultiSelect
            label={say.grades}
            data={GRADES}
            value={[...chosen.grades]}
            onChange={(grades) => setChosen({ ...chosen, grades })}
            miw={180}
          />
          <MultiSelect
            label={say.subjects}
            data={subjects.choices}
            value={[...chosen.subjects]}
            onChange={(own) => setChosen({ ...chosen, subjects: own })}
            miw={260}
          />
          <Button type="submit">{say.compute}</Button>
        </Group>
      </form>
      {asked !== undefined && <Plan key={JSON.stringify(asked)} asked={asked} />}
    </ScreenPage>
  );
}

function Plan({ asked }: { readonly asked: Chosen }) {
  const { id: campaignId } = useCampaign();
  const query = {
    ...(asked.grades.length > 0 && { grades: asked.grades.join(',') }),
    ...(asked.subjects.length > 0 && { subjects: asked.subjects.join(',') }),
  };
  const plan = useQuery({ ...crossCheckPlanOptions({ path: { campaignId }, query }), refetchOnWindowFocus: false });
  return <Loaded query={plan}>{(answer) => <Districts answer={answer} />}</Loaded>;
}

function Districts({ answer }: { readonly answer: CrossCheckPlanResponse }) {
  const say = useWords(words);
  const { data } = useQuery(schoolsListOptions({ query: { limit: MOST_SCHOOLS } }));
  const names = new Map(data?.items.map(({ login, shortName }) => [login, shortName]));
  const nameOf = (login: string) => names.get(login) ?? login;
  const { districts, withoutMarkers } = answer;
  return (
    <>
      {districts.length === 0 && <Text>{say.none}</Text>}
      {withoutMarkers.length > 0 && (
        <Alert color="orange">
          {say.withoutMarkers(withoutMarkers.length)}
          <List size="sm">
            {withoutMarkers.map((login) => (
              <List.Item key={login}>{nameOf(login)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {districts.map((plan) => (
        <DistrictPlan key={plan.district} plan={plan} nameOf={nameOf} />
      ))}
    </>
  );
}
