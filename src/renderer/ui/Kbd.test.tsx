import { render } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { createWordsInstance } from '#locales/words.ts'
import { Kbd } from './Kbd.tsx'

const capsOf = (language: 'en' | 'de', keys: string) => {
  const { container, unmount } = render(
    <I18nextProvider i18n={createWordsInstance(language)}>
      <Kbd keys={keys} />
    </I18nextProvider>,
  )
  const caps = [...container.querySelectorAll('kbd')].map(({ textContent }) => textContent)
  unmount()
  return caps
}

// A German keyboard has no key that says Ctrl: who looks for it finds none.
test('keys are told as the keyboard of the language letters them', () => {
  expect(capsOf('de', 'Ctrl+Shift+Z')).toEqual(['Strg', 'Umschalt', 'Z'])
  expect(capsOf('de', 'Space')).toEqual(['Leertaste'])
  expect(capsOf('de', '↑ ↓')).toEqual(['↑', '↓'])
  expect(capsOf('de', 'Esc')).toEqual(['Esc'])
  expect(capsOf('en', 'Ctrl+Enter')).toEqual(['Ctrl', 'Enter'])
})
