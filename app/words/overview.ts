import { area } from './said.ts'

/** How requests were answered: figures of half a year, without anybody's data. */
export const overview = area({
  title: { fi: 'Yleiskuva', sv: 'Översikt', en: 'Overview' },
  lead: {
    fi: 'Näin pyyntöihin on vastattu 26 viime viikon aikana. Luvuissa ei ole kenenkään tietoja. Pyynnöt, joiden säilytysaika on päättynyt, eivät ole enää mukana.',
    sv: 'Så har begäranden besvarats de senaste 26 veckorna. Siffrorna innehåller ingens uppgifter. Begäranden vars bevaringstid har gått ut räknas inte längre.',
    en: 'How requests were answered in the last 26 weeks. The figures hold nobody’s data. Requests that are no longer kept are not counted.',
  },
  narrow: { fi: 'Rajaa', sv: 'Avgränsa', en: 'Narrow down' },
  kind: { fi: 'Pyynnön laji', sv: 'Typ av begäran', en: 'Kind of request' },
  register: { fi: 'Rekisteri', sv: 'Register', en: 'Register' },
  any: { fi: 'Kaikki', sv: 'Alla', en: 'All' },
  several: { fi: 'Kaikki tai useampi rekisteri', sv: 'Alla eller flera register', en: 'All registers, or several' },
  go: { fi: 'Näytä', sv: 'Visa', en: 'Show' },
  file: { fi: 'Lataa taulukkona (CSV)', sv: 'Ladda ner som tabell (CSV)', en: 'Download as a table (CSV)' },
  empty: {
    fi: 'Tänä aikana ei ole tullut yhtään pyyntöä eikä yhtään ole avoinna.',
    sv: 'Under den här tiden har ingen begäran kommit in, och ingen är öppen.',
    en: 'No request came in this time, and none is open.',
  },
  now: { fi: 'Nyt', sv: 'Nu', en: 'Now' },
  openNow: { fi: 'Avoinna', sv: 'Öppna', en: 'Open' },
  lateNow: { fi: 'Määräaika ylittynyt', sv: 'Tidsfristen har gått ut', en: 'Past their limit' },
  received: { fi: 'Saapui', sv: 'Kom in', en: 'Received' },
  answered: { fi: 'Vastattiin', sv: 'Besvarades', en: 'Answered' },
  share: { fi: 'Määräajassa', sv: 'I tid', en: 'On time' },
  median: { fi: 'Mediaani päivinä', sv: 'Median i dagar', en: 'Median days' },
  open: { fi: 'Avoinna lopussa', sv: 'Öppna vid slutet', en: 'Open at the end' },
  week: { fi: 'Viikko alkaa', sv: 'Veckan börjar', en: 'Week beginning' },
  weekly: { fi: 'Viikoittain', sv: 'Vecka för vecka', en: 'Week by week' },
  weeklyTable: { fi: 'Viikot taulukkona', sv: 'Veckorna som tabell', en: 'The weeks as a table' },
  sharePlot: {
    fi: 'Määräajassa vastattujen osuus viikoittain, prosentteina',
    sv: 'Andelen som besvarades i tid varje vecka, i procent',
    en: 'Share answered on time in each week, per cent',
  },
  medianPlot: {
    fi: 'Päiviä saapumisesta vastaukseen viikoittain, mediaani',
    sv: 'Dagar från ankomst till svar varje vecka, median',
    en: 'Days from receipt to answer in each week, median',
  },
  openPlot: {
    fi: 'Avoimia pyyntöjä viikon lopussa',
    sv: 'Öppna begäranden vid slutet av veckan',
    en: 'Requests open at the end of each week',
  },
  plotHint: {
    fi: 'Viikko, jolta puuttuu palkki, on viikko, jona mihinkään ei vastattu. Samat luvut ovat taulukossa.',
    sv: 'En vecka utan stapel är en vecka då ingenting besvarades. Samma siffror finns i tabellen.',
    en: 'A week without a bar is one in which nothing was answered. The table holds the same figures.',
  },
  byKind: { fi: 'Lajeittain', sv: 'Efter typ', en: 'By kind' },
  byRegister: { fi: 'Rekistereittäin', sv: 'Efter register', en: 'By register' },
  groupPlot: {
    fi: 'Vastatut: määräajassa (täysi) ja myöhässä (raidallinen)',
    sv: 'Besvarade: i tid (fylld) och för sent (randig)',
    en: 'Answered: on time (solid) and late (striped)',
  },
  none: { fi: '–', sv: '–', en: '–' },
})
