import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { schoolsSetRiskMutation, type RiskLevelsOfResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

export type RiskySchool = Pick<RiskLevelsOfResponse['schools'][number], 'schoolId' | 'school' | 'risks'>;

/** The level of a school in a year as it is being decided. */
export function useRisk({ schoolId, risks }: RiskySchool, year: number, onSet?: () => void) {
  const say = useWords(words);
  const queries = useQueryClient();
  const [level, setLevel] = useState(String(risks.find((risk) => risk.year === year)?.level ?? 0));
  const [reason, setReason] = useState('');
  const set = useMutation({
    ...schoolsSetRiskMutation(),
    onSuccess: () => {
      notifications.show({ message: say.riskSet });
      setReason('');
      onSet?.();
      return queries.invalidateQueries();
    },
  });
  const send = () => set.mutate({ path: { id: schoolId, year }, body: { level: Number(level), reason } });
  return { level, setLevel, reason, setReason, set, send };
}
