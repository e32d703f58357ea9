import { useQuery } from '@tanstack/react-query';
import { appointmentsList, appointmentsListQueryKey, everyItem, type AppointmentsListResponse } from '../service/index.js';

export type Appointment = AppointmentsListResponse['items'][number];

/** Everybody appointed in a campaign, however many. */
export function useAppointments(campaignId: string) {
  const path = { campaignId };
  return useQuery({
    queryKey: [...appointmentsListQueryKey({ path }), 'all'],
    queryFn: ({ signal }) => everyItem((query) => appointmentsList({ path, query, signal, throwOnError: true })),
  });
}
