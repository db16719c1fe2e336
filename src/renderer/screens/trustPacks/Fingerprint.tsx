/** A key's fingerprint in groups of four, as people compare it aloud; copied, it is whole. */
export function Fingerprint({ of }: { readonly of: string }) {
  const groups = of.match(/.{1,4}/g) ?? []
  return (
    <code className="fingerprint">
      {groups.map((group, index) => (
        <span key={`${group} ${String(index)}`}>{group}</span>
      ))}
    </code>
  )
}
