import type { TFunction } from 'i18next'
import type { Group } from './found.ts'

/** A group of what is not spelled as typed, which its heading says: nobody takes one for another. What was not read is told by the others. */
export function spelledOtherwise(t: TFunction<'palette'>, { heading, state, ...group }: Group): Group {
  return {
    ...group,
    heading: t('palette:similar', { heading }),
    state: state === 'failed' ? 'there' : state,
    spelled: 'otherwise',
  }
}
