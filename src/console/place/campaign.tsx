import { createContext, use, useState, type ReactNode } from 'react';
import type { CampaignsListResponse } from '../service/index.js';
import { keep, kept } from '../service/kept.js';
import { ClockZone } from '../words/formats.js';

export type Campaign = CampaignsListResponse['items'][number];

interface CampaignChoice {
  readonly campaigns: readonly Campaign[];
  readonly campaign: Campaign | undefined;
  readonly choose: (id: string) => void;
}

const CampaignContext = createContext<CampaignChoice>({ campaigns: [], campaign: undefined, choose: () => undefined });

/** The campaign that every screen speaks of: the one chosen in this browser, else the one that is on or comes next. */
export function CampaignProvider({
  campaigns,
  children,
}: {
  readonly campaigns: readonly Campaign[];
  readonly children: ReactNode;
}) {
  const [chosen, setChosen] = useState(() => kept('campaign'));
  const choose = (id: string) => {
    keep('campaign', id);
    setChosen(id);
  };
  const campaign = campaigns.find(({ id }) => id === chosen) ?? currentOf(campaigns);
  return (
    <CampaignContext value={{ campaigns, campaign, choose }}>
      <ClockZone value={campaign?.timeZone}>{children}</ClockZone>
    </CampaignContext>
  );
}

export function useCampaignChoice(): CampaignChoice {
  return use(CampaignContext);
}

/** The campaign of a screen that is declared with `needsCampaign`. */
export function useCampaign(): Campaign {
  const { campaign } = use(CampaignContext);
  if (campaign === undefined) throw new Error('useCampaign() is for screens declared with needsCampaign.');
  return campaign;
}

function currentOf(campaigns: readonly Campaign[]): Campaign | undefined {
  const today = new Date().toISOString().slice(0, 10);
  const byStart = campaigns.toSorted((one, other) => one.startsOn.localeCompare(other.startsOn));
  return byStart.find(({ endsOn }) => endsOn >= today) ?? byStart.at(-1);
}
