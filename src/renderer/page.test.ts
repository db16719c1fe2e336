import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const page = new DOMParser().parseFromString(readFileSync(join(import.meta.dirname, 'index.html'), 'utf8'), 'text/html')

// An office's browser that offers to translate sends what it shows to its maker, names and decisions.
test('no browser is to translate the page', () => {
  expect(page.documentElement.getAttribute('translate')).toBe('no')
  expect(page.querySelector('meta[name="google"]')?.getAttribute('content')).toBe('notranslate')
})

// An "enhanced" spelling checker sends what is typed to its maker; the window of Electron has none either.
test('no browser is to check the spelling of what is typed', () => {
  expect(page.documentElement.getAttribute('spellcheck')).toBe('false')
})
