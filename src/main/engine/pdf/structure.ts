import type { PDFDocument, PDFPage, PDFRef } from 'pdf-lib'
import { pdfLib } from './libraries.ts'

/** The roles of a tagged PDF that a document here has (ISO 32000-1, 14.8.4). */
export type Role = 'Document' | 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD'

/** A node of what is read aloud: other nodes, and marked content on pages, in the order in which they are read. */
export interface Element {
  readonly role: Role
  readonly kids: (Element | Marked)[]
}

interface Marked {
  readonly page: number
  readonly id: number
}

export function element(role: Role, parent?: Element): Element {
  const made: Element = { role, kids: [] }
  parent?.kids.push(made)
  return made
}

/** Writes the tree into the document; what belongs to no element was drawn as an artifact. */
export function writeStructure(pdf: PDFDocument, pages: readonly PDFPage[], root: Element): void {
  const { context } = pdf
  const treeRef = context.nextRef()
  const parents = pages.map((): PDFRef[] => [])

  const write = (node: Element, parentRef: PDFRef): PDFRef => {
    const ref = context.nextRef()
    const kids = node.kids.map((kid) => {
      if ('role' in kid) return write(kid, ref)
      const page = pages[kid.page]
      if (page === undefined) throw new Error(`Marked content on page ${kid.page}, which does not exist`)
      const owners = parents[kid.page]
      if (owners !== undefined) owners[kid.id] = ref
      return context.obj({ Type: 'MCR', Pg: page.ref, MCID: kid.id })
    })
    const dictionary = context.obj({ Type: 'StructElem', S: node.role, P: parentRef })
    dictionary.set(pdfLib.PDFName.of('K'), context.obj(kids))
    if (node.role === 'TH') dictionary.set(pdfLib.PDFName.of('A'), context.obj({ O: 'Table', Scope: 'Column' }))
    context.assign(ref, dictionary)
    return ref
  }

  const documentRef = write(root, treeRef)
  const numbers = parents.flatMap((owners, index) => [context.obj(index), context.obj(owners)])
  const tree = context.obj({ Type: 'StructTreeRoot', ParentTreeNextKey: pages.length })
  tree.set(pdfLib.PDFName.of('K'), context.obj([documentRef]))
  tree.set(pdfLib.PDFName.of('ParentTree'), context.obj({ Nums: context.obj(numbers) }))
  context.assign(treeRef, tree)
  pdf.catalog.set(pdfLib.PDFName.of('StructTreeRoot'), treeRef)
  pdf.catalog.set(pdfLib.PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  for (const [index, page] of pages.entries()) {
    page.node.set(pdfLib.PDFName.of('StructParents'), context.obj(index))
    page.node.set(pdfLib.PDFName.of('Tabs'), pdfLib.PDFName.of('S'))
  }
}
