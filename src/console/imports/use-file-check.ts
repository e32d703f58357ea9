import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { importsFindQueryKey, upload, type ImportsCheckResponse } from '../service/index.js';

/** What the choice of files offers. */
export const FILES = '.xlsx,.xls,.ods,.csv,.xlsm';

/** Sends a file to be checked and opens what was found: nothing is changed by it. */
export function useFileCheck(campaignId: string) {
  const [, open] = useLocation();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => upload<ImportsCheckResponse>(`/api/v1/campaigns/${campaignId}/imports`, file),
    onSuccess: (checked) => {
      queries.setQueryData(importsFindQueryKey({ path: { campaignId, importId: checked.id } }), checked);
      open(`/imports/${checked.id}`);
    },
  });
}
