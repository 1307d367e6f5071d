import { ACTORS, EVENTS } from '#app/register/portal/happened.ts'
import { area } from './said.ts'

/** The access log: who has looked at one's data, and what was done with it. */
export const log = area({
  title: {
    fi: 'Kuka on katsonut tietojasi',
    sv: 'Vem har tittat på dina uppgifter',
    en: 'Who has looked at your data',
  },
  lead: {
    fi: 'Tässä on jokainen kerta, jolloin tietojasi on katsottu tai käsitelty tässä palvelussa. Uusin on ensin.',
    sv: 'Här finns varje gång dina uppgifter har visats eller behandlats i den här tjänsten. Det nyaste först.',
    en: 'Every time your data was looked at or dealt with in this service. Newest first.',
  },
  names: {
    fi: 'Työntekijöiden nimiä ei näytetä, mutta jokainen katselu kirjataan tekijän mukaan.',
    sv: 'De anställdas namn visas inte, men varje visning registreras per person.',
    en: 'Employees’ names are not shown, but each view is recorded by person.',
  },
  empty: { fi: 'Merkintöjä ei vielä ole.', sv: 'Inga anteckningar ännu.', en: 'Nothing recorded yet.' },
  table: { fi: 'Tapahtumat', sv: 'Händelser', en: 'Events' },
  when: { fi: 'Milloin', sv: 'När', en: 'When' },
  who: { fi: 'Kuka', sv: 'Vem', en: 'Who' },
  what: { fi: 'Mitä tapahtui', sv: 'Vad hände', en: 'What happened' },
  which: { fi: 'Mitkä tiedot', sv: 'Vilka uppgifter', en: 'Which data' },
  nothing: { fi: 'Ei henkilötietoja', sv: 'Inga personuppgifter', en: 'No personal data' },
  fields: {
    fi: '{count, plural, one {Yksi tieto} other {# tietoa}}',
    sv: '{count, plural, one {En uppgift} other {# uppgifter}}',
    en: '{count, plural, one {One field} other {# fields}}',
  },
  actor: ACTORS,
  event: EVENTS,
})
