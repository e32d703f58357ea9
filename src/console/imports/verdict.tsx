import { Alert } from '@mantine/core';
import type { ImportsFindResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { resultWords } from './result-words.js';

/** Where the file stands, in one sentence. */
export function Verdict({ file: { state, summary, appliedAt, undoneAt } }: { readonly file: ImportsFindResponse }) {
  const { verdicts } = useWords(resultWords);
  const { moment } = useFormats();
  if (state === 'applied')
    return (
      <Alert color="teal" role="status">
        {verdicts.applied(moment(String(appliedAt)))}
      </Alert>
    );
  if (state === 'undone')
    return (
      <Alert color="gray" role="status">
        {verdicts.undone(moment(String(undoneAt)))}
      </Alert>
    );
  if (summary.errors > 0)
    return (
      <Alert color="red" role="status">
        {verdicts.errors(summary.errors)}
      </Alert>
    );
  return (
    <Alert color="teal" role="status">
      {verdicts.ready}
    </Alert>
  );
}
