/** Words on what a field means stand under it: fields beside one another stay in one line, however long the words are. */
export const HINT_BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** What was typed into a form's fields, by their names; spaces around it do not count. */
export function textsOf(form: HTMLFormElement): (name: string) => string {
  const values = new FormData(form);
  return (name) => exactly(values, name).trim();
}

/** The same as it stands: a password may begin with a space. */
export function exactTextOf(form: HTMLFormElement, name: string): string {
  return exactly(new FormData(form), name);
}

function exactly(values: FormData, name: string): string {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
}
