import { Stack } from '@mantine/core';
import { AskingForm } from '../parts/asking-form.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { RiskFields, RiskHistory } from './risk-fields.js';
import { useRisk, type RiskySchool } from './use-risk.js';
import { words } from './words.js';

/** The level of a school beside its markers. */
export function RiskForm({ school, year }: { readonly school: RiskySchool; readonly year: number }) {
  const say = useWords(words);
  const may = useMay();
  const risk = useRisk(school, year);
  return (
    <Stack gap="xs">
      <RiskHistory risks={school.risks} />
      {may('schools.change') && (
        <AskingForm className="no-print" label={say.riskOf(school.school)} sending={risk.set} onSend={risk.send}>
          <RiskFields year={year} risk={risk} />
        </AskingForm>
      )}
    </Stack>
  );
}
