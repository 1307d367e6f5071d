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
  actor: {
    subject: { fi: 'Sinä', sv: 'Du', en: 'You' },
    staff: { fi: 'Yrityksen työntekijä', sv: 'En anställd vid företaget', en: 'An employee of the company' },
    operator: { fi: 'Palvelun ylläpitäjä', sv: 'Tjänstens administratör', en: 'The operator of the service' },
    portal: { fi: 'Palvelu itse', sv: 'Tjänsten själv', en: 'The service itself' },
  },
  event: {
    'code-asked': { fi: 'Koodi pyydettiin', sv: 'En kod begärdes', en: 'A code was asked for' },
    'code-sent': { fi: 'Koodi lähetettiin', sv: 'Koden skickades', en: 'The code was sent' },
    'code-wrong': { fi: 'Koodi oli väärä', sv: 'Koden var fel', en: 'A code was wrong' },
    'address-verified': { fi: 'Osoite vahvistettiin', sv: 'Adressen bekräftades', en: 'The address was confirmed' },
    viewed: { fi: 'Tiedot näytettiin', sv: 'Uppgifterna visades', en: 'The data was shown' },
    'identity-proven': { fi: 'Lisätieto täsmäsi', sv: 'Tilläggsuppgiften stämde', en: 'The further proof was right' },
    'proof-wrong': {
      fi: 'Lisätieto ei täsmännyt',
      sv: 'Tilläggsuppgiften stämde inte',
      en: 'The further proof was not right',
    },
    waiting: {
      fi: 'Asia siirtyi yrityksen ratkaistavaksi',
      sv: 'Ärendet gick till företaget för avgörande',
      en: 'The matter went to the company to decide',
    },
    'form-parked': { fi: 'Lomake otettiin talteen', sv: 'Ett formulär sparades', en: 'A form was kept' },
    'form-dropped': {
      fi: 'Talteen otettu lomake poistettiin',
      sv: 'Det sparade formuläret raderades',
      en: 'The kept form was thrown away',
    },
    'form-resumed': {
      fi: 'Talteen otettu lomake lähetettiin',
      sv: 'Det sparade formuläret skickades',
      en: 'The kept form was sent',
    },
    'signed-out': { fi: 'Käynti päättyi', sv: 'Besöket avslutades', en: 'The visit ended' },
    imported: { fi: 'Tiedot tuotiin järjestelmästä', sv: 'Uppgifterna importerades', en: 'The data was imported' },
    'import-undone': { fi: 'Tietojen tuonti peruttiin', sv: 'Importen ångrades', en: 'An import was undone' },
    swept: {
      fi: 'Vanhentuneita tietoja poistettiin',
      sv: 'Föråldrade uppgifter raderades',
      en: 'Data past its time was erased',
    },
    other: { fi: 'Muu käsittely', sv: 'Annan behandling', en: 'Other processing' },
  },
})
