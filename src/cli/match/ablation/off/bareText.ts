import type { BareText } from '#core/matching/meaning/bareText.ts'

/** In the place of taking labels away: a text is compared as it came. */
export function bareText(stated: string): string {
  return stated
}

export function readBare(stated: string): BareText {
  return { value: stated, places: null }
}
