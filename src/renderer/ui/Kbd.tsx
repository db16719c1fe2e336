import './Kbd.css'

/** Keys as they are written on the keyboard: `Ctrl+Z` and `↑ ↓` show two caps. `↑`, `Esc`, `?` stay what they are. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className="keys" aria-hidden="true">
      {keys.split(/[+ ]/).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
