import { Alert, Badge, Button, Drawer, Group, Text, Title } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useSearch } from 'wouter';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useNames } from '../roster/names.js';
import { useMay, useSession } from '../session/session.js';
import { useWords } from '../words/language.js';
import styles from './board.module.css';
import { BoardContext } from './board-context.js';
import { BoardGrid } from './board-grid.js';
import { BoardOnPaper } from './board-on-paper.js';
import { placesOf, type Board, type Conflict, type Place, type Row } from './board-model.js';
import { filtered, filterIn, type Filter } from './filter.js';
import { FilterBar } from './filter-bar.js';
import { History } from './history.js';
import { MovedDialog } from './moved-dialog.js';
import { PeopleDrawer } from './people-drawer.js';
import { PeopleList } from './people-list.js';
import { PlacePanel } from './place-panel.js';
import { undoStacks } from './undo-stacks.js';
import { useAnswers } from './use-answers.js';
import { useBoardNames } from './use-board-names.js';
import { useConflicts } from './use-board.js';
import { useChanges } from './use-changes.js';
import { useIsPrinted } from './use-is-printed.js';
import { reachable, useReach } from './use-reach.js';
import { WeekChoice } from './week-choice.js';
import { words } from './words.js';

interface Props {
  readonly board: Board;
  readonly chooseWeek: (week: string) => void;
}

/** A week of the board: which rows, the rows themselves, and beside them the place that was chosen. */
export function BoardView({ board, chooseWeek }: Props) {
  const say = useWords(words);
  const may = useMay();
  const { user } = useSession();
  const names = useNames();
  const conflicts = useConflicts(board.rosterId, board.number);
  const { schoolName, whatOf, whereOf, named, textOf } = useBoardNames(board, names);
  const [selected, select] = useState<Place>();
  const answers = useAnswers();
  const search = useSearch();
  const [filter, setFilter] = useState(() => filterIn(search));
  const isPrinted = useIsPrinted();
  const isWide = useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false }) ?? true;
  const reaching = useReach(board);
  const me = user?.name ?? '';
  const changes = useChanges(board, me, () => notifications.show({ message: say.done, autoClose: 1_500, withCloseButton: false }));
  const { undo, redo } = undoStacks(board.steps);
  const takeBack = (of: number | undefined) => of !== undefined && !changes.isPending && changes.make({ kind: 'undo', of });
  useHotkeys([
    ['mod+Z', () => takeBack(undo)],
    ['mod+shift+Z', () => takeBack(redo)],
  ]);
  const rows = useMemo(() => filtered(board, filter, { conflicts, answers }, textOf), [board, filter, conflicts, answers, textOf]);
  const { reach, isNarrow } = reaching;
  const shownRows = useMemo(() => (isNarrow && reach?.free !== undefined ? reachable(rows, reach) : rows), [rows, isNarrow, reach]);
  const rowsBySlot = useMemo(() => new Map(board.rows.map((each) => [each.slot, each])), [board.rows]);
  const rowOf = (slot: string) => rowsBySlot.get(slot);
  const inPlainWords = (text: string) => withPlaces(named({ ru: text, en: text }), rowOf, whereOf);
  const conflictsOf = useMemo(() => bySlot(conflicts), [conflicts]);
  const mayPlan = may('rosters.plan');
  const row = selected && rowOf(selected.slot);
  const place = selected && row && placeNow(selected, row);
  const panel = useRef<HTMLElement>(null);
  // Another place is read from its top.
  useEffect(() => panel.current?.scrollTo(0, 0), [place?.slot]);
  const facts = {
    board,
    names,
    answers,
    conflictsOf,
    mayPlan,
    selected: place,
    select,
    make: changes.make,
    ...reaching,
    schoolName,
    whatOf,
    whereOf,
    named,
    rowOf,
  };
  const shown = place !== undefined && row !== undefined && (
    <PlacePanel key={`${place.slot} ${place.person}`} place={place} row={row} />
  );

  return (
    <BoardContext value={facts}>
      <Group gap="xs" className="no-print">
        <WeekChoice board={board} choose={chooseWeek} />
        <Badge variant="light" tt="none">
          {board.state === 'published' ? say.published(board.number) : say.draft(board.number)}
        </Badge>
        <Text size="sm">{say.openPlaces(board.shortages)}</Text>
        {mayPlan && (
          <Button.Group>
            <Button size="xs" variant="default" disabled={undo === undefined || changes.isPending} onClick={() => takeBack(undo)}>
              {say.undo}
            </Button>
            <Button size="xs" variant="default" disabled={redo === undefined || changes.isPending} onClick={() => takeBack(redo)}>
              {say.redo}
            </Button>
          </Button.Group>
        )}
        {!isWide && <PeopleDrawer />}
      </Group>
      <FilterBar filter={filter} districts={districtsOf(board)} change={setFilter} />
      {changes.problem !== undefined && (
        <Refused dismiss={changes.forget}>
          <ProblemNotice error={changes.problem} named={inPlainWords} />
        </Refused>
      )}
      <MovedDialog changes={changes} />
      <div className={styles.layout}>
        <div>
          <BoardGrid rows={shownRows} />
          {isPrinted && <BoardOnPaper rows={shownRows} />}
          <Text size="xs" c="dimmed" mt={4} role="status">
            {shownRows.length === 0 ? nothing(board, filter, say) : say.shownOf(shownRows.length, board.rows.length)}
          </Text>
          <Text size="xs" c="dimmed" className="no-print" visibleFrom="sm">
            {say.keys}
          </Text>
        </div>
        {isWide && (
          <aside ref={panel} className={`${styles.panel} no-print`} aria-label={say.panel.name}>
            {shown !== false && (
              <Button size="compact-xs" variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => select(undefined)}>
                {say.panel.back}
              </Button>
            )}
            {shown === false && (
              <Title order={2} size="h5">
                {say.panel.all}
              </Title>
            )}
            {shown === false ? <PeopleList /> : shown}
            <History />
          </aside>
        )}
      </div>
      {!isWide && (
        <>
          <Drawer
            opened={shown !== false}
            onClose={() => select(undefined)}
            position="bottom"
            size="75%"
            title={say.panel.name}
            closeButtonProps={{ 'aria-label': say.panel.close }}
          >
            <div className={styles.panel}>{shown}</div>
          </Drawer>
          <History />
        </>
      )}
    </BoardContext>
  );
}

