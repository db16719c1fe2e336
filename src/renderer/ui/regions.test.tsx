import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { focusRegion, Toolbar } from './index.ts'

const names = () => document.activeElement?.getAttribute('aria-label')

// Stepping to a region that holds another would jump into the inner one and never reach the regions between.
test('F6 reaches every region once, in the order of the page, and starts where work starts', async () => {
  render(
    <>
      <header data-region="">
        <button aria-label="top">a</button>
      </header>
      <main data-region="" tabIndex={-1}>
        <nav data-region="">
          <a href="#stage" aria-label="stage">
            a
          </a>
        </nav>
        <section data-region="">
          <button aria-label="beside">a</button>
          <button aria-label="list" data-start="">
            a
          </button>
        </section>
      </main>
    </>,
  )
  const visited = Array.from({ length: 4 }, () => {
    focusRegion('next')
    return names()
  })
  expect(visited).toEqual(['top', 'stage', 'list', 'top'])

  await userEvent.click(screen.getByLabelText('beside'))
  focusRegion('previous')
  expect(names()).toBe('stage')
})

/** Where F6 leads from here, as often as asked, told by the name of what has the focus then. */
const walk = (direction: 'next' | 'previous', times: number) =>
  Array.from({ length: times }, () => {
    focusRegion(direction)
    return names()
  })

// The tools of the comparison were never reached, and from the work, which has the focus once a place opens, F6 led back to the top bar.
test('a toolbar is a region, and from the work F6 leads to its first region and Shift+F6 to the one before it', () => {
  render(
    <>
      <header data-region="">
        <button aria-label="top">a</button>
      </header>
      <main tabIndex={-1} aria-label="work" data-region="">
        <Toolbar label="Tools">
          <button aria-label="tool">a</button>
        </Toolbar>
        <section data-region="">
          <button aria-label="list">a</button>
        </section>
      </main>
      <footer aria-label="foot" tabIndex={-1} data-region="" />
    </>,
  )
  const all = ['top', 'tool', 'list', 'foot']
  expect(walk('next', 4)).toEqual(all)
  expect(walk('previous', 4)).toEqual(['list', 'tool', 'top', 'foot'])

  screen.getByLabelText('work').focus()
  expect(walk('next', 1)).toEqual(['tool'])
  screen.getByLabelText('work').focus()
  expect(walk('previous', 1)).toEqual(['top'])
})

// A region with nothing to press held F6 fast: whoever came before it never came past it.
test.each([
  ['is not shown', { style: { display: 'none' } }],
  ['is not visible', { style: { visibility: 'hidden' as const } }],
  ['is hidden', { hidden: true }],
  ['is hidden from readers', { 'aria-hidden': true }],
  ['is inert', { inert: true }],
])('a region that %s, or stands in what is, is passed over', (_, hidden) => {
  render(
    <>
      <section data-region="">
        <button aria-label="first">a</button>
      </section>
      <section data-region="" {...hidden}>
        <button aria-label="itself">a</button>
      </section>
      <div {...hidden}>
        <section data-region="">
          <button aria-label="within">a</button>
        </section>
      </div>
      <section data-region="">only to be read</section>
      <section data-region="">
        <button aria-label="off" disabled>
          a
        </button>
        <span {...hidden}>
          <button aria-label="part">a</button>
        </span>
        <button aria-label="last">a</button>
      </section>
    </>,
  )
  expect(walk('next', 3)).toEqual(['first', 'last', 'first'])
  expect(walk('previous', 2)).toEqual(['last', 'first'])
})

// In the matrix F6 led to the first of all cells, whichever the officer was in.
test('in a grid F6 leads to the cell that Tab would lead to', () => {
  render(
    <section data-region="">
      <button tabIndex={-1} aria-label="first cell" />
      <button tabIndex={0} aria-label="cell of before" />
    </section>,
  )
  expect(walk('next', 1)).toEqual(['cell of before'])
})
