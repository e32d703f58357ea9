import { Anchor, Button, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import type { Roster } from '../roster/every-roster.js';
import { RosterGate } from '../roster/roster-gate.js';
import { words as rosterWords } from '../roster/words.js';
import { ApiProblem } from '../service/index.js';
import { useWords } from '../words/language.js';
import { BoardView } from './board-view.js';
import { useBoard } from './use-board.js';
import { words } from './words.js';

export default function BoardPage() {
  return <RosterGate>{(roster, choice) => <RosterBoard key={roster.id} roster={roster} choice={choice} />}</RosterGate>;
}

function RosterBoard({ roster, choice }: { readonly roster: Roster; readonly choice: ReactNode }) {
  const say = useWords(words);
  const of = useWords(rosterWords);
  const [address] = useSearchParams();
  const [week, chooseWeek] = useState(address.get('week') ?? undefined);
  const query = useBoard(roster.id, week);
  const isUnsolved = query.error instanceof ApiProblem && query.error.code === 'board.empty';
  const actions = (
    <>
      {choice}
      <Button size="xs" variant="default" onClick={() => print()}>
        {say.print}
      </Button>
    </>
  );
  if (isUnsolved)
    return (
      <ScreenPage title={of.unsolved} actions={choice}>
        <Text>{of.unsolvedHint}</Text>
        <Anchor component={Link} href="/solve">
          {of.toSolve}
        </Anchor>
      </ScreenPage>
    );
  return (
    <ScreenPage title={say.title(roster.name)} actions={actions}>
      <Loaded query={query}>{(board) => <BoardView board={board} chooseWeek={chooseWeek} />}</Loaded>
    </ScreenPage>
  );
}
