import { INNER_EVENTS } from '#app/register/portal/inner.ts'
import { area } from './said.ts'

/** The log as owners and auditors read it. */
export const staffAudit = area({
  title: { fi: 'Tapahtumaloki', sv: 'Händelselogg', en: 'Log' },
  lead: {
    fi: 'Kaikki, mitä palvelussa on tehty. Lokissa ei ole kenenkään tietoja, vain mitä tehtiin, milloin ja kuka sen teki.',
    sv: 'Allt som har gjorts i tjänsten. I loggen står ingens uppgifter, bara vad som gjordes, när och av vem.',
    en: 'Everything that was done in the service. The log holds nobody’s data, only what was done, when and by whom.',
  },
  verified: {
    fi: 'Loki täsmää: {rows, plural, one {# rivi} other {# riviä}} tarkistettiin {time}.',
    sv: 'Loggen stämmer: {rows, plural, one {# rad} other {# rader}} kontrollerades {time}.',
    en: 'The log verifies: {rows, plural, one {# row was} other {# rows were}} checked on {time}.',
  },
  broken: {
    fi: 'Loki ei täsmää. {faults, plural, one {# virhe} other {# virhettä}} löytyi {time}. Selvitä heti, kuka on voinut muuttaa tietokantaa; kohdat luettelee komento: npm run portal -- audit verify',
    sv: 'Loggen stämmer inte. {faults, plural, one {# fel} other {# fel}} hittades {time}. Ta genast reda på vem som har kunnat ändra databasen; ställena räknas upp av kommandot: npm run portal -- audit verify',
    en: 'The log does not verify. {faults, plural, one {# fault was} other {# faults were}} found on {time}. Find out at once who could have changed the database; the places are named by: npm run portal -- audit verify',
  },
  unverified: {
    fi: 'Lokia ei ole vielä tarkistettu. Se tarkistetaan joka yö.',
    sv: 'Loggen har inte kontrollerats ännu. Den kontrolleras varje natt.',
    en: 'The log has not been verified yet. That is done every night.',
  },
  filter: { fi: 'Rajaa', sv: 'Avgränsa', en: 'Narrow down' },
  reference: { fi: 'Pyynnön tunnus', sv: 'Ärendets nummer', en: 'Reference of the request' },
  noCase: {
    fi: 'Tällä tunnuksella ei ole pyyntöä. Tarkista tunnus, esimerkiksi T-7KQ2M9XA.',
    sv: 'Det finns inget ärende med numret. Kontrollera det, till exempel T-7KQ2M9XA.',
    en: 'There is no request with this reference. Check it; it looks like T-7KQ2M9XA.',
  },
  who: { fi: 'Kuka', sv: 'Vem', en: 'Who' },
  anyone: { fi: 'Kuka tahansa', sv: 'Vem som helst', en: 'Anybody' },
  actor: {
    subject: { fi: 'Henkilö itse', sv: 'Personen själv', en: 'The person' },
    staff: { fi: 'Henkilöstö', sv: 'Personal', en: 'Staff' },
    operator: { fi: 'Ylläpitäjä', sv: 'Driften', en: 'Operator' },
    portal: { fi: 'Palvelu', sv: 'Tjänsten', en: 'The service' },
    recipient: { fi: 'Tietojen vastaanottaja', sv: 'Mottagare', en: 'A recipient' },
  },
  event: INNER_EVENTS,
  go: { fi: 'Hae', sv: 'Sök', en: 'Search' },
  export: { fi: 'Lataa taulukkona (CSV)', sv: 'Ladda ner som tabell (CSV)', en: 'Download as a table (CSV)' },
  empty: { fi: 'Tällaisia rivejä ei ole.', sv: 'Det finns inga sådana rader.', en: 'There are no such rows.' },
  number: { fi: 'Nro', sv: 'Nr', en: 'No.' },
  when: { fi: 'Milloin', sv: 'När', en: 'When' },
  what: { fi: 'Mitä', sv: 'Vad', en: 'What' },
  forgotten: {
    fi: 'Sisältö poistettu määräajan päätyttyä',
    sv: 'Innehållet raderat när tiden gick ut',
    en: 'Content erased at the end of its time',
  },
  which: { fi: 'Pyyntö', sv: 'Ärende', en: 'Request' },
})
