import { unreachable } from '#core/result.ts'
import type { Block } from '#core/report/document.ts'
import type { Piece } from '../pages.ts'
import { boxPieces, signaturePieces } from './apart.ts'
import { addressPieces, factsPieces, factsRowPieces } from './facts.ts'
import { headingPieces, leadPieces, listPieces, paragraphPieces, titlePieces } from './prose.ts'
import type { Setting } from './setting.ts'
import { tablePieces } from './table.ts'

/** Above what would begin a page and need not. */
const spaceInsteadOfPage = 36

/** All blocks of a document as pieces, each spaced by what stands before it. */
export function piecesOf(blocks: readonly Block[], setting: Setting): Piece[] {
  const pieces: Piece[] = []
  let newPage = false
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'newPage') {
      newPage = true
      continue
    }
    const made = setBlock(block, blocks[index - 1], setting)
    const keepLast = staysWithNext(block, blocks[index + 1])
    pieces.push(
      ...made.map((one, at) => ({
        ...one,
        newPage: at === 0 && newPage,
        before: at === 0 && newPage ? spaceInsteadOfPage : one.before,
        keep: one.keep || (keepLast && at === made.length - 1),
      })),
    )
    newPage = false
  }
  return pieces
}

/** A signature alone on a page could stand under anything; a sentence above figures or a list leads into them. */
function staysWithNext(block: Block, next: Block | undefined): boolean {
  if (next?.kind === 'signature') return true
  return block.kind === 'paragraph' && (next?.kind === 'facts' || next?.kind === 'list' || next?.kind === 'table')
}

function setBlock(block: Exclude<Block, { kind: 'newPage' }>, previous: Block | undefined, setting: Setting): Piece[] {
  switch (block.kind) {
    case 'address':
      return addressPieces(block.lines, block.references, setting)
    case 'title':
      return titlePieces(block.text, block.level, setting)
    case 'lead':
      return leadPieces(block.text, setting)
    case 'factsRow':
      return factsRowPieces(block.facts, setting)
    case 'heading':
      return headingPieces(block.text, setting)
    case 'paragraph':
      return paragraphPieces(block.text, spaceBehind(previous), setting)
    case 'list':
      return listPieces(block.items, setting)
    case 'facts':
      return factsPieces(block.facts, spaceBehind(previous), setting)
    case 'table':
      return tablePieces(block, setting)
    case 'box':
      return boxPieces(block.heading, block.paragraphs, setting)
    case 'signature':
      return signaturePieces(block.who, setting)
    default:
      return unreachable(block)
  }
}

/** Between two paragraphs a little, behind facts a little more, behind a heading nothing. */
function spaceBehind(previous: Block | undefined): number {
  if (previous?.kind === 'paragraph' || previous?.kind === 'list') return 4.5
  return previous?.kind === 'facts' ? 7 : 0
}
