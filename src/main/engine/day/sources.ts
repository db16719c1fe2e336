import { appealsOfDay } from './appealsOfDay.ts'
import { casesOfDay } from './casesOfDay.ts'
import { conditionsOfDay } from './conditionsOfDay.ts'
import { proposalsOfDay } from './proposalsOfDay.ts'
import type { DaySource } from './source.ts'

/** Where a day's duties come from. To add one: a file beside this one, and a line here. */
export const daySources: readonly DaySource[] = [casesOfDay, proposalsOfDay, conditionsOfDay, appealsOfDay]
