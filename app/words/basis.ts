import { area } from './said.ts'

/** The legal bases of GDPR Art. 6(1), in its order. */
export const basis = area({
  consent: { fi: 'Suostumuksesi', sv: 'Ditt samtycke', en: 'Your consent' },
  contract: {
    fi: 'Sopimus tai sen valmistelu',
    sv: 'Avtal eller åtgärder före ett avtal',
    en: 'A contract, or steps before one',
  },
  'legal-obligation': { fi: 'Lakisääteinen velvoite', sv: 'Rättslig förpliktelse', en: 'Legal obligation' },
  'vital-interests': { fi: 'Elintärkeä etu', sv: 'Grundläggande intressen', en: 'Vital interests' },
  'public-task': {
    fi: 'Yleinen etu tai julkinen valta',
    sv: 'Allmänt intresse eller myndighetsutövning',
    en: 'Public interest or official authority',
  },
  'legitimate-interests': { fi: 'Oikeutettu etu', sv: 'Berättigat intresse', en: 'Legitimate interests' },
})
