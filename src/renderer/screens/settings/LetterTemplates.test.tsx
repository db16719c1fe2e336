import { render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { LetterKind } from '#core/letters/letterKind.ts'
import { openSession, placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { recordOfDrafts } from '../../frame/formDrafts.fixtures.ts'
import { OfficeFormDrafts } from '../../frame/formDrafts.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { LetterTemplates } from './LetterTemplates.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

// Would catch a German office that words the English letter first, and takes it for its own.
test('the wording that is shown first is the one in the language of the window', async () => {
  localStorage.clear()
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('de-DE')
  placeBridge({
    ...recordOfDrafts().routes,
    'letterTemplates.list': () =>
      LetterKind.options.flatMap((kind) =>
        (['en', 'de'] as const).map((language) => ({
          ...{ kind, language, version: null },
          ...{ subject: `Betreff ${language}`, body: '{{case.number}}' },
        })),
      ),
  })
  render(
    <SessionProvider session={openSession}>
      <OfficeFormDrafts>
        <LetterTemplates />
      </OfficeFormDrafts>
    </SessionProvider>,
    { wrapper: Surroundings },
  )

  expect(await screen.findByDisplayValue('Betreff de')).toBeDefined()
})
