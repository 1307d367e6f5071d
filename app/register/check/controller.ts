/** Whether what `controller.yaml` says can be. */
import Color from 'colorjs.io'
import { Temporal } from 'temporal-polyfill'
import { normaliseAddress } from '#app/register/address.ts'
import { Controller } from '#app/register/controller.ts'
import { impossibleYears, LONGEST_YEAR_MONTHS } from '#app/register/financial-year.ts'
import { isCountry } from '#app/register/kinds/place.ts'
import { parseValue } from '#app/register/kinds.ts'
import { isInEea, namesHolidays } from './countries.ts'
import { Faults, type Path } from './fault.ts'
import { checkLetters } from './letters.ts'
import { subjectOf } from './naming.ts'
import { checkTexts } from './texts.ts'

/** WCAG 2.2, 1.4.3: the least contrast of text to its background. */
const LEAST_CONTRAST = 4.5

function checkCountry(country: string, path: Path, faults: Faults): void {
  if (isCountry(country)) return
  faults.add(path, `There is no country "${country}". Write its two capital letters, such as FI (ISO 3166-1).`)
}

function checkAddressOf(email: string | undefined, path: Path, faults: Faults): void {
  if (email === undefined || normaliseAddress(email).ok) return
  faults.add(path, `This is not an email address. Write it like tietosuoja@example.fi.`)
}

function checkPeople({ contacts, authority, partners, businessId, address }: Controller, faults: Faults): void {
  for (const [name, contact] of Object.entries(contacts)) {
    if (!contact) continue
    const path = ['contacts', name]
    checkAddressOf(contact.email, [...path, 'email'], faults)
    if (!contact.email && !contact.phone)
      faults.add(path, `${subjectOf(path)} cannot be reached. Add "email:" or "phone:" (Art. 13(1)).`)
  }
  checkAddressOf(authority.email, ['authority', 'email'], faults)
  checkCountry(address.country, ['address', 'country'], faults)
  if (address.country === 'FI' && !parseValue('business-id', businessId, 'FI').ok) {
    faults.add(
      ['businessId'],
      `"${businessId}" is not a Finnish business ID: seven digits, a hyphen and a check digit that fits, such as 1234567-1.`,
    )
  }
  for (const [name, partner] of Object.entries(partners)) {
    const path = ['partners', name]
    checkAddressOf(partner.email, [...path, 'email'], faults)
    checkCountry(partner.country, [...path, 'country'], faults)
    if (isCountry(partner.country) && !isInEea(partner.country) && !partner.transfer) {
      faults.add(
        [...path, 'country'],
        `${subjectOf(path)} is outside the European Economic Area. Say by which safeguards data goes there: add "transfer:" (Art. 13(1)(f)).`,
      )
    }
  }
}

const isTimeZone = (name: string) => name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name)

const YEAR_FAULTS = {
  'turned-round': 'This financial year ends before it begins.',
  'too-long': `This financial year is longer than ${LONGEST_YEAR_MONTHS} months, the longest that the law allows.`,
  overlap: 'This financial year begins before another has ended.',
} as const

function checkTime({ timeZone, holidays, financialYear }: Controller, faults: Faults): void {
  if (!isTimeZone(timeZone))
    faults.add(['timeZone'], `There is no time zone "${timeZone}". Write it like Europe/Helsinki.`)
  if (!namesHolidays(holidays)) {
    faults.add(
      ['holidays'],
      `"${holidays}" is not a country whose holidays move a deadline. Write the two capital letters of an EU or EEA country, such as FI (Regulation 1182/71).`,
    )
  }
  const [month = 0, day = 0] = financialYear.end.split('-').map(Number)
  // A leap year, in which 02-29 is: it stands for the last day of February.
  if (day > Temporal.PlainYearMonth.from({ year: 2024, month }).daysInMonth) {
    faults.add(['financialYear', 'end'], `There is no day ${financialYear.end}: month first, then day, such as 12-31.`)
  }
  for (const { start, why } of impossibleYears(financialYear)) {
    const index = financialYear.exceptions.findIndex((exception) => exception.start === start)
    faults.add(['financialYear', 'exceptions', index], YEAR_FAULTS[why])
  }
}

function checkLook({ look }: Controller, faults: Faults): void {
  if (!look) return
  const contrast = new Color(look.accent).contrastWCAG21('#ffffff')
  if (contrast >= LEAST_CONTRAST) return
  // Rounded down, or 4.49 would be said to be 4.5 and refused.
  const shown = (Math.floor(contrast * 10) / 10).toFixed(1)
  faults.add(
    ['look', 'accent'],
    `The colour ${look.accent} cannot be read on white: its contrast is ${shown}:1, and ${LEAST_CONTRAST}:1 is needed. Choose a darker one.`,
  )
}

function checkLists({ languages, roleAddresses, cookies }: Controller, faults: Faults): void {
  languages.forEach((language, index) => {
    if (languages.indexOf(language) !== index)
      faults.add(['languages', index], `The language "${language}" stands here twice.`)
  })
  roleAddresses.forEach((local, index) => {
    if (local.includes('@') || local.trim() === '') {
      faults.add(['roleAddresses', index], `Write only what stands before the @, such as "info".`)
    }
  })
  cookies.forEach(({ name, where }, index) => {
    const first = cookies.findIndex(
      (other) => other.name === name && JSON.stringify(other.where) === JSON.stringify(where),
    )
    if (first !== index) faults.add(['cookies', index, 'name'], `The cookie "${name}" is declared twice.`)
  })
}

export function checkController(controller: Controller): Faults['found'] {
  const faults = new Faults()
  checkTexts(Controller, controller, controller.languages, faults)
  checkPeople(controller, faults)
  checkTime(controller, faults)
  checkLook(controller, faults)
  checkLists(controller, faults)
  checkLetters(controller, faults)
  return faults.found
}
