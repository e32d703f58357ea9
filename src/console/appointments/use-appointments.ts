import { useQuery } from '@tanstack/react-query';
import { appointmentsList, appointmentsListQueryKey, every, type AppointmentsListResponse } from '../service/index.js';

export type Appointment = AppointmentsListResponse['items'][number];

/** Everybody appointed in a campaign, however many. */
export function useAppointments(campaignId: string) {
  const path = { campaignId };
  return useQuery(every(appointmentsListQueryKey({ path }), (options) => appointmentsList({ path, ...options })));
}
