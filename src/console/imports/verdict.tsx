import { Alert } from '@mantine/core';
import type { ImportsFindResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { resultWords } from './result-words.js';

/** Where the file stands, in one sentence. */
export function Verdict({ file: { state, summary, appliedAt, undoneAt } }: { readonly file: ImportsFindResponse }) {
  const { verdicts } = useWords(resultWords);
  const { moment } = useFormats();
  const said = (): readonly [color: string, text: string] => {
    if (state === 'applied') return ['teal', verdicts.applied(moment(String(appliedAt)))];
    if (state === 'undone') return ['gray', verdicts.undone(moment(String(undoneAt)))];
    return summary.errors > 0 ? ['red', verdicts.errors(summary.errors)] : ['teal', verdicts.ready];
  };
  const [color, text] = said();
  return (
    <Alert color={color} role="status">
      {text}
    </Alert>
  );
}
