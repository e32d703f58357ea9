import { Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { campaign as settings } from '../campaign/screen.js';
import { Waiting } from '../parts/loaded.js';
import { useCampaignChoice } from '../place/campaign.js';
import type { Screen } from '../screen.js';
import { screens } from '../screens.js';
import { useMay, useSession } from '../session/session.js';
import { useWords } from '../words/language.js';
import { DeadEnd } from './dead-end.js';
import { OwnPages } from './own-pages.js';
import { ScreenBoundary } from './screen-boundary.js';
import { words } from './words.js';

export function OpenScreen() {
  const say = useWords(words);
  return (
    <Switch>
      {screens.map((screen) => (
        <Route key={screen.path} path={screen.path}>
          <ScreenBoundary>
            <Suspense fallback={<Waiting />}>
              <Admitted screen={screen} />
            </Suspense>
          </ScreenBoundary>
        </Route>
      ))}
      <Route>
        <DeadEnd title={say.notFound} hint={say.notFoundHint} hasWayHome />
      </Route>
    </Switch>
  );
}

/** The screen, or the sentence why not; where a campaign is missing, the form for one comes first. */
function Admitted({ screen: { Page, right, needsCampaign = false } }: { readonly screen: Screen }) {
  const say = useWords(words);
  const may = useMay();
  const { role, authority } = useSession();
  const { campaign } = useCampaignChoice();
  if (!may(right) && may('pages.take-own')) return <OwnPages />;
  if (!may(right)) return <DeadEnd title={say.forbidden} hint={say.forbiddenHint(say.roles[role])} hasWayHome />;
  if (needsCampaign && authority === null)
    return may('demonstration.keep') ? (
      <Redirect to="/start" replace />
    ) : (
      <DeadEnd title={say.noAuthority} hint={say.noAuthorityHint} />
    );
  if (needsCampaign && campaign === undefined)
    return may('campaigns.change') ? <settings.Page /> : <DeadEnd title={say.noCampaign} hint={say.noCampaignHint} />;
  return <Page key={campaign?.id} />;
}
