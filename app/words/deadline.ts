import { area } from './said.ts'

/** How a deadline was counted, step by step. */
export const deadline = area({
  title: { fi: 'Miten määräaika on laskettu', sv: 'Så har fristen räknats', en: 'How the deadline was counted' },
  receipt: {
    fi: 'Pyyntö saapui {day}. Saapumispäivää ei lasketa mukaan.',
    sv: 'Begäran kom {day}. Ankomstdagen räknas inte.',
    en: 'The request came on {day}. The day of receipt is not counted.',
  },
  month: {
    fi: 'Kuukausi siitä on {day}, samannumeroinen päivä.',
    sv: 'En månad senare är {day}, dagen med samma nummer.',
    en: 'One month later is {day}, the day of the same number.',
  },
  'last-of-month': {
    fi: 'Seuraavassa kuussa ei ole samannumeroista päivää. Kuukausi päättyy kuun viimeisenä päivänä, {day}.',
    sv: 'Nästa månad har ingen dag med samma nummer. Månaden går ut på dess sista dag, {day}.',
    en: 'The next month has no day of that number. The month ends on its last day, {day}.',
  },
  'three-from-receipt': {
    fi: 'Kaksi lisäkuukautta päättyy {day}.',
    sv: 'Två månader till går ut {day}.',
    en: 'Two further months end on {day}.',
  },
  'two-from-first': {
    fi: 'Kaksi lisäkuukautta lasketaan ensimmäisen kuukauden lopusta, koska se päättyy aiemmin: {day}.',
    sv: 'Två månader till räknas från den första månadens slut, eftersom det blir tidigare: {day}.',
    en: 'Two further months are counted from the end of the first, since that is earlier: {day}.',
  },
  moved: {
    saturday: {
      fi: '{from} on lauantai, joten määräaika siirtyy.',
      sv: '{from} är en lördag, så fristen flyttas.',
      en: '{from} is a Saturday, so the deadline moves on.',
    },
    sunday: {
      fi: '{from} on sunnuntai, joten määräaika siirtyy.',
      sv: '{from} är en söndag, så fristen flyttas.',
      en: '{from} is a Sunday, so the deadline moves on.',
    },
    holiday: {
      fi: '{from} on pyhäpäivä ({name}), joten määräaika siirtyy.',
      sv: '{from} är en helgdag ({name}), så fristen flyttas.',
      en: '{from} is a public holiday ({name}), so the deadline moves on.',
    },
  },
  end: {
    fi: 'Viimeinen päivä on {day}, vuorokauden loppuun.',
    sv: 'Sista dagen är {day}, till dygnets slut.',
    en: 'The last day is {day}, until the end of the day.',
  },
  aid: {
    fi: 'Laskettu päivä on apuväline. Vastaus annetaan ilman aiheetonta viivytystä, ja vastaaja vastaa määräajasta.',
    sv: 'Det beräknade datumet är ett hjälpmedel. Svaret ges utan onödigt dröjsmål, och den som svarar ansvarar för fristen.',
    en: 'A computed date is an aid. The answer is given without undue delay, and whoever answers is responsible for the deadline.',
  },
})
