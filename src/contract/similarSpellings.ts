import { z } from 'zod'

/**
 * What a filter could ask for instead of what was typed, as it is written in what it would find then, the nearest first: there only
 * where it finds few. Nothing of it is among what it found.
 */
export const SimilarSpellings = z.array(z.string())
