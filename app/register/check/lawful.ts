/** What the law does not allow to be said together: bases, consent, portability, marketing, transfers. */
import type { Field, Register } from '#app/register/register.ts'
import type { Faults } from './fault.ts'
import { basesOf, fieldsOf, type PlacedField, sourcesOf } from './fields.ts'
import { subjectOf } from './naming.ts'

function checkPurposes(register: Register, faults: Faults): void {
  for (const [name, { basis, interest, statute }] of Object.entries(register.purposes)) {
    const path = ['purposes', name]
    const subject = subjectOf(path)
    if (!basis) {
      faults.add(
        path,
        `${subject} has no legal basis. Add "basis:": consent, contract, legal-obligation, vital-interests, public-task or legitimate-interests (Art. 6(1)).`,
      )
    }
    if (basis === 'legitimate-interests' && !interest) {
      faults.add(
        path,
        `${subject} rests on legitimate interests but does not say which. Add "interest:" (Art. 13(1)(d)).`,
      )
    }
    if (basis === 'legal-obligation' && !statute) {
      faults.add(path, `${subject} rests on a legal obligation but does not say which law. Add "statute:".`)
    }
    if (interest && basis && basis !== 'legitimate-interests') {
      faults.add(
        [...path, 'interest'],
        `${subject} names an interest, but its basis is ${basis}. Remove "interest:", or change the basis.`,
      )
    }
  }
}

function checkOwnBasis(register: Register, { field, path }: PlacedField, faults: Faults): void {
  const purposes = field.purposes.map((id) => register.purposes[id])
  const detail =
    field.basis === 'legitimate-interests' ? 'interest' : field.basis === 'legal-obligation' ? 'statute' : null
  if (!detail || purposes.some((purpose) => purpose?.[detail])) return
  faults.add(
    [...path, 'basis'],
    `${subjectOf(path)} rests on ${field.basis}, but none of its purposes says which ${detail === 'interest' ? 'interest' : 'law'}. Add "${detail}:" to one.`,
  )
}

/** Art. 20(1): data that the person provided, processed under consent or contract. */
function checkPortability(register: Register, { field, path }: PlacedField, faults: Faults): void {
  const sources = sourcesOf(field).map((id) => register.sources[id])
  if (sources.includes(undefined) || field.purposes.some((id) => !register.purposes[id]?.basis)) return
  const subject = subjectOf(path)
  const given = sources.every((source) => source?.fromSubject)
  const bases = basesOf(register, field)
  const asked = bases.includes('consent') || bases.includes('contract')
  if (field.portable && !given) {
    faults.add(
      [...path, 'portable'],
      `${subject} is portable, but not all of it came from the person. Only what they gave themselves is (Art. 20): write "portable: false".`,
    )
  } else if (field.portable && !asked) {
    faults.add(
      [...path, 'portable'],
      `${subject} is portable, but it is held neither under consent nor under a contract (Art. 20): write "portable: false".`,
    )
  } else if (!field.portable && given && asked) {
    faults.add(
      [...path, 'portable'],
      `${subject} was given by the person and is held under ${bases.includes('contract') ? 'a contract' : 'consent'}, so they have a right to take it along (Art. 20): write "portable: true".`,
    )
  }
}

function checkMarketing(register: Register, { field, path }: PlacedField, faults: Faults): void {
  const marketing = field.purposes.some((id) => register.purposes[id]?.marketing)
  const unknown = field.purposes.some((id) => register.purposes[id] === undefined)
  if (field.marketing && !marketing && !unknown) {
    faults.add(
      [...path, 'marketing'],
      `${subjectOf(path)} is used for marketing, but none of its purposes is. Add one with "marketing: true" (Art. 21(2)).`,
    )
  } else if (!field.marketing && marketing) {
    faults.add(
      path,
      `${subjectOf(path)} has a purpose that is marketing, so it is used for marketing. Add "marketing: true", or remove the purpose.`,
    )
  }
}

function checkConsent(register: Register, { field, path }: PlacedField, faults: Faults): void {
  const bases = basesOf(register, field)
  const stays = register.retention[field.retention]?.afterErasure === 'stays'
  if (!stays || bases.length === 0 || bases.some((basis) => basis !== 'consent')) return
  faults.add(
    [...path, 'retention'],
    `${subjectOf(path)} is held on consent alone, so it cannot stay after an erasure (Art. 17(1)(b)). Give it a retention that goes, or a purpose with another basis.`,
  )
}

function checkChoices({ kind, choices }: Field, { path }: PlacedField, faults: Faults): void {
  if (kind === 'choice' && (!choices || Object.keys(choices).length === 0)) {
    faults.add(path, `${subjectOf(path)} is a choice, but nothing can be chosen. Add "choices:".`)
  } else if (kind !== 'choice' && choices) {
    faults.add(
      [...path, 'choices'],
      `${subjectOf(path)} has choices, but is of kind ${kind}. Write "kind: choice", or remove them.`,
    )
  }
}

/** Refuses what GDPR Art. 6, 13, 17, 20 and 21 do not let stand together. */
export function checkLaw(register: Register, faults: Faults): void {
  checkPurposes(register, faults)
  for (const placed of fieldsOf(register)) {
    checkOwnBasis(register, placed, faults)
    checkPortability(register, placed, faults)
    checkMarketing(register, placed, faults)
    checkConsent(register, placed, faults)
    checkChoices(placed.field, placed, faults)
  }
}
