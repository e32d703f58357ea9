import { asProblem } from './api-problem.js';
import { call, headersOfCall } from './call.js';

/** Sends one file as a form's field `file`; the generated client knows bodies of JSON only. */
export async function upload<Answer>(address: string, file: File, method: 'POST' | 'PUT' = 'POST'): Promise<Answer> {
  const body = new FormData();
  body.set('file', file);
  const answer = await fetch(address, { method, headers: headersOfCall(), body }).catch((error: unknown) => {
    throw asProblem(error, call.language);
  });
  const document: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw asProblem(document, call.language, answer.status);
  return document as Answer;
}
