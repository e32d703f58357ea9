import { useMemo } from 'react';
import { useLanguage, useWords } from '../words/language.js';
import type { ReportGroup } from './report-names.js';
import { words } from './report-words.js';

const LEAST_P = 0.001;

type GroupFigures = NonNullable<ReportGroup['figures']>;

/** Statistics as readers of the language expect them. */
export function useFigures() {
  const say = useWords(words);
  const { language } = useLanguage();
  return useMemo(() => {
    const hundredths = new Intl.NumberFormat(language, {
      maximumFractionDigits: 2,
      minimumFractionDigits: 2,
      signDisplay: 'negative',
    });
    const thousandths = new Intl.NumberFormat(language, { maximumFractionDigits: 3, minimumFractionDigits: 3 });
    const decimal = (value: number) => hundredths.format(value).replace('-', '−');
    return {
      decimal,
      points: (value: number) => String(value).replace('-', '−'),
      /** A coefficient, or that it is 0/0. */
      perhaps: (value: number | null) => (value === null ? say.undefined : decimal(value)),
      interval: (paired: GroupFigures['paired']) =>
        paired === null ? say.undefined : paired.interval95.map((end) => decimal(end)).join('\u00A0… '),
      /** A p-value: never zero. */
      probability: (p: number) => (p < LEAST_P ? `<\u00A0${thousandths.format(LEAST_P)}` : thousandths.format(p)),
    };
  }, [language, say]);
}

/** The p-values of all differences: signs, then ranks. */
export function useTests(): (figures: Pick<GroupFigures, 'signP' | 'wilcoxonP'>) => string {
  const say = useWords(words);
  const { probability } = useFigures();
  return ({ signP, wilcoxonP }) => say.pairOf(probability(signP), wilcoxonP === null ? '–' : probability(wilcoxonP));
}
