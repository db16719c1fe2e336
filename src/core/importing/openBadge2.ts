import { ok } from '../result.ts'
import { assemble } from './assemble.ts'
import type { Importer, Reading, RemarkCode } from './importer.ts'
import { at, each, isPresent, textOf, type JsonNode } from './json/node.ts'
import { remark } from './leaves.ts'
import { linkOf } from './containers/link.ts'
import { evidenceSections } from './openBadge/evidence.ts'
import { awardSections, endorsementSections } from './openBadge2/award.ts'
import { badgeSections } from './openBadge2/badge.ts'
import { awardParts, confidenceOfAward, type AwardParts } from './openBadge2/parts.ts'

/**
 * Open Badges 2.0 (1EdTech, 2018) and its older versions 1.x and 0.5 (Mozilla), with the fields that SURF's edubadges add.
 *
 * What goes where is in `docs/how-to/add-an-importer.md`, section "Elements and parts". Badge and issuer may be nothing
 * but links, which nothing offline follows: what they would say is missing, and a remark names the host.
 */
export const openBadge2: Importer = {
  id: 'openBadge2',
  version: 2,
  confidence: confidenceOfAward,
  read(document) {
    const parts = awardParts(document)
    const sections = [
      ...awardSections(parts),
      ...badgeSections(parts),
      ...endorsementSections(parts),
      ...evidenceSections(parts.award),
    ]
    const source = { importer: openBadge2.id, layer: document.layers.join('/') }
    const { assertions, remarks } = assemble(sections, source)
    return ok({
      importer: openBadge2.id,
      importerVersion: openBadge2.version,
      credentials: [{ pointer: '', assertions, children: [] }],
      remarks: [...remarks, ...linked(parts)],
    })
  },
}

/** What the file leaves to pages elsewhere, or says more than once. */
function linked({ award, badge, issuer }: AwardParts): Reading['remarks'] {
  const several = (code: RemarkCode, node: JsonNode) => (each(node).length > 1 ? [remark(code, node)] : [])
  return [
    ...several('several-achievements', at(award, 'badge')),
    ...several('several-issuers', at(badge, 'issuer')),
    ...(ofBadge(badge) ?? ofIssuer(issuer)),
    ...(isPresent(at(award, 'displayHtml')) ? [remark('display-not-read', at(award, 'displayHtml'))] : []),
  ]
}

/** A link stands as a text, or as the `id` of an object that holds no more. Null where there is a badge. */
function ofBadge(badge: JsonNode): Reading['remarks'] | null {
  if (isPresent(at(badge, 'name')) || isPresent(at(badge, 'criteria'))) return null
  const host = linkOf(textOf(badge) ?? textOf(at(badge, 'id')) ?? '')
  return [host === null ? remark('no-achievement', badge) : remark('badge-only-linked', badge, { host })]
}

function ofIssuer(issuer: JsonNode): Reading['remarks'] {
  if (isPresent(at(issuer, 'name'))) return []
  const host = linkOf(textOf(issuer) ?? '')
  return [host === null ? remark('issuer-without-name', issuer) : remark('issuer-only-linked', issuer, { host })]
}
