import { asProblem } from './api-problem.js';
import { call, headersOfCall } from './call.js';

/** Saves what an address of the API answers as a file: a plain link would not carry the chosen municipality. */
export async function download(address: string, init: { readonly method?: 'POST'; readonly body?: object } = {}): Promise<void> {
  const answer = await fetch(address, {
    method: init.method ?? 'GET',
    headers: { ...headersOfCall(), ...(init.body && { 'Content-Type': 'application/json' }) },
    ...(init.body && { body: JSON.stringify(init.body) }),
  }).catch((error: unknown) => {
    throw asProblem(error, call.language);
  });
  if (!answer.ok) throw asProblem(await answer.json().catch(() => undefined), call.language, answer.status);
  save(await answer.blob(), nameIn(answer.headers.get('Content-Disposition')) ?? address.split('/').at(-1)!);
}

function nameIn(disposition: string | null): string | undefined {
  const coded = /filename\*=UTF-8''([^;]+)/iu.exec(disposition ?? '')?.[1];
  return coded === undefined ? /filename="?([^";]+)/iu.exec(disposition ?? '')?.[1] : decodeURIComponent(coded);
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
