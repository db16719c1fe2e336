import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Route } from '#contract/contract.ts'
import { useMay } from '../../frame/may.tsx'
import { List } from '../../ui/index.ts'
import { Agreement } from './Agreement.tsx'
import { Consistency } from './Consistency.tsx'
import { Learning } from './learning/Learning.tsx'
import { Waiting } from './Waiting.tsx'
import './Review.css'

const sections = ['waiting', 'agreement', 'consistency', 'learning'] as const
type Section = (typeof sections)[number]

/** A section is there for those only who may call what it asks. */
const parts: Record<Section, { readonly part: () => ReactNode; readonly asks: Route }> = {
  waiting: { part: Waiting, asks: 'proposals.waiting' },
  agreement: { part: Agreement, asks: 'proposals.agreement' },
  consistency: { part: Consistency, asks: 'consistency.report' },
  learning: { part: Learning, asks: 'models.agreement' },
}

/** How the office looks at its own decisions: what waits for a second officer, how far officers agree, how alike they decide, what is learned. */
export function Review() {
  const { t } = useTranslation('review')
  const may = useMay()
  const open = sections.filter((one) => may(parts[one].asks))
  const [chosen, setChosen] = useState<Section | null>(null)
  const section = chosen ?? open[0]
  if (section === undefined) return null
  const Part = parts[section].part
  return (
    <div className="review">
      <div className="review-side" data-region="">
        <List
          label={t('sections.label')}
          items={open.map((id) => ({ id }))}
          keyOf={(one) => one.id}
          textOf={(one) => t(`sections.${one.id}`)}
          selected={section}
          onSelect={setChosen}
        >
          {(one) => t(`sections.${one.id}`)}
        </List>
      </div>
      <section className="review-part" aria-labelledby="review-title" data-region="">
        <h1 id="review-title">{t(`sections.${section}`)}</h1>
        <Part />
      </section>
    </div>
  )
}
