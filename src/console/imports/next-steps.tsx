import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { WhatNext } from '../parts/what-next.js';
import type { ImportsFindResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { resultWords } from './result-words.js';

/** The tables that a recheck needs and a roster does not. */
const OF_RECHECKS = new Set(['works', 'listedSchools', 'markShares', 'journalShares']);

/** Where an applied file leads to: a list of schools to their levels of risk, results of works to the recheck, everything else to the roster. */
export function NextSteps({ file: { summary } }: { readonly file: Pick<ImportsFindResponse, 'summary'> }) {
  const { hint, steps } = useNext(summary);
  const say = useWords(resultWords);
  const [first, ...others] = steps;
  return (
    <WhatNext
      title={say.next}
      actions={
        <>
          <Button component={Link} href={first.href}>
            {first.text}
          </Button>
          {others.map(({ href, text }) => (
            <Button key={href} component={Link} href={href} variant="light">
              {text}
            </Button>
          ))}
        </>
      }
    >
      {hint}
    </WhatNext>
  );
}

interface Step {
  readonly href: string;
  readonly text: string;
}

interface Next {
  readonly hint: string;
  readonly steps: readonly [Step, ...Step[]];
}

function useNext(summary: ImportsFindResponse['summary']): Next {
  const say = useWords(resultWords);
  const filled = Object.entries(summary.tables).flatMap(([table, { added, changed, same }]) =>
    added + changed + same > 0 ? [table] : [],
  );
  const markers = { href: '/markers', text: say.toMarkers };
  if (filled.length > 0 && filled.every((table) => table === 'listedSchools'))
    return { hint: say.listHint, steps: [{ href: '/risks', text: say.toRisks }, markers] };
  if (filled.length > 0 && filled.every((table) => OF_RECHECKS.has(table)))
    return {
      hint: say.recheckHint,
      steps: [{ href: '/draws', text: say.toDraws }, { href: '/work-scales', text: say.toScales }, markers],
    };
  return {
    hint: say.nextHint,
    steps: [
      { href: '/solve', text: say.toSolve },
      { href: '/board', text: say.toBoard },
      { href: '/calendar', text: say.toCalendar },
      { href: '/people', text: say.toPeople },
    ],
  };
}
