import type { ReactNode } from 'react'
import './Mark.css'

/**
 * The shape carries the meaning, colour only repeats it: filled disc holds, half disc in part, filled square does not,
 * dashed ring open or skipped, line not applicable. `suggested…` is a machine's: dashed and hollow.
 */
export type MarkKind =
  | 'good'
  | 'part'
  | 'bad'
  | 'skipped'
  | 'ask'
  | 'notApplicable'
  | 'now'
  | 'later'
  | 'suggestedGood'
  | 'suggestedPart'
  | 'suggestedBad'
  | 'suggestedAsk'

const dashes = '2.4 2.1'
const dashedRing = (
  <circle cx="7" cy="7" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray={dashes} />
)
const question = (
  <>
    <path
      d="M5.3 5.5C5.3 3.6 8.7 3.6 8.7 5.5 8.7 6.8 7 6.7 7 8.1"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
    />
    <circle cx="7" cy="9.9" r=".85" fill="currentColor" />
  </>
)

const shapes: Record<MarkKind, { readonly tone: string; readonly shape: ReactNode }> = {
  good: {
    tone: 'good',
    shape: (
      <>
        <circle cx="7" cy="7" r="6.5" fill="currentColor" />
        <path d="M4 7.2 6.2 9.4 10.2 5" fill="none" stroke="var(--paper)" strokeWidth="1.7" />
      </>
    ),
  },
  part: {
    tone: 'part',
    shape: (
      <>
        <circle cx="7" cy="7" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M7 1.5A5.5 5.5 0 0 0 7 12.5Z" fill="currentColor" />
      </>
    ),
  },
  bad: {
    tone: 'bad',
    shape: (
      <>
        <rect x=".75" y=".75" width="12.5" height="12.5" fill="currentColor" />
        <path d="M4.2 4.2 9.8 9.8M9.8 4.2 4.2 9.8" stroke="var(--paper)" strokeWidth="1.7" />
      </>
    ),
  },
  skipped: {
    tone: 'open',
    shape: (
      <>
        {dashedRing}
        <path d="M4.2 7H9.8" stroke="currentColor" strokeWidth="1.6" />
      </>
    ),
  },
  ask: {
    tone: 'open',
    shape: (
      <>
        {dashedRing}
        {question}
      </>
    ),
  },
  notApplicable: { tone: 'open', shape: <path d="M2 7H12" stroke="currentColor" strokeWidth="1.6" /> },
  now: {
    tone: 'accent',
    shape: (
      <>
        <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.75" />
        <circle cx="7" cy="7" r="2.5" fill="currentColor" />
      </>
    ),
  },
  later: {
    tone: 'open',
    shape: <circle cx="7" cy="7" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.25" />,
  },
  suggestedGood: {
    tone: 'good',
    shape: (
      <>
        {dashedRing}
        <path d="M4.4 7.2 6.3 9.1 9.8 5.3" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </>
    ),
  },
  suggestedPart: {
    tone: 'part',
    shape: (
      <>
        {dashedRing}
        <path d="M7 3.4A3.6 3.6 0 0 0 7 10.6Z" fill="currentColor" opacity=".75" />
      </>
    ),
  },
  suggestedBad: {
    tone: 'bad',
    shape: (
      <>
        <rect
          x="1.25"
          y="1.25"
          width="11.5"
          height="11.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeDasharray={dashes}
        />
        <path d="M4.6 4.6 9.4 9.4M9.4 4.6 4.6 9.4" stroke="currentColor" strokeWidth="1.3" />
      </>
    ),
  },
  suggestedAsk: {
    tone: 'open',
    shape: (
      <>
        {dashedRing}
        {question}
      </>
    ),
  },
}

/** A shape for the eye; always beside its word, which is what readers hear. */
export function Mark({ kind }: { readonly kind: MarkKind }) {
  const { tone, shape } = shapes[kind]
  return (
    <svg className={`mark ${tone}`} viewBox="0 0 14 14" aria-hidden="true">
      {shape}
    </svg>
  )
}

/** A mark and its word. */
export function State({ kind, children }: { readonly kind: MarkKind; readonly children: ReactNode }) {
  return (
    <span className="state">
      <Mark kind={kind} />
      <span>{children}</span>
    </span>
  )
}

/** Says of the words in it that the machine suggests them: dashed and hollow. */
export function Suggested({ children }: { readonly children: ReactNode }) {
  return <span className="suggested">{children}</span>
}
