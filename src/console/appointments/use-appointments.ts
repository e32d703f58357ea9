import { useQuery } from '@tanstack/react-query';
import { appointmentsList, appointmentsListQueryKey, type AppointmentsListResponse } from '../service/index.js';

export type Appointment = AppointmentsListResponse['items'][number];

const PAGE = 500;

/** Everybody appointed in a campaign, however many. */
export function useAppointments(campaignId: string) {
  const path = { campaignId };
  return useQuery({
    queryKey: [...appointmentsListQueryKey({ path }), 'all'],
    queryFn: async ({ signal }) => {
      const all: Appointment[] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: PAGE, ...(cursor !== undefined && { cursor }) };
        const { data } = await appointmentsList({ path, query, signal, throwOnError: true });
        all.push(...data.items);
        cursor = data.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return all;
    },
  });
}
