import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { WhatNext } from '../parts/what-next.js';
import type { ImportsFindResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { resultWords } from './result-words.js';

/** The tables that a recheck needs and a roster does not. */
const OF_RECHECKS = new Set(['works', 'listedSchools', 'markShares', 'journalShares']);

/** Where an applied file leads to: results of works to the recheck, everything else to the roster. */
export function NextSteps({ file: { summary } }: { readonly file: Pick<ImportsFindResponse, 'summary'> }) {
  const say = useWords(resultWords);
  const filled = Object.entries(summary.tables).filter(([, { added, changed, same }]) => added + changed + same > 0);
  const isOfRechecks = filled.length > 0 && filled.every(([table]) => OF_RECHECKS.has(table));
  const [first, ...others] = isOfRechecks
    ? [
        { href: '/draws', text: say.toDraws },
        { href: '/work-scales', text: say.toScales },
        { href: '/markers', text: say.toMarkers },
      ]
    : [
        { href: '/solve', text: say.toSolve },
        { href: '/board', text: say.toBoard },
        { href: '/calendar', text: say.toCalendar },
        { href: '/people', text: say.toPeople },
      ];
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
      {isOfRechecks ? say.recheckHint : say.nextHint}
    </WhatNext>
  );
}
