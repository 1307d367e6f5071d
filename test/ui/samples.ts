import type { Controller } from '#app/register/controller.ts'
import type { RootData } from '#app/ui/shell.tsx'

/** A fictional company, as `controller.yaml` would say it. */
export const controller: Controller = {
  name: 'Havukka Ohjelmistot Oy',
  businessId: '1234567-1',
  address: { street: 'Rantakatu 12 A', postcode: '90100', city: 'OULU', country: 'FI' },
  website: 'https://havukka.example/',
  contacts: {
    privacy: {
      title: { fi: 'Tietosuoja-asiat', sv: 'Dataskyddsärenden', en: 'Data protection matters' },
      name: 'Tuulikki Havukka',
      email: 'tietosuoja@havukka.example',
      phone: '+358 50 000 0000',
    },
  },
  authority: {
    name: {
      fi: 'Tietosuojavaltuutetun toimisto',
      sv: 'Dataombudsmannens byrå',
      en: 'Office of the Data Protection Ombudsman',
    },
    address: 'PL 800, 00531 Helsinki',
    email: 'tietosuoja@om.fi',
    phone: '029 566 6700',
    website: { fi: 'https://tietosuoja.fi/', sv: 'https://tietosuoja.fi/sv/', en: 'https://tietosuoja.fi/en/' },
  },
  languages: ['fi', 'sv', 'en'],
  timeZone: 'Europe/Helsinki',
  holidays: 'FI',
  financialYear: { end: '12-31', exceptions: [] },
  partners: {},
  cookies: [],
  roleAddresses: ['info'],
  letters: {},
  erasure: { coolingOffHours: 24, secondApprover: 'retained' },
}

/** 23.11.2026 klo 14.35 in Helsinki. */
export const NOW = 1_795_437_300_000

export const root: RootData = {
  language: 'fi',
  languages: ['fi', 'sv', 'en'],
  controllerName: controller.name,
  contact: controller.contacts.privacy,
  timeZone: controller.timeZone,
  hasLogo: false,
  trial: true,
  path: '/',
  signedIn: null,
}
