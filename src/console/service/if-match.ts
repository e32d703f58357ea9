/** The header of a change of a record as it was read: somebody else's change in between is refused with 412 `version.changed`. */
export function ifMatch({ version }: { readonly version: number }): { readonly headers: { readonly 'If-Match': string } } {
  return { headers: { 'If-Match': `"v${version}"` } };
}
