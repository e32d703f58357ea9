import { Alert, Anchor, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { drawsFindOptions } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useLanguage, useWords } from '../words/language.js';
import { BeaconForm } from './beacon-form.js';
import { CeremonySteps } from './ceremony-steps.js';
import { Countdown } from './countdown.js';
import { DiceForm } from './dice-form.js';
import { DrawnSection } from './drawn-section.js';
import { ExtensionForm } from './extension-form.js';
import { FrameSection } from './frame-section.js';
import { PartiesSection } from './parties-section.js';
import { PlanForm } from './plan-form.js';
import { StageSection } from './stage-section.js';
import { pendingStage, type Draw } from './use-draw-step.js';
import { VerificationSection } from './verification-section.js';
import { VoidForm } from './void-form.js';
import { words } from './words.js';

const LOOK_AGAIN_MS = 4_000;

export default function DrawPage() {
  const say = useWords(words);
  const may = useMay();
  const { id } = useParams<{ id: string }>();
  const draw = useQuery({
    ...drawsFindOptions({ path: { id } }),
    refetchInterval: ({ state: { data } }) => (data?.state === 'drawn' || data?.state === 'void' ? false : LOOK_AGAIN_MS),
  });
  return (
    <Loaded query={draw}>
      {(data) => (
        <ScreenPage
          title={say.title(data.number, data.title)}
          actions={
            <>
              <Anchor component={Link} href="/draws">
                {say.back}
              </Anchor>
              {data.state === 'drawn' && may('draws.hold') && (
                <Button component={Link} href="/rechecks">
                  {say.assign}
                </Button>
              )}
            </>
          }
        >
          <CeremonySteps state={data.state} />
          <div aria-live="polite">
            <Text maw="50rem">{say.states[data.state === 'open' && data.parties.length === 0 ? 'openAlone' : data.state]}</Text>
          </div>
          <Stand draw={data} look={() => void draw.refetch()} />
        </ScreenPage>
      )}
    </Loaded>
  );
}

/** What can be done and seen where the draw now stands. */
function Stand({ draw, look }: { readonly draw: Draw; readonly look: () => void }) {
  const say = useWords(words);
  const may = useMay();
  const { language } = useLanguage();
  const pending = pendingStage(draw);
  const isHolder = may('draws.hold');
  return (
    <>
      {draw.voidReason !== null && (
        <Alert color="orange" title={say.reason}>
          {draw.voidReason}
        </Alert>
      )}
      {draw.state === 'open' && pending && <Countdown until={pending.moment} onReached={look} />}
      {draw.state === 'closed' && pending && isHolder && <Randomness draw={draw} stage={pending} />}
      {draw.statement !== null && (
        <Alert color="blue" title={say.guarantee}>
          {draw.statement[language]}
        </Alert>
      )}
      {pending && <PartiesSection draw={draw} stage={pending.stage} mayReveal={draw.state === 'open'} />}
      {draw.state === 'listed' && <PartiesSection draw={draw} stage={1} mayCommit />}
      {draw.state === 'listed' && isHolder && <PlanForm draw={draw} />}
      {draw.stages.map((stage) => (
        <StageSection key={stage.stage} stage={stage} />
      ))}
      <FrameSection draw={draw} />
      {draw.stages.some(({ state }) => state === 'drawn') && <VerificationSection drawId={draw.id} />}
      {draw.drawn > 0 && isHolder && <DrawnSection key={draw.drawn} drawId={draw.id} />}
      {draw.state === 'drawn' && isHolder && draw.drawn < draw.works && <ExtensionForm draw={draw} />}
      {(draw.state === 'listed' || draw.state === 'open') && isHolder && <VoidForm drawId={draw.id} />}
    </>
  );
}

function Randomness({ draw, stage }: { readonly draw: Draw; readonly stage: Draw['stages'][number] }) {
  return stage.randomness === 'ceremony' ? (
    <DiceForm drawId={draw.id} />
  ) : (
    <BeaconForm drawId={draw.id} round={stage.round ?? 0} address={stage.beaconAddress ?? ''} />
  );
}
