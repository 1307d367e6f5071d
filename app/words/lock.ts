import { area } from './said.ts'

/** Locked records: what stays after an erasure, what is restricted (Art. 18) or objected to (Art. 21(1)). */
export const lock = area({
  title: { fi: 'Lukitut tiedot', sv: 'Låsta uppgifter', en: 'Locked data' },
  none: { fi: 'Mitään ei ole lukittu.', sv: 'Inget är låst.', en: 'Nothing is locked.' },
  toOpen: { fi: 'Katso lukittuja tietoja', sv: 'Se låsta uppgifter', en: 'Look at locked data' },
  why: {
    erasure: {
      fi: '{register}: poistettu {day}, loppu säilyy vain lain vuoksi.',
      sv: '{register}: raderat {day}, resten bevaras bara på grund av lagen.',
      en: '{register}: erased on {day}; the rest stays only because of the law.',
    },
    restriction: {
      fi: '{register}: käsittelyä on rajoitettu {day} alkaen.',
      sv: '{register}: behandlingen är begränsad sedan {day}.',
      en: '{register}: processing has been restricted since {day}.',
    },
    objection: {
      fi: '{register}: käsittelyä on vastustettu, lukittu {day}.',
      sv: '{register}: behandlingen har invänts mot, låst {day}.',
      en: '{register}: the person has objected; locked on {day}.',
    },
  },
  next: { fi: 'Seuraava päivä on {date}.', sv: 'Nästa dag är {date}.', en: 'The next day is {date}.' },
  lifts: {
    fi: 'Asiakkaalle on kirjoitettu: lukitus avautuu {moment}.',
    sv: 'Kunden har fått brev: låset hävs {moment}.',
    en: 'The person has been written to: the lock is lifted on {moment}.',
  },
  open: { fi: 'Avaa lukitut tiedot', sv: 'Öppna låsta uppgifter', en: 'Open locked data' },
  opened: { fi: 'Avattu', sv: 'Öppnat', en: 'Opened' },
  absent: {
    fi: '{count, plural, one {Yhtä lukittua tietuetta} other {# lukittua tietuetta}} ei löydy rekisteristään.',
    sv: '{count, plural, one {En låst post} other {# låsta poster}} finns inte i sitt register.',
    en: '{count, plural, one {One locked record is} other {# locked records are}} not found in the register.',
  },
  reason: { fi: 'Miksi avaat ne?', sv: 'Varför öppnar du dem?', en: 'Why do you open it?' },
  logged: {
    fi: 'Syy, nimesi ja se, mitä näit, jäävät lokiin. Asiakas näkee lokissaan, että tiedot avattiin.',
    sv: 'Skälet, ditt namn och vad du såg står i loggen. Kunden ser i sin logg att uppgifterna öppnades.',
    en: 'The reason, your name and what you saw stand in the log. The person sees in theirs that the data was opened.',
  },
  reasonMissing: { fi: 'Valitse syy', sv: 'Välj ett skäl', en: 'Choose a reason' },
  reasons: {
    consent: {
      fi: 'Asiakas on suostunut siihen',
      sv: 'Kunden har samtyckt till det',
      en: 'The person has consented to it',
    },
    claims: {
      fi: 'Oikeudellinen vaade',
      sv: 'Ett rättsligt anspråk',
      en: 'A legal claim',
    },
    others: {
      fi: 'Toisen henkilön oikeuksien suojaaminen',
      sv: 'Skydd för någon annans rättigheter',
      en: 'Protecting somebody else’s rights',
    },
    duty: {
      fi: 'Laki, jonka vuoksi tiedot säilyvät, kuten kirjanpidon tarkastus',
      sv: 'Den lag som uppgifterna bevaras för, till exempel en revision',
      en: 'The law for which the data stays, such as an audit of the books',
    },
    request: {
      fi: 'Asiakkaan pyynnön käsittely',
      sv: 'Behandlingen av kundens begäran',
      en: 'Dealing with the person’s request',
    },
  },
  lift: { fi: 'Avaa rajoitus', sv: 'Häv begränsningen', en: 'Lift the restriction' },
  liftText: {
    fi: 'Kirjoitamme asiakkaalle ensin. Lukitus avautuu viikon kuluttua siitä, jos kirje on mennyt perille.',
    sv: 'Vi skriver till kunden först. Låset hävs en vecka senare, om brevet har kommit fram.',
    en: 'The person is written to first. The lock is lifted a week later, if the letter has reached them.',
  },
})
