import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/**
 * What a choice costs, in words: at a place that somebody holds, against leaving it as it is; at an open one, where any choice saves the
 * price of an empty place, against the best choice.
 */
export function useCostText(isOpen: boolean): (difference: number, best: number) => string {
  const { panel } = useWords(words);
  const { difference } = useFormats();
  return (cost, best) => {
    if (!isOpen) return panel.cost(difference(cost));
    return cost === best ? panel.best : panel.cost(difference(cost - best));
  };
}
