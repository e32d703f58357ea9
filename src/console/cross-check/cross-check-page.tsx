import { Anchor, Alert, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { useCampaign } from '../place/campaign.js';
import { useSchoolNames } from '../place/school-names.js';
import { crossCheckPlanOptions, type CrossCheckPlanResponse } from '../service/index.js';
import { everyAllocation } from '../rechecks/every-allocation.js';
import { useWords } from '../words/language.js';
import { DistrictPlan } from './district-plan.js';
import { askedFor, type Chosen, SampleForm } from './sample-form.js';
import { words } from './words.js';

export default function CrossCheckPage() {
  const say = useWords(words);
  const [asked, setAsked] = useState<Chosen>();
  return (
    <ScreenPage title={say.title}>
      <Text maw="50rem">{say.lead}</Text>
      <SampleForm onAsk={setAsked} />
      {asked !== undefined && (
        <>
          <Standing asked={asked} />
          <Plan key={JSON.stringify(asked)} asked={asked} />
        </>
      )}
    </ScreenPage>
  );
}

/** Whether this is only a proposal, or works were handed out by such an exchange already. */
function Standing({ asked: { drawId } }: { readonly asked: Chosen }) {
  const say = useWords(words);
  const { id: campaignId } = useCampaign();
  const { data } = useQuery(everyAllocation(campaignId));
  const made = (data ?? []).filter((one) => one.hasExchange && one.drawId === drawId);
  if (made.length === 0) return <Text size="sm">{say.proposal}</Text>;
  return (
    <Alert color="blue">
      {say.assigned}{' '}
      {made.map(({ id }) => (
        <Anchor inherit key={id} component={Link} href={`/rechecks/${id}`}>
          {say.openExchange}
        </Anchor>
      ))}
    </Alert>
  );
}

function Plan({ asked }: { readonly asked: Chosen }) {
  const { id: campaignId } = useCampaign();
  const plan = useQuery({
    ...crossCheckPlanOptions({ path: { campaignId }, query: askedFor(asked) }),
    refetchOnWindowFocus: false,
  });
  return <Loaded query={plan}>{(answer) => <Districts answer={answer} />}</Loaded>;
}

function Districts({ answer: { districts, withoutMarkers } }: { readonly answer: CrossCheckPlanResponse }) {
  const say = useWords(words);
  const nameOf = useSchoolNames();
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
        <DistrictPlan key={plan.district} plan={plan} nameOf={nameOf} level={2} />
      ))}
    </>
  );
}
