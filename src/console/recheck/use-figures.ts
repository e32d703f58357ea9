import { useMemo } from 'react';
import { useLanguage } from '../words/language.js';

const LEAST_P = 0.001;

/** Statistics as readers of the language expect them. */
export function useFigures() {
  const { language } = useLanguage();
  return useMemo(() => {
    const hundredths = new Intl.NumberFormat(language, { maximumFractionDigits: 2, minimumFractionDigits: 2 });
    const thousandths = new Intl.NumberFormat(language, { maximumFractionDigits: 3, minimumFractionDigits: 3 });
    return {
      decimal: (value: number) => hundredths.format(value),
      /** A p-value: never zero. */
      probability: (p: number) => (p < LEAST_P ? `< ${thousandths.format(LEAST_P)}` : thousandths.format(p)),
    };
  }, [language]);
}
