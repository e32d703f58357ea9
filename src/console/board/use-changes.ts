import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, boardChangeMutation, ifMatch } from '../service/index.js';
import { afterSteps, crosses, withAnswer, withChange, type Board, type Change, type Step } from './board-model.js';
import { boardKey, refreshBoard } from './use-board.js';

/** Somebody was quicker at the same place: what they did, and what would still be done. */
export interface Moved {
  readonly change: Change;
  readonly steps: readonly Step[];
  readonly current: number;
}

export interface Changes {
  readonly make: (change: Change) => void;
  readonly isPending: boolean;
  /** The refusal of the last change, other than that the board has moved. */
  readonly problem: ApiProblem | undefined;
  readonly forget: () => void;
  readonly moved: Moved | undefined;
  readonly repeat: () => void;
}

interface Wish {
  readonly change: Change;
  readonly seen: number;
}

/** Changes of the board: shown at once, sent with what was seen, repeated by themselves where nobody was in the same place. */
export function useChanges({ rosterId, number: seen }: Board, me: string, done: (change: Change) => void): Changes {
  const queries = useQueryClient();
  const [moved, setMoved] = useState<Moved>();
  const queryKey = boardKey(rosterId);
  const send = useMutation({
    ...boardChangeMutation(),
    onMutate: async ({ body }) => {
      await queries.cancelQueries({ queryKey });
      const [before, ...others] = [...new Set(queries.getQueriesData<Board>({ queryKey }).map(([, board]) => board?.number ?? 0))];
      queries.setQueriesData<Board>({ queryKey }, (board) => board && withChange(board, body));
      // Weeks that were read at different times cannot all be told what the answer alters.
      return others.length === 0 ? before : undefined;
    },
    onSuccess: ({ board: patch }, { body, headers }, before) => {
      const step = {
        id: patch.versionId,
        number: patch.number,
        origin: 'edit',
        state: 'draft',
        edit: body,
        createdBy: me,
        createdAt: new Date().toISOString(),
        isMine: true,
      } as const;
      queries.setQueriesData<Board>({ queryKey }, (board) => board && withAnswer(board, patch, step));
      done(body);
      const isAllTold = before !== undefined && ifMatch({ version: before }).headers['If-Match'] === headers['If-Match'];
      if (!isAllTold) void refreshBoard(queries, rosterId);
    },
    onError: (error, { body }) => {
      void refreshBoard(queries, rosterId);
      if (error instanceof ApiProblem && error.code === 'board.moved') late(body, error.extra as unknown as LateExtra);
    },
  });
  const begin = ({ change, seen: number }: Wish) =>
    send.mutate({ path: { id: rosterId }, body: change, ...ifMatch({ version: number }) });
  const late = (change: Change, { steps, currentVersion }: LateExtra) => {
    if (crosses(change, steps)) setMoved({ change: afterSteps(change, steps), steps, current: currentVersion });
    else begin({ change, seen: currentVersion });
  };
  const problem = send.error instanceof ApiProblem && send.error.code !== 'board.moved' ? send.error : undefined;
  return {
    make: (change) => begin({ change, seen }),
    isPending: send.isPending,
    problem,
    forget: () => {
      setMoved(undefined);
      send.reset();
    },
    moved,
    repeat: () => {
      if (moved !== undefined) begin({ change: moved.change, seen: moved.current });
      setMoved(undefined);
    },
  };
}

interface LateExtra {
  readonly steps: readonly Step[];
  readonly currentVersion: number;
}
