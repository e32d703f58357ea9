import { CountField } from '../parts/count-field.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import type { DraftFields, Rules } from './campaign-form.js';
import { commissionWords } from './kind-words.js';
import { ModeField } from './mode-field.js';
import { RiskField } from './risk-field.js';
import { Section } from './section.js';

/** The rules of the commission's visits. */
export function CommissionFields({ draft: { rules }, change }: DraftFields) {
  const say = useWords(commissionWords);
  const { number } = useFormats();
  const { commission, weights } = rules;
  const set = (part: Partial<Rules['commission']>) => change({ rules: { ...rules, commission: { ...commission, ...part } } });
  const { fromRisk, team, chairWeight, gradingFromYears, duplication, duplicationCost } = commission;
  const inMinutes = (cost: number) => number(weights.tripMinute === 0 ? 0 : cost / weights.tripMinute);
  return (
    <Section title={say.title} hint={say.hint}>
      <RiskField name="commission.fromRisk" value={fromRisk} onChange={(next) => set({ fromRisk: next })} />
      <CountField
        name="commission.team"
        label={say.team}
        description={say.teamExample(team)}
        min={1}
        value={team}
        onChange={(next) => set({ team: next })}
      />
      <CountField
        name="commission.chairWeight"
        label={say.chair}
        description={say.costs(inMinutes(chairWeight))}
        value={chairWeight}
        onChange={(next) => set({ chairWeight: next })}
      />
      <CountField
        name="commission.gradingFromYears"
        label={say.years}
        description={say.yearsExample(gradingFromYears)}
        min={1}
        value={gradingFromYears}
        onChange={(next) => set({ gradingFromYears: next })}
      />
      <ModeField
        name="commission.duplication"
        label={say.duplication}
        value={duplication}
        onChange={(next) => set({ duplication: next })}
      />
      <CountField
        name="commission.duplicationCost"
        label={say.duplicationCost}
        description={say.costs(inMinutes(duplicationCost))}
        value={duplicationCost}
        onChange={(next) => set({ duplicationCost: next })}
      />
    </Section>
  );
}
