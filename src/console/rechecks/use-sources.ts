import { useQuery } from '@tanstack/react-query';
import { useCampaign } from '../place/campaign.js';
import { everyDraw, everyTargetList } from '../draws/every-draw.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Source {
  readonly drawId: string | null;
  readonly listId: string | null;
}

/** The draws and lists that works come from, and how an allocation names its own. */
export function useSources() {
  const say = useWords(words);
  const may = useMay();
  const { id: campaignId } = useCampaign();
  const draws = useQuery(everyDraw(campaignId)).data ?? [];
  const lists = useQuery({ ...everyTargetList(campaignId), enabled: may('draws.hold') }).data ?? [];
  const nameOf = ({ drawId, listId }: Source): string => {
    const draw = draws.find(({ id }) => id === drawId);
    const list = lists.find(({ id }) => id === listId);
    const names = [draw && say.ofDraw(draw.number, draw.title), list && say.ofList(list.title)].filter(
      (name) => name !== undefined,
    );
    return names.length === 0 ? say.unknownSource : names.join(' + ');
  };
  return { draws: draws.filter(({ state }) => state === 'drawn'), lists, nameOf };
}
