import type { Canvas } from './canvas.ts'

/** Something of a known height that is never broken: a line, a row, a signature. Lengths in points. */
export interface Piece {
  readonly height: number
  /** Space above it, left out at the top of a page. */
  readonly before: number
  /** Stays with the piece behind it: a heading, a table's head, a first line. */
  readonly keep: boolean
  /** Begins a page, unless the one before has hardly begun. */
  readonly newPage: boolean
  /** Drawn again above it where it begins a page: the head of its table. */
  readonly head: Piece | null
  /** `top` is measured from the top of the page. */
  draw(canvas: Canvas, top: number): void
}

export interface Placed {
  readonly piece: Piece
  /** From the top of the room that pages have for pieces. */
  readonly top: number
  /** A table's head that is drawn again: said once to a reader who listens. */
  readonly repeated: boolean
}

/** A page that is filled this far is left for one that begins anew. */
const hardlyBegun = 0.4

/** Pieces of what no page can hold that have to fit where it begins: a heading or a table's head is not left there alone. */
const beginning = 5

/**
 * Puts pieces on pages of `room` height. What keeps together goes to the next page together, if a page can hold it; what
 * none can hold is parted where a page ends.
 */
export function paginate(pieces: readonly Piece[], room: number): readonly (readonly Placed[])[] {
  const pages: Placed[][] = [[]]
  let used = 0

  const place = (piece: Piece, repeated: boolean) => {
    const top = used === 0 ? 0 : used + piece.before
    pages.at(-1)?.push({ piece, top, repeated })
    used = top + piece.height
  }
  const turn = () => {
    pages.push([])
    used = 0
  }

  for (const chain of chainsOf(pieces)) {
    const [first] = chain
    if (first === undefined) continue
    if (first.newPage && used > room * hardlyBegun) turn()
    const whole = heightOf(chain)
    const together = whole > room ? heightOf(chain.slice(0, beginning)) : whole
    if (used > 0 && used + first.before + together > room) turn()
    for (const piece of chain) {
      if (used > 0 && used + piece.before + piece.height > room) turn()
      if (used === 0 && piece.head !== null) place(piece.head, true)
      place(piece, false)
    }
  }
  return pages
}

/** Runs of pieces that keep together. */
function chainsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const chains: Piece[][] = []
  let open = false
  for (const piece of pieces) {
    if (open) chains.at(-1)?.push(piece)
    else chains.push([piece])
    open = piece.keep
  }
  return chains
}

/** From the top of its first piece to the bottom of its last. */
function heightOf(chain: readonly Piece[]): number {
  return chain.reduce((sum, { before, height }, index) => sum + height + (index === 0 ? 0 : before), 0)
}
