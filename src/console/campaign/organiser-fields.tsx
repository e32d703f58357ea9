import { CountField, LimitField } from '../parts/count-field.js';
import { useWords } from '../words/language.js';
import type { DraftFields, Rules } from './campaign-form.js';
import { organiserWords } from './kind-words.js';
import { ModeField } from './mode-field.js';
import { RiskField } from './risk-field.js';
import { Section } from './section.js';

const SAMPLE_STAFF = 30;

/** The rules of rosters of organisers from elsewhere. */
export function OrganiserFields({ draft: { rules }, change }: DraftFields) {
  const say = useWords(organiserWords);
  const { organisers } = rules;
  const set = (part: Partial<Rules['organisers']>) => change({ rules: { ...rules, organisers: { ...organisers, ...part } } });
  const { fromRisk, twoAbovePupils, releasePercent, donorBalance, reciprocity } = organisers;
  return (
    <Section title={say.title} hint={say.hint}>
      <RiskField name="organisers.fromRisk" value={fromRisk} onChange={(next) => set({ fromRisk: next })} />
      <CountField
        name="organisers.twoAbovePupils"
        label={say.two}
        description={say.twoExample(twoAbovePupils)}
        value={twoAbovePupils}
        onChange={(next) => set({ twoAbovePupils: next })}
      />
      <LimitField
        name="organisers.releasePercent"
        label={say.release}
        description={
          releasePercent === null ? say.releaseNone : say.releaseExample(Math.floor((SAMPLE_STAFF * releasePercent) / 100))
        }
        value={releasePercent}
        onChange={(next) => set({ releasePercent: next })}
      />
      <CountField
        name="organisers.donorBalance"
        label={say.balance}
        description={say.balanceExample}
        value={donorBalance}
        onChange={(next) => set({ donorBalance: next })}
      />
      <ModeField
        name="organisers.reciprocity"
        label={say.reciprocity}
        value={reciprocity}
        onChange={(next) => set({ reciprocity: next })}
      />
    </Section>
  );
}
