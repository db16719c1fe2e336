import { render } from '@testing-library/react'
import { I18nProvider } from 'react-aria-components'
import { afterEach, expect, test, vi } from 'vitest'
import { Field } from './Field.tsx'

const shown = (language: string, window: string, value: string) => {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue(language)
  const { container, unmount } = render(
    <I18nProvider locale={window}>
      <Field label="On" type="date" value={value} onChange={() => undefined} />
    </I18nProvider>,
  )
  const words = container.querySelector('.field-head')?.textContent
  unmount()
  return words
}

afterEach(() => {
  vi.restoreAllMocks()
})

// Would catch a sixth of May that is typed and read as the fifth of June.
test('a day is told in words where the browser writes it in another order than the window', () => {
  expect(shown('en-US', 'de-DE', '2026-05-06')).toBe('On6. Mai 2026')
  expect(shown('en-US', 'en-GB', '2026-05-06')).toBe('On6 May 2026')
  expect(shown('de-AT', 'de-DE', '2026-05-06')).toBe('On')
  expect(shown('en-US', 'de-DE', '')).toBe('On')
})

// Chrome on a Linux without a language set calls itself so, and a window that breaks over it can't be worked with at all.
test('where the browser names no language that there is, the day is told in words', () => {
  expect(shown('en-US@posix', 'en-GB', '2026-05-06')).toBe('On6 May 2026')
})
