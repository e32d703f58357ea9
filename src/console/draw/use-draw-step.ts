import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { drawsDiceQueryKey, drawsFindQueryKey, drawsListQueryKey, type DrawsFindResponse } from '../service/index.js';

export type Draw = DrawsFindResponse;

/** What follows a step that was taken: the page shows the draw as it now stands. */
export function useDrawStep(id: string, message?: string, after?: (draw: Draw) => void) {
  const queries = useQueryClient();
  return {
    onSuccess: (draw: Draw) => {
      queries.setQueryData(drawsFindQueryKey({ path: { id } }), draw);
      void queries.invalidateQueries({ queryKey: drawsDiceQueryKey({ path: { id } }) });
      void queries.invalidateQueries({ queryKey: drawsListQueryKey({ path: { campaignId: draw.campaignId } }) });
      if (message !== undefined) notifications.show({ message });
      after?.(draw);
    },
  };
}

/** The stage that is announced and not drawn. */
export function pendingStage({ stages }: Draw) {
  return stages.find(({ state }) => state === 'announced');
}

/** The number of the stage that the next commitments belong to. */
export function nextStage({ stages }: Draw): number {
  return stages.length + 1;
}
