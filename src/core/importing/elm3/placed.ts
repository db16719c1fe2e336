import type { ReadCredential } from '../../credential/credential.ts'
import { rootOf } from '../json/node.ts'
import { readAward, type ModelReader, type ReadAward } from './award.ts'

/** A value in the words of the learning model, with the place of the file that says it in words of its own. */
export interface Placed {
  readonly value: string | number | boolean | null | readonly Placed[] | Readonly<Record<string, Placed>>
  readonly pointer: string
}

type Part = Placed | readonly Placed[] | null

/** An object of the model; parts that the file does not state are left out. */
export function object({ pointer }: Pick<Placed, 'pointer'>, parts: Readonly<Record<string, Part>>): Placed {
  const stated = Object.entries(parts).flatMap(([name, part]) => {
    if (part === null || (isList(part) && part.length === 0)) return []
    return [[name, isList(part) ? { value: part, pointer } : part] as const]
  })
  return { value: Object.fromEntries(stated), pointer }
}

const isList = (part: Placed | readonly Placed[]): part is readonly Placed[] => Array.isArray(part)

/** A word that is the same in every language: a grade, a draft's code. */
export function undetermined(word: Placed | null): Placed | null {
  return word === null ? null : object(word, { und: word })
}

/** An id of the learning model that older writings of it mean, without writing it. */
const ects = 'http://data.europa.eu/snb/education-credit/6fcec5c5af'

export const ectsPoints = (point: Placed | null, pointer: string): Placed =>
  object({ pointer }, { point, framework: { value: ects, pointer } })

/** Older writings have "80 hours" or "40h" for `PT80H`. */
export function hoursWritten(stated: Placed): Placed {
  const count = typeof stated.value === 'string' ? /^(\d{1,5})\s?(?:h|hours?)$/i.exec(stated.value)?.[1] : undefined
  return count === undefined ? stated : { ...stated, value: `PT${count}H` }
}

/** Reads what was brought into the words of the model as the model is read, and says each place as one of the file. */
export function readPlaced(credential: Placed, reader: ModelReader): ReadAward {
  const { json, places } = written(credential)
  const read = readAward(rootOf(json), reader)
  return {
    credential: inFile(read.credential, places),
    remarks: read.remarks.map((one) => ({ ...one, pointer: placeIn(places, one.pointer) })),
  }
}

/** What is said, as plain JSON, and for each pointer into that JSON the place in the file. */
function written(placed: Placed): { readonly json: unknown; readonly places: ReadonlyMap<string, string> } {
  const places = new Map<string, string>()
  const write = ({ value, pointer }: Placed, path: string): unknown => {
    places.set(path, pointer)
    if (typeof value !== 'object' || value === null) return value
    if (isArray(value)) return value.map((one, index) => write(one, `${path}/${index}`))
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, write(part, `${path}/${escaped(name)}`)]),
    )
  }
  return { json: write(placed, ''), places }
}

const isArray = (value: object): value is readonly Placed[] => Array.isArray(value)
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')

function inFile(read: ReadCredential, places: ReadonlyMap<string, string>): ReadCredential {
  return {
    pointer: placeIn(places, read.pointer),
    assertions: read.assertions.map((one) =>
      one.origin?.from === 'file'
        ? { ...one, origin: { ...one.origin, pointer: placeIn(places, one.origin.pointer) } }
        : one,
    ),
    children: read.children.map((child) => inFile(child, places)),
  }
}

/** Of what is missing, the place where it would be. */
function placeIn(places: ReadonlyMap<string, string>, pointer: string): string {
  const place = places.get(pointer)
  if (place !== undefined || pointer === '') return place ?? ''
  return placeIn(places, pointer.slice(0, pointer.lastIndexOf('/')))
}
