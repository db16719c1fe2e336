import './Pips.css'

/** How far a thing is along `of` steps, the step it is at in the accent. The word beside it is what is read. */
export function Pips({ at, of }: { readonly at: number; readonly of: number }) {
  return (
    <span className="pips" aria-hidden="true">
      {Array.from({ length: of }, (_, step) => (
        <i key={step} className={step < at ? 'pip-done' : step === at ? 'pip-now' : ''} />
      ))}
    </span>
  )
}
