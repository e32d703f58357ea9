/** An address of mail that is broken before its place, if it must be broken at all. */
export function MailAddress({ address }: { readonly address: string }) {
  const [name = '', ...place] = address.split(/(?=@)/u);
  return (
    <>
      {name}
      <wbr />
      {place.join('')}
    </>
  );
}
