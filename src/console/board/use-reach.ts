import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { rosterVersionsReachOptions, type RosterVersionsReachResponse } from '../service/index.js';
import { placesOf, type Board, type Place, type Row } from './board-model.js';

type Reason = RosterVersionsReachResponse[number]['reason'];

/** Whose places are marked, and what is known of each. */
export interface Reach {
  readonly person: string;
  /** How many places the person may take; undefined while that is being asked. */
  readonly free: number | undefined;
  /** null: the person may take the place; undefined: not known, or they are there already. */
  readonly of: (place: Place) => Reason | undefined;
}

/** Where somebody may serve this week: who is being dragged, else who was chosen by a button. */
export function useReach({ versionId, week }: Board) {
  const [carried, carry] = useState<string>();
  const [chosen, setChosen] = useState<string>();
  const [isNarrow, narrow] = useState(false);
  const person = carried ?? chosen;
  const { data } = useQuery({
    ...rosterVersionsReachOptions({ path: { id: versionId }, query: { person: person ?? '', week } }),
    enabled: person !== undefined,
  });
  const reach = useMemo(() => (person === undefined ? undefined : reachOf(person, data)), [person, data]);
  const choose = useCallback((who: string | undefined) => {
    setChosen(who);
    if (who === undefined) narrow(false);
  }, []);
  return { reach, carry, chosen, choose, isNarrow, narrow };
}

function reachOf(person: string, data: RosterVersionsReachResponse | undefined): Reach {
  const reasons = new Map(data?.map(({ slot, instead, reason }) => [keyOf({ slot, person: instead }), reason]));
  const free = data?.filter(({ reason }) => reason === null).length;
  return { person, free, of: (place) => reasons.get(keyOf(place)) };
}

/** Rows with a place that the person may take. */
export function reachable(rows: readonly Row[], { of }: Reach): readonly Row[] {
  return rows.filter((row) => placesOf(row).some((place) => of(place) === null));
}

function keyOf({ slot, person }: Place): string {
  return `${slot}\t${person ?? ''}`;
}
