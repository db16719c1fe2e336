import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { CaseCredentialId, CaseId, ModuleVersionId } from '#core/ids.ts'
import { moduleOf, RememberedOfCase, useRemembered, type Remembered } from './remembered.tsx'

const id = (nth: number) => `019aa000-0000-7000-8000-${String(nth).padStart(12, '0')}`
const caseOf = (nth: number) => CaseId.parse(id(nth))
const credential = CaseCredentialId.parse(id(901))
const module = ModuleVersionId.parse(id(902))
const target = ModuleVersionId.parse(id(903))

function opened(caseId: CaseId) {
  const { result, unmount } = renderHook(useRemembered, {
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <RememberedOfCase caseId={caseId}>{children}</RememberedOfCase>
    ),
  })
  return {
    now: () => result.current.remembered,
    change: (change: Partial<Remembered>) => {
      act(() => {
        result.current.remember(change)
      })
    },
    unmount,
  }
}

beforeEach(() => {
  localStorage.clear()
})

// Would catch a view chosen for one case that every other opens in, a choice that is gone after the case was left, and a
// module that is compared with although the case is aimed at another by now.
test('each case is compared as it was left; a new one takes over language and text alone', () => {
  const first = opened(caseOf(1))
  first.change({ view: 'matrix', suggestions: 'hidden' })
  first.change({ text: 'full', language: 'reader', modules: { [credential]: { module, target } } })
  first.unmount()

  const second = opened(caseOf(2))
  expect(second.now()).toEqual({ view: null, suggestions: 'shown', text: 'full', language: 'reader', modules: {} })
  second.change({ text: 'short' })
  second.unmount()

  const again = opened(caseOf(1)).now()
  expect(again).toMatchObject({ view: 'matrix', suggestions: 'hidden', text: 'full' })
  expect(moduleOf(again, credential, target)).toBe(module)
  expect(moduleOf(again, credential, null)).toBeNull()
  expect(moduleOf(again, CaseCredentialId.parse(id(904)), target)).toBeNull()
})

// Would catch a storage that grows with every case of the office, and a screen that a damaged entry keeps shut.
test('the cases looked at longest ago are forgotten, and what is damaged is as if it were not there', () => {
  for (let nth = 1; nth <= 201; nth += 1) {
    const one = opened(caseOf(nth))
    one.change({ view: 'aligned' })
    one.unmount()
  }
  expect(opened(caseOf(1)).now().view).toBeNull()
  expect(opened(caseOf(2)).now().view).toBe('aligned')

  localStorage.setItem('workbench.compared', '[{"caseId":"x"}')
  expect(opened(caseOf(2)).now().view).toBeNull()
})
