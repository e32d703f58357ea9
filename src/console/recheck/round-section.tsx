import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { every, markingRoundsProgressOptions, markingRoundsWorks, markingRoundsWorksQueryKey } from '../service/index.js';
import { useMay } from '../session/session.js';
import { AttentionSection } from './attention-section.js';
import { ProgressSection } from './progress-section.js';
import { SearchForm } from './search-form.js';

const LOOK_AGAIN_MS = 30_000;

/** The marking of an assignment as its coordinator sees it. */
export function RoundSection({ roundId }: { readonly roundId: string }) {
  const may = useMay();
  const path = { id: roundId };
  const progress = useQuery({ ...markingRoundsProgressOptions({ path }), refetchInterval: LOOK_AGAIN_MS });
  const works = useQuery({
    ...every(markingRoundsWorksQueryKey({ path }), (options) => markingRoundsWorks({ path, ...options })),
    refetchInterval: LOOK_AGAIN_MS,
  });
  return (
    <>
      <Loaded query={progress}>{(round) => <ProgressSection round={round} />}</Loaded>
      <Loaded query={works}>
        {(all) => (
          <>
            <AttentionSection roundId={roundId} works={all} />
            {may('marking.run') && <SearchForm roundId={roundId} works={all} />}
          </>
        )}
      </Loaded>
    </>
  );
}
