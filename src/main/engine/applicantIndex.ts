import { pageOfApplicants } from '#contract/cases.ts'
import type { Output } from '#contract/contract.ts'
import { soughtIn } from '#core/finding.ts'
import type { ApplicantId } from '#core/ids.ts'
import { plainLetters } from '#core/plainLetters.ts'
import { fewFound, joinedParticles, spellingsOf } from '#core/nearSpelling.ts'
import { nameLine } from '#core/recognition/case.ts'
import { holdsEveryWord, plainWords } from '#core/search.ts'
import { entriesAfter, lastEntry } from './caseIndex.ts'
import type { Database } from './db/database.ts'
import { everyName, toldApart, type EveryName } from './db/repositories/applicants.ts'
import { createHeldSpellings } from './heldSpellings.ts'

/** A name that somebody bears or bore, with what is asked of it for each letter typed. */
interface Called extends Pick<EveryName, 'id' | 'applicantId' | 'family'> {
  /** The whole name as it is written. */
  readonly written: string
  /** In plain letters. */
  readonly line: string
  readonly folded: string
}

/**
 * Every name of every applicant, kept while the record is open: they were read anew for each letter that is typed into a new case.
 *
 * The audit chain tells whose names changed, for each change has an entry that names the applicant; only theirs are read again.
 */
export function createApplicantIndex() {
  let of: Database | null = null
  /** By family name, as the record orders text. */
  let names: readonly Called[] = []
  let bearers: ReadonlyMap<string, ReadonlySet<ApplicantId>> | null = null
  /** What is offered instead of a family name that was asked about among many, until somebody's name changes. */
  const instead = new Map<string, readonly string[]>()
  let seen = 0
  /** Names by what is near them; made once something is sought that few are called as. */
  const spellings = createHeldSpellings<Called>()
  let areHeld = false

  function catchUp(db: Database): void {
    const entries = entriesAfter(db, seen)
    if (entries.length === 0) return
    seen = entries.at(-1)?.seq ?? seen
    const changed = new Set(entries.flatMap(({ ids }) => ids['applicant'] ?? []))
    if (changed.size === 0) return
    const added = everyName(db, [...changed]).map(called)
    const before = names.filter(({ applicantId }) => changed.has(applicantId))
    names = merged(
      names.filter(({ applicantId }) => !changed.has(applicantId)),
      added,
    )
    bearers = null
    askAnew([...before, ...added])
    const stay = new Set(added.map(({ applicantId }) => applicantId))
    // Of somebody who was erased not even the words of the name stay.
    if (before.some(({ applicantId }) => !stay.has(applicantId))) forgetSpellings()
    else if (areHeld) {
      for (const name of before) spellings.remove(name)
      for (const name of added) hold(name)
    }
  }

  function hold(name: Called): void {
    spellings.add(name, [name.written, ...joinedParticles(name.written)])
  }

  function forgetSpellings(): void {
    spellings.forget()
    areHeld = false
    instead.clear()
  }

  /** Names that are spelled otherwise than was typed, as they are written. */
  function similar(text: string, words: readonly string[]): string[] {
    if (!areHeld) for (const name of names) hold(name)
    areHeld = true
    const near = spellings.near(text, ({ written }) => soughtIn(written))
    return spellingsOf(
      near
        .filter(({ id }) => !words.every((word) => id.line.includes(word)))
        .sort((one, other) => one.apart - other.apart || inOrder(one.id, other.id)),
      ({ id }) => [id.written],
      (spelling, { id }) => holdsEveryWord(id.written, spelling),
    )
  }

  /**
   * What is offered instead of a name is worked out anew where one of these was or would be among it. Of 300 new cases each one would
   * have had all of it worked out again.
   */
  function askAnew(changed: readonly Called[]): void {
    const theirs = createHeldSpellings<Called>()
    for (const name of changed) theirs.add(name, [name.written, ...joinedParticles(name.written)])
    for (const family of [...instead.keys()]) {
      const words = plainWords(family)
      const isFound = changed.some(({ line }) => words.every((word) => line.includes(word)))
      if (isFound || theirs.near(family, ({ written }) => soughtIn(written)).length > 0) instead.delete(family)
    }
  }

  /** Most names are like none, and only for the others it is counted who is found as typed. */
  function offeredInstead(family: string): readonly string[] {
    const words = plainWords(family)
    const offered = similar(family, words)
    if (offered.length === 0) return offered
    const found = new Set<ApplicantId>()
    for (const { applicantId, line } of names) {
      if (words.every((word) => line.includes(word))) found.add(applicantId)
      if (found.size === fewFound) return []
    }
    return offered
  }

  function asOfNow(db: Database): readonly Called[] {
    if (of === db) catchUp(db)
    else {
      seen = lastEntry(db)
      names = everyName(db, null).map(called)
      forgetSpellings()
      bearers = null
      of = db
    }
    return names
  }

  return {
    /**
     * Applicants any of whose names holds every word of `text`: those who are called so first, then those whose name begins so, then
     * the others; a page of them from the place `from` on, and how many there are. Where they are few, what others are called whose
     * name is spelled nearly so.
     */
    find(db: Database, text: string, from: number): Output<'applicants.find'> {
      const sought = folded(text)
      const words = plainWords(text)
      const nearness = new Map<ApplicantId, number>()
      for (const name of asOfNow(db)) {
        if (!words.every((word) => name.line.includes(word))) continue
        const near = name.folded === sought ? 0 : name.folded.startsWith(sought) ? 1 : 2
        const before = nearness.get(name.applicantId)
        if (before === undefined || near < before) nearness.set(name.applicantId, near)
      }
      const nearest: ApplicantId[][] = [[], [], []]
      for (const [id, near] of nearness) nearest[near]?.push(id)
      return {
        of: nearness.size,
        found: toldApart(db, nearest.flat().slice(from, from + pageOfApplicants)),
        similar: nearness.size < fewFound ? similar(text, words) : [],
      }
    },

    /** How many applicants bear, or bore, each of the family names, and what `find` offers instead of it. */
    bearing(db: Database, families: readonly string[]): Output<'applicants.bearing'> {
      const all = asOfNow(db)
      bearers ??= bearersIn(all)
      const by = bearers
      return families.map((typed) => {
        const family = typed.trim()
        if (family === '') return { bearers: 0, similar: [] }
        const offered = instead.get(family) ?? offeredInstead(family)
        instead.set(family, offered)
        return { bearers: by.get(folded(family))?.size ?? 0, similar: [...offered] }
      })
    },

    /** At a lock no name stays. */
    close(): void {
      of = null
      names = []
      bearers = null
      forgetSpellings()
    },
  }
}
export type ApplicantIndex = ReturnType<typeof createApplicantIndex>

