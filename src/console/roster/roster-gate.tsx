import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Loaded } from '../parts/loaded.js';
import { useCampaign } from '../place/campaign.js';
import { keep, kept } from '../service/kept.js';
import { useWords } from '../words/language.js';
import { everyRoster, type Roster } from './every-roster.js';
import { FirstRoster } from './first-roster.js';
import { words } from './words.js';

interface Props {
  /** The screen of one roster; `choice` lets change it, where there are several; `choose` changes it to another. */
  readonly children: (roster: Roster, choice: ReactNode, choose: (rosterId: string) => void) => ReactNode;
}

/** The roster that is worked on: the one chosen in this browser, else that of observers, else the first; where there is none, it can be made here. */
export function RosterGate({ children }: Props) {
  const campaign = useCampaign();
  const list = useQuery(everyRoster(campaign.id));
  const [chosen, setChosen] = useState(() => kept('roster'));
  const choose = (id: string) => {
    keep('roster', id);
    setChosen(id);
  };
  return (
    <Loaded query={list}>
      {(all) => {
        const roster = all.find(({ id }) => id === chosen) ?? all.find(({ kind }) => kind === 'observers') ?? all[0];
        if (roster === undefined) return <FirstRoster campaignId={campaign.id} />;
        return children(roster, all.length > 1 && <Choice rosters={all} chosen={roster.id} choose={choose} />, choose);
      }}
    </Loaded>
  );
}

interface ChoiceProps {
  readonly rosters: readonly Roster[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

function Choice({ rosters, chosen, choose }: ChoiceProps) {
  const say = useWords(words);
  return (
    <NativeSelect
      size="xs"
      aria-label={say.roster}
      value={chosen}
      onChange={(event) => choose(event.currentTarget.value)}
      data={rosters.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
