import { AgreementOverTime } from './AgreementOverTime.tsx'
import { Models } from './Models.tsx'

/** How officers and suggestions agree over time, what suggests, and how it is fitted to this office and taken back. */
export function Learning() {
  return (
    <>
      <AgreementOverTime />
      <Models />
    </>
  )
}
