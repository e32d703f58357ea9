import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';

/** What follows a change of a roadmap: a word about it, and everything read anew. */
export function useRoadmapChange(message: string, after?: () => void) {
  const queries = useQueryClient();
  return {
    onSuccess: () => {
      notifications.show({ message });
      after?.();
      return queries.invalidateQueries();
    },
  };
}