function called({ id, applicantId, ...name }: EveryName): Called {
  const written = nameLine(name)
  return { id, applicantId, family: name.family, written, line: plainLetters(written), folded: folded(name.family) }
}

const folded = (text: string) => text.trim().toLocaleLowerCase('und')

function bearersIn(names: readonly Called[]): ReadonlyMap<string, ReadonlySet<ApplicantId>> {
  const bearers = new Map<string, Set<ApplicantId>>()
  for (const { applicantId, folded: family } of names) {
    const known = bearers.get(family)
    if (known === undefined) bearers.set(family, new Set([applicantId]))
    else known.add(applicantId)
  }
  return bearers
}

/** Both lists in one, each in order; the second is short. */
function merged(names: readonly Called[], added: readonly Called[]): readonly Called[] {
  const pieces: (readonly Called[])[] = []
  let at = 0
  for (const one of added) {
    const place = placeOf(names, one, at)
    pieces.push(names.slice(at, place), [one])
    at = place
  }
  return [...pieces, names.slice(at)].flat()
}

/** Before the first name, from `at` on, that stands after this one. */
function placeOf(names: readonly Called[], one: Called, at: number): number {
  let [low, high] = [at, names.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = names[middle]
    if (other !== undefined && inOrder(other, one) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** As the record orders text, by its bytes: JavaScript would put 𝒜 before ﬁ. */
function inOrder(one: Called, other: Called): number {
  const byFamily = Buffer.compare(Buffer.from(one.family), Buffer.from(other.family))
  return byFamily === 0 ? Buffer.compare(Buffer.from(one.id), Buffer.from(other.id)) : byFamily
}
