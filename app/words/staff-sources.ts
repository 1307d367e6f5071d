import { area } from './said.ts'

/** How the systems do that registers are read from, and whether what was promised is still in them. */
export const staffSources = area({
  title: { fi: 'Lähteet', sv: 'Källor', en: 'Sources' },
  lead: {
    fi: 'Järjestelmät, joista rekisterit luetaan: miten ne vastaavat ja mitä niissä on. Kenenkään tietoja tällä sivulla ei ole.',
    sv: 'Systemen som registren läses ur: hur de svarar och vad de innehåller. Ingens uppgifter visas på den här sidan.',
    en: 'The systems that registers are read from: how they answer and what they have. Nobody’s data is on this page.',
  },
  begun: {
    fi: 'Vertailu on alkanut. Päivitä sivu hetken kuluttua.',
    sv: 'Jämförelsen har börjat. Uppdatera sidan om en stund.',
    en: 'The comparison has begun. Load the page again in a moment.',
  },
  classified: { fi: 'Merkitty.', sv: 'Noterat.', en: 'Noted.' },
  reading: { fi: 'Vertailu', sv: 'Jämförelse', en: 'Comparison' },
  readingText: {
    fi: 'Joka yö kaikki lähteet luetaan alusta loppuun ja verrataan kieltoihin, poistoihin, työkortteihin ja korjauksiin.',
    sv: 'Varje natt läses alla källor från början till slut och jämförs med förbud, raderingar, arbetskort och rättelser.',
    en: 'Every night all sources are read from end to end and compared with bans, erasures, work cards and corrections.',
  },
  never: {
    fi: 'Vertailua ei ole vielä tehty.',
    sv: 'Ingen jämförelse har gjorts ännu.',
    en: 'None has been made yet.',
  },
  running: {
    fi: 'Vertailu on kesken, alkoi {time}.',
    sv: 'En jämförelse pågår, började {time}.',
    en: 'One is under way since {time}.',
  },
  ended: { fi: 'Viimeksi vertailtu {time}.', sv: 'Senast jämfört {time}.', en: 'Last compared on {time}.' },
  read: { fi: 'Vertaile nyt', sv: 'Jämför nu', en: 'Compare now' },
  state: {
    well: { fi: 'Vastaa', sv: 'Svarar', en: 'Answers' },
    failing: { fi: 'Ei vastaa', sv: 'Svarar inte', en: 'Does not answer' },
    stopped: { fi: 'Vaatii korjaamista', sv: 'Måste åtgärdas', en: 'Needs mending' },
    empty: { fi: 'Ei vielä luettu', sv: 'Inte läst ännu', en: 'Not read yet' },
    unknown: { fi: 'Ei vielä katsottu', sv: 'Inte kontrollerad ännu', en: 'Not looked at yet' },
  },
  kind: {
    files: { fi: 'Tuodaan tiedostoina', sv: 'Läses in från filer', en: 'Imported from files' },
    here: { fi: 'Pidetään tässä palvelussa', sv: 'Förs i den här tjänsten', en: 'Kept in this service' },
    live: { fi: 'Luetaan järjestelmästä', sv: 'Läses i systemet', en: 'Read where it lives' },
  },
  system: { fi: 'Järjestelmä', sv: 'System', en: 'System' },
  how: { fi: 'Miten luetaan', sv: 'Hur den läses', en: 'How it is read' },
  goodAt: { fi: 'Viimeksi luettu tila', sv: 'Senast lästa läge', en: 'Last good reading' },
  failingSince: { fi: 'Ei luettavissa', sv: 'Går inte att läsa sedan', en: 'Unreadable since' },
  fault: { fi: 'Mikä ei onnistu', sv: 'Vad som inte fungerar', en: 'What fails' },
  faultKind: {
    later: { fi: 'voi mennä ohi itsestään', sv: 'kan gå över av sig själv', en: 'may go away by itself' },
    never: { fi: 'jonkun on korjattava se', sv: 'någon måste åtgärda det', en: 'somebody has to mend it' },
  },
  found: { fi: 'Viimeisin vertailu', sv: 'Senaste jämförelsen', en: 'Last comparison' },
  counts: {
    records: {
      fi: '{count, plural, one {# tietue} other {# tietuetta}} luettu.',
      sv: '{count, plural, one {# post} other {# poster}} lästa.',
      en: '{count, plural, one {# record} other {# records}} read.',
    },
    drift: {
      fi: '{count, plural, one {# kielto} other {# kieltoa}} oli kadonnut.',
      sv: '{count, plural, one {# förbud} other {# förbud}} hade försvunnit.',
      en: '{count, plural, one {# ban} other {# bans}} had got lost.',
    },
    marked: {
      fi: '{count, plural, one {# kieltomerkintä} other {# kieltomerkintää}} ilman kieltoa.',
      sv: '{count, plural, one {# markering} other {# markeringar}} utan förbud.',
      en: '{count, plural, one {# mark} other {# marks}} without a ban.',
    },
    back: {
      fi: '{count, plural, one {# poistettu} other {# poistettua}} oli tullut takaisin.',
      sv: '{count, plural, one {# raderad} other {# raderade}} hade kommit tillbaka.',
      en: '{count, plural, one {# erased person was} other {# erased people were}} there again.',
    },
    confirmed: {
      fi: '{count, plural, one {# työkortti} other {# työkorttia}} vahvistui.',
      sv: '{count, plural, one {# arbetskort} other {# arbetskort}} bekräftades.',
      en: '{count, plural, one {# card} other {# cards}} confirmed.',
    },
    reopened: {
      fi: '{count, plural, one {# tehtävä} other {# tehtävää}} avattiin uudelleen.',
      sv: '{count, plural, one {# uppgift} other {# uppgifter}} öppnades på nytt.',
      en: '{count, plural, one {# task} other {# tasks}} opened again.',
    },
    columns: {
      fi: '{count, plural, one {# uusi sarake} other {# uutta saraketta}}.',
      sv: '{count, plural, one {# ny kolumn} other {# nya kolumner}}.',
      en: '{count, plural, one {# new column} other {# new columns}}.',
    },
  },
  unread: {
    later: { fi: 'Ei saatu luettua loppuun.', sv: 'Kunde inte läsas till slut.', en: 'Could not be read to the end.' },
    never: { fi: 'Ei voitu lukea.', sv: 'Gick inte att läsa.', en: 'Could not be read.' },
    'no-walk': {
      fi: 'Järjestelmää ei voi lukea alusta loppuun.',
      sv: 'Systemet går inte att läsa från början till slut.',
      en: 'The system cannot be read from end to end.',
    },
  },
  unknown: {
    fi: 'Sarakkeet, joista kukaan ei ole vielä sanonut mitä ne ovat',
    sv: 'Kolumner som ingen ännu har sagt vad de är',
    en: 'Columns that nobody has said yet what they are',
  },
  unknownText: {
    fi: 'Kunnes ne on käyty läpi, ihmisille kerrotaan, ettei rekisteri näy heille kokonaan.',
    sv: 'Tills de har gåtts igenom får folk veta att registret inte visas i sin helhet.',
    en: 'Until they are looked into, people are told that the register is not shown whole.',
  },
  others: {
    fi: '{count, plural, one {# muu sarake} other {# muuta saraketta}}, jota rekisteri ei näytä',
    sv: '{count, plural, one {# annan kolumn} other {# andra kolumner}} som registret inte visar',
    en: '{count, plural, one {# other column} other {# other columns}} that the register does not show',
  },
  column: { fi: 'Sarake', sv: 'Kolumn', en: 'Column' },
  since: { fi: 'Havaittu', sv: 'Upptäckt', en: 'Met on' },
  what: { fi: 'Mitä siinä on', sv: 'Vad den innehåller', en: 'What it holds' },
  word: {
    before: { fi: 'Oli jo alussa', sv: 'Fanns från början', en: 'Was there from the start' },
    new: { fi: 'Uusi', sv: 'Ny', en: 'New' },
    none: { fi: 'Ei mitään ihmisistä', sv: 'Ingenting om människor', en: 'Nothing about people' },
    covered: { fi: 'Sama kuin toinen tieto', sv: 'Samma som en annan uppgift', en: 'The same as another field' },
    missing: {
      fi: 'Henkilötieto: lisättävä rekisteriin',
      sv: 'Personuppgift: ska läggas till i registret',
      en: 'Personal data: to be added to the register',
    },
  },
  say: { fi: 'Merkitse', sv: 'Notera', en: 'Note' },
})
