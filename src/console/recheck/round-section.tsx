import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Loaded } from '../parts/loaded.js';
import { markingRoundsProgressOptions, markingRoundsWorksOptions } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { AttentionSection } from './attention-section.js';
import { ProgressSection } from './progress-section.js';
import { SearchForm } from './search-form.js';
import { words } from './words.js';

const LOOK_AGAIN_MS = 30_000;

interface Props {
  readonly allocationId: string;
  readonly roundId: string;
}

/** The marking of an assignment as its coordinator sees it. */
export function RoundSection({ allocationId, roundId }: Props) {
  const say = useWords(words);
  const may = useMay();
  const path = { id: roundId };
  const progress = useQuery({ ...markingRoundsProgressOptions({ path }), refetchInterval: LOOK_AGAIN_MS });
  const works = useQuery({ ...markingRoundsWorksOptions({ path }), refetchInterval: LOOK_AGAIN_MS });
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
      {may('recheck-reports.read') && (
        <Anchor component={Link} href={`/rechecks/${allocationId}/report`} className="no-print">
          {say.report}
        </Anchor>
      )}
    </>
  );
}
