import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import { words as drawWords } from '../draws/words.js';
import { Facts } from '../parts/facts.js';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { useCampaign } from '../place/campaign.js';
import { useSchoolNames } from '../place/school-names.js';
import { Proof } from '../rechecks/proof.js';
import { useSources } from '../rechecks/use-sources.js';
import { words as listWords } from '../rechecks/words.js';
import { allocationsFindOptions } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useActorName } from '../words/actors.js';
import { useWords } from '../words/language.js';
import { ExchangeSection } from './exchange-section.js';
import { OpenForm } from './open-form.js';
import { PacksSection } from './packs-section.js';
import { RecognisableNotice } from './recognisable-notice.js';
import { RoundSection } from './round-section.js';
import { useRound } from './use-round.js';
import { words } from './words.js';

export default function RecheckPage() {
  const say = useWords(words);
  const list = useWords(listWords);
  const actorName = useActorName();
  const { procedures } = useWords(drawWords);
  const may = useMay();
  const { id: campaignId } = useCampaign();
  const { id } = useParams<{ id: string }>();
  const allocation = useQuery(allocationsFindOptions({ path: { id } }));
  const round = useRound(id);
  const { nameOf } = useSources();
  const schoolName = useSchoolNames();
  return (
    <Loaded query={allocation}>
      {(data) => (
        <ScreenPage
          title={say.titleOf(nameOf(data))}
          actions={
            <>
              <Anchor component={Link} href="/rechecks">
                {say.back}
              </Anchor>
              {(round.data ?? null) !== null && may('recheck-reports.read') && (
                <Button component={Link} href={`/rechecks/${id}/report`} variant="default">
                  {say.report}
                </Button>
              )}
            </>
          }
        >
          <Facts
            items={[
              { name: list.procedure, value: procedures[data.procedure] },
              { name: list.works, value: data.works },
              { name: list.checks, value: data.assignments },
              { name: list.experts, value: data.experts },
              { name: list.proof, value: <Proof allocation={data} /> },
              { name: say.madeBy, value: actorName(data.createdBy) },
            ]}
          />
          <RecognisableNotice kinds={data.recognisable.map((kind) => ({ ...kind, school: schoolName(kind.school) }))} />
          <Loaded query={round}>
            {(opened) =>
              opened !== null ? (
                <RoundSection roundId={opened.id} />
              ) : (
                may('marking.run') && <OpenForm allocationId={id} campaignId={campaignId} />
              )
            }
          </Loaded>
          {data.hasExchange && <ExchangeSection allocationId={id} />}
          <PacksSection allocationId={id} />
        </ScreenPage>
      )}
    </Loaded>
  );
}
