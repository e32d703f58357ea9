import type { RiskLevelsOfResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { useSubjects } from '../words/subjects.js';
import { words } from './words.js';

type Listed = RiskLevelsOfResponse['schools'][number]['listed'][number];

/** What a yearly list says of a school: «2025: Математика, 4 кл.»; of a list that names no papers how many markers it counts. */
export function useListedPapers(): (listed: Listed) => string {
  const say = useWords(words);
  const subjects = useSubjects();
  return ({ year, papers, markers }) => {
    const named = papers.map((paper) => {
      const [grade = '', subject = ''] = paper.split(' ');
      return say.paper(grade, subjects.title(subject));
    });
    return say.list(year, named.length === 0 ? say.markers(markers) : named.join('; '));
  };
}
