const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** Whether a text is an id as the database writes them: another one must not be compared with a column of ids. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
