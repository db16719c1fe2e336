import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { focusRegion } from './index.ts'

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
