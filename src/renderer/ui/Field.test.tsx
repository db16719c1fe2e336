import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { longestFilter } from '#contract/filter.ts'
import { Field } from './Field.tsx'

const nothing = () => undefined

// A browser offers what was once typed into a form to whoever types next, and keeps it in its profile: applicants' names too.
test.each([undefined, 3])('a browser keeps nothing of what is typed into a field (%s lines)', (lines) => {
  render(<Field label="Family name" value="" onChange={nothing} {...(lines === undefined ? {} : { lines })} />)

  expect(screen.getByLabelText('Family name').getAttribute('autocomplete')).toBe('off')
})

// A name in Hebrew stood at the wrong end of its field, with the caret running away from what was typed.
test.each([undefined, 3])('what is typed runs its own way (%s lines), and a passphrase does not', (lines) => {
  render(<Field label="Family name" value="כהן" onChange={nothing} {...(lines === undefined ? {} : { lines })} />)
  render(<Field label="Passphrase" type="password" value="" onChange={nothing} />)

  expect(screen.getByLabelText('Family name').dir).toBe('auto')
  expect(screen.getByLabelText('Passphrase').dir).toBe('')
})

test('a passphrase says what it is, so that a keeper of passphrases knows', () => {
  render(<Field label="Passphrase" type="password" autoComplete="current-password" value="" onChange={nothing} />)

  expect(screen.getByLabelText('Passphrase').getAttribute('autocomplete')).toBe('current-password')
})

// More than that the engine refuses: what is pasted is cut where it is typed, and the list goes on answering.
test('a field that filters takes as many letters as a filter has', () => {
  render(<Field label="Filter" type="search" value="" onChange={nothing} />)

  expect(screen.getByLabelText<HTMLInputElement>('Filter').maxLength).toBe(longestFilter)
})