/** A sentence that names slots by their keys, with the places themselves. */
function withPlaces(text: string, rowOf: (slot: string) => Row | undefined, whereOf: (row: Row) => string): string {
  return text.replaceAll(/(?:sitting|grading):[\w-]+/gu, (slot) => {
    const row = rowOf(slot);
    return row === undefined ? slot : `«${whereOf(row)}»`;
  });
}

/** The place that was chosen, after others or oneself have changed who is there. */
function placeNow(selected: Place, row: Row): Place {
  const places = placesOf(row);
  return (
    places.find(({ person }) => person === selected.person) ?? places.findLast(({ person }) => person === null) ?? places.at(-1)!
  );
}

function bySlot(conflicts: readonly Conflict[]): (slot: string) => readonly Conflict[] | undefined {
  const groups = new Map<string | null, Conflict[]>();
  for (const conflict of conflicts) groups.set(conflict.slot, [...(groups.get(conflict.slot) ?? []), conflict]);
  return (slot) => groups.get(slot);
}

function districtsOf({ schools }: Board): readonly string[] {
  return [...new Set(schools.flatMap(({ district }) => district ?? []))].toSorted();
}

function nothing({ rows }: Board, { only }: Filter, say: (typeof words)['ru']): string {
  if (rows.length === 0) return say.emptyWeek;
  return only === 'declined' ? say.noneDeclined : say.nothing;
}

function Refused({ children, dismiss }: { readonly children: ReactNode; readonly dismiss: () => void }) {
  const say = useWords(words);
  return (
    <Alert variant="transparent" p={0} withCloseButton closeButtonLabel={say.dismiss} onClose={dismiss} role="presentation">
      {children}
    </Alert>
  );
}
