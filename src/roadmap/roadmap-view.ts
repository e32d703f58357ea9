import { checkedAnswer } from './roadmaps.schema.js';
import type { WholeRoadmap } from './roadmaps.service.js';
import { warningSentence } from './warning-sentence.js';

/** A roadmap as it is answered: its measures, and its warnings as sentences. */
export function checkedView({ roadmap, measures, removed }: WholeRoadmap) {
  const sentences = roadmap.warnings.map((warning) => ({ ru: warningSentence(warning, 'ru'), en: warningSentence(warning, 'en') }));
  return checkedAnswer.parse({ ...(roadmap as object), sentences, measures, removed });
}
