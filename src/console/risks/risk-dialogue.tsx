import type { ReactNode } from 'react';
import { FormDialogue } from '../parts/form-dialogue.js';
import { useWords } from '../words/language.js';
import { RiskFields, RiskHistory } from './risk-fields.js';
import { useRisk, type RiskySchool } from './use-risk.js';
import { words } from './words.js';

interface Props {
  readonly school: RiskySchool;
  readonly year: number;
  readonly onClose: () => void;
  /** What is known of the school. */
  readonly children: ReactNode;
}

/** The level of a school above the list of all. */
export function RiskDialogue({ school, year, onClose, children }: Props) {
  const say = useWords(words);
  const risk = useRisk(school, year, onClose);
  return (
    <FormDialogue title={say.setFor(school.school)} size="lg" onClose={onClose} onSend={risk.send} isPending={risk.set.isPending}>
      {children}
      <RiskHistory risks={school.risks} />
      <RiskFields year={year} risk={risk} />
    </FormDialogue>
  );
}
