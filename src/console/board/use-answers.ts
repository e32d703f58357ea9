import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useCampaign } from '../place/campaign.js';
import { dutiesAnswers, dutiesAnswersQueryKey, every, type DutiesAnswersResponse } from '../service/index.js';
import { useMay } from '../session/session.js';

export type Answer = DutiesAnswersResponse['items'][number];

const LOOK_MS = 60_000;

/** What people have said of their duties as these stand now. */
export interface Answers {
  /** Undefined: not answered, or not a duty of this person. */
  readonly of: (slot: string, person: string) => Answer | undefined;
}

/** Read now and then: people answer on their own pages, while the board stands open. */
export function useAnswers(): Answers {
  const may = useMay();
  const { id: campaignId } = useCampaign();
  const path = { campaignId };
  const { data } = useQuery({
    ...every(dutiesAnswersQueryKey({ path }), (options) => dutiesAnswers({ path, ...options })),
    enabled: may('duty-answers.read'),
    refetchInterval: LOOK_MS,
  });
  return useMemo(() => {
    const standing = new Map(data?.filter(({ isOutdated }) => !isOutdated).map((each) => [keyOf(each.slotKey, each.person), each]));
    return { of: (slot, person) => standing.get(keyOf(rowIdOf(slot), person)) };
  }, [data]);
}

function keyOf(id: string, person: string): string {
  return `${id} ${person}`;
}

/** `sitting:…`, `grading:…`, `sitting:…/room` */
function rowIdOf(slot: string): string {
  return /:([^/]+)/u.exec(slot)?.[1] ?? slot;
}
