import { area } from './said.ts'

/** The package that a person takes along: its pages, and what they say of the files beside them. */
export const packageWords = area({
  title: {
    access: { fi: 'Kopio tiedoistasi', sv: 'Kopia av dina uppgifter', en: 'A copy of your data' },
    portability: {
      fi: 'Tietosi siirrettävässä muodossa',
      sv: 'Dina uppgifter i överförbar form',
      en: 'Your data in a form to take along',
    },
  },
  lead: {
    access: {
      fi: 'Tässä ovat tiedot, jotka {company} löysi sinusta, ja niiden käyttötarkoitukset (tietosuoja-asetuksen 15 artikla).',
      sv: 'Här är de uppgifter som {company} har hittat om dig, och vad de används till (dataskyddsförordningen, artikel 15).',
      en: 'Here is the data that {company} has found about you, and what it is used for (GDPR, Article 15).',
    },
    portability: {
      fi: 'Tässä ovat tiedot, jotka olet itse antanut ja joita {company} käsittelee suostumuksesi tai sopimuksen perusteella (tietosuoja-asetuksen 20 artikla). Muut tiedot on jätetty pois. Ne luetellaan kunkin tietueen kohdalla.',
      sv: 'Här är de uppgifter som du själv har lämnat och som {company} behandlar med stöd av ditt samtycke eller ett avtal (dataskyddsförordningen, artikel 20). Andra uppgifter har utelämnats och räknas upp vid varje post.',
      en: 'Here is the data that you gave yourself and that {company} processes with your consent or under a contract (GDPR, Article 20). Other data is left out and listed with each record.',
    },
  },
  offline: {
    fi: 'Sivut toimivat ilman verkkoyhteyttä, eivätkä ne hae mitään mistään.',
    sv: 'Sidorna fungerar utan nätanslutning och hämtar ingenting någonstans ifrån.',
    en: 'These pages work without a connection and fetch nothing from anywhere.',
  },
  private: {
    fi: 'Paketissa on henkilötietojasi. Säilytä se niin, etteivät muut pääse siihen käsiksi.',
    sv: 'Paketet innehåller dina personuppgifter. Förvara det så att ingen annan kommer åt det.',
    en: 'The package holds your personal data. Keep it where nobody else can reach it.',
  },
  about: {
    controller: { fi: 'Rekisterinpitäjä', sv: 'Personuppgiftsansvarig', en: 'Controller' },
    reference: { fi: 'Pyynnön viite', sv: 'Begärans referens', en: 'Reference of the request' },
    madeAt: { fi: 'Paketti tehtiin', sv: 'Paketet gjordes', en: 'The package was made' },
    portal: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  },
  missing: {
    title: {
      fi: 'Kaikkia tietoja ei saatu mukaan',
      sv: 'Alla uppgifter kom inte med',
      en: 'Not everything could be included',
    },
    text: {
      fi: 'Näitä rekistereitä ei voitu lukea, joten niistä ei ole paketissa mitään. Emme tiedä, onko niissä tietojasi:',
      sv: 'De här registren gick inte att läsa, så ingenting ur dem finns i paketet. Vi vet inte om de innehåller uppgifter om dig:',
      en: 'These registers could not be read, so nothing of them is in the package. We do not know whether they hold data about you:',
    },
    'no-answer': { fi: 'ei vastannut', sv: 'svarade inte', en: 'did not answer' },
    fault: { fi: 'lukeminen epäonnistui', sv: 'läsningen misslyckades', en: 'the reading failed' },
    'not-loaded': {
      fi: 'ei ole vielä kertaakaan luettu palveluun',
      sv: 'har ännu inte lästs in i tjänsten',
      en: 'has never been loaded into the service',
    },
  },
  record: {
    numbered: { fi: 'Tietue {number, number}', sv: 'Post {number, number}', en: 'Record {number, number}' },
    named: {
      fi: 'Tietue {number, number}: {name}',
      sv: 'Post {number, number}: {name}',
      en: 'Record {number, number}: {name}',
    },
    none: {
      fi: 'Osoitteellasi ei löytynyt tietueita.',
      sv: 'Inga poster hittades under din adress.',
      en: 'No records were found under your address.',
    },
    noFields: {
      fi: 'Tästä tietueesta ei kuulu mitään tähän pakettiin.',
      sv: 'Ingenting i den här posten hör till paketet.',
      en: 'Nothing in this record belongs to this package.',
    },
    noRows: { fi: 'Rivejä ei ole.', sv: 'Det finns inga rader.', en: 'There are no rows.' },
    pages: {
      fi: 'Rivejä on {count, number}. Ne ovat omilla sivuillaan:',
      sv: 'Det finns {count, number} rader. De står på egna sidor:',
      en: 'There are {count, number} rows. They are on pages of their own:',
    },
    page: {
      fi: 'Rivit {first, number}–{last, number}',
      sv: 'Raderna {first, number}–{last, number}',
      en: 'Rows {first, number}–{last, number}',
    },
    pageTitle: {
      fi: '{what}: rivit {first, number}–{last, number}, yhteensä {count, number}',
      sv: '{what}: raderna {first, number}–{last, number} av {count, number}',
      en: '{what}: rows {first, number}–{last, number} of {count, number}',
    },
    previous: { fi: 'Edellinen sivu', sv: 'Föregående sida', en: 'Previous page' },
    next: { fi: 'Seuraava sivu', sv: 'Nästa sida', en: 'Next page' },
    contents: { fi: 'Paketin etusivu', sv: 'Paketets förstasida', en: 'First page of the package' },
  },
  withheld: {
    fi: 'Jätetty pois: tässä voi olla tietoa muistakin ihmisistä, eikä sitä ole vielä tarkistettu',
    sv: 'Utelämnat: här kan finnas uppgifter om andra, och det har inte granskats ännu',
    en: 'Left out: this may hold data about other people and has not been reviewed yet',
  },
  masked: {
    fi: 'Henkilötunnus on tallessa mutta peitetty',
    sv: 'Personbeteckningen är sparad men dold',
    en: 'A personal identity code is held, masked',
  },
  leftOut: {
    title: { fi: 'Mitä on jätetty pois', sv: 'Vad som har utelämnats', en: 'What is left out' },
    text: {
      fi: 'Nämä tiedot eivät kuulu siirto-oikeuteen. Saat ne, kun pyydät kopion kaikista tiedoistasi.',
      sv: 'De här uppgifterna omfattas inte av rätten till dataportabilitet. Du får dem när du ber om en kopia av alla dina uppgifter.',
      en: 'The right to portability does not cover this data. You get it when you ask for a copy of all your data.',
    },
    field: { fi: 'Tieto', sv: 'Uppgift', en: 'Data' },
    why: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
    'not-from-you': {
      fi: 'Et ole antanut sitä itse.',
      sv: 'Du har inte lämnat den själv.',
      en: 'You did not give it yourself.',
    },
    'other-basis': {
      fi: 'Sen käsittely ei perustu suostumukseesi eikä sopimukseen.',
      sv: 'Behandlingen grundar sig inte på ditt samtycke eller ett avtal.',
      en: 'It is not processed with your consent or under a contract.',
    },
    'not-portable': {
      fi: 'Sitä ei käsitellä niin, että se voitaisiin siirtää.',
      sv: 'Den behandlas inte så att den skulle kunna överföras.',
      en: 'It is not processed in a way that lets it be moved.',
    },
  },
  searched: {
    title: {
      fi: 'Mistä haettiin ja mitä löytyi',
      sv: 'Var vi sökte och vad vi hittade',
      en: 'Where we searched and what was found',
    },
    withheld: {
      fi: 'Tästä ei ole paketissa mitään, koska osoitetta voi lukea usea ihminen.',
      sv: 'Ingenting härifrån finns i paketet, eftersom flera personer kan läsa adressen.',
      en: 'Nothing from here is in the package, since several people may read the address.',
    },
    unreachable: {
      fi: 'Rekisteriä ei voitu lukea, joten emme tiedä, onko siinä tietojasi.',
      sv: 'Registret gick inte att läsa, så vi vet inte om det innehåller uppgifter om dig.',
      en: 'The register could not be read, so we do not know whether it holds data about you.',
    },
  },
  rights: {
    title: { fi: 'Oikeutesi', sv: 'Dina rättigheter', en: 'Your rights' },
    automated: { fi: 'Automaattiset päätökset', sv: 'Automatiserat beslutsfattande', en: 'Automated decisions' },
  },
  files: {
    title: { fi: 'Paketin tiedostot', sv: 'Filerna i paketet', en: 'Files in this package' },
    file: { fi: 'Tiedosto', sv: 'Fil', en: 'File' },
    what: { fi: 'Mitä siinä on', sv: 'Vad den innehåller', en: 'What it holds' },
    readme: { fi: 'Tämä luettelo tekstinä.', sv: 'Den här listan som text.', en: 'This list as text.' },
    index: {
      fi: 'Tietosi sivuina, jotka avautuvat millä tahansa selaimella.',
      sv: 'Dina uppgifter som sidor som öppnas i vilken webbläsare som helst.',
      en: 'Your data as pages that open in any browser.',
    },
    pages: {
      fi: 'Rivit, joita on paljon: 200 riviä sivulla.',
      sv: 'Rader som är många: 200 rader per sida.',
      en: 'Rows of which there are many: 200 rows a page.',
    },
    notice: {
      fi: 'Tietosuojaseloste sellaisena kuin se oli, kun paketti tehtiin.',
      sv: 'Dataskyddsbeskrivningen så som den löd när paketet gjordes.',
      en: 'The privacy notice as it was when the package was made.',
    },
    data: {
      fi: 'Samat tiedot ohjelmien luettavaksi, arvot täsmälleen niin kuin ne ovat järjestelmässä.',
      sv: 'Samma uppgifter för program, med värdena exakt så som de står i systemet.',
      en: 'The same data for programs, with the values exactly as they stand in the system.',
    },
    schema: {
      fi: 'Tiedoston data.json kuvaus (JSON Schema). Sama on osoitteessa {address}.',
      sv: 'En beskrivning av data.json (JSON Schema). Samma finns på {address}.',
      en: 'What data.json looks like (JSON Schema). The same is at {address}.',
    },
    csv: {
      fi: 'Taulukot taulukkolaskentaan: UTF-8, sarakkeiden välissä puolipiste, jokainen arvo lainausmerkeissä. Jos solussa on monta arvoa, kukin on omalla rivillään.',
      sv: 'Tabeller för kalkylprogram: UTF-8, semikolon mellan kolumnerna, varje värde inom citattecken. Flera värden i en cell står på var sin rad.',
      en: 'Tables for spreadsheets: UTF-8, a semicolon between columns, every value in quotes. Several values in a cell stand on a line each.',
    },
    guard: {
      fi: 'CSV-tiedostoissa heittomerkki ({mark}) solun alussa estää taulukkolaskentaa tulkitsemasta arvoa kaavaksi. Se on lisätty kaikkiin arvoihin, joiden alussa on =, +, -, @, sarkain, rivinvaihto tai heittomerkki, myös välilyöntien tai lainausmerkkien jäljessä. Esimerkiksi puhelinnumero +358… on muodossa {mark}+358…. Kun poistat yhden heittomerkin solun alusta, saat arvon takaisin.',
      sv: 'En apostrof ({mark}) i början av en cell i CSV-filerna hindrar kalkylprogram från att tolka värdet som en formel. Den har lagts till framför alla värden som börjar med =, +, -, @, tabb, radbyte eller apostrof, också efter mellanslag eller citattecken. Telefonnumret +358… står till exempel som {mark}+358…. Ta bort en apostrof i början av cellen så får du värdet tillbaka.',
      en: 'In the CSV files an apostrophe ({mark}) at the start of a cell keeps spreadsheets from taking the value for a formula. It is added to every value that begins with =, +, -, @, a tab, a line break or an apostrophe, also after spaces or quotes. The phone number +358…, for instance, stands as {mark}+358…. Take one apostrophe away from the start of the cell, and you have the value again.',
    },
    contacts: {
      fi: 'Yhteystiedot osoitekirjaan (vCard 4).',
      sv: 'Kontaktuppgifter för adressboken (vCard 4).',
      en: 'Contacts for an address book (vCard 4).',
    },
    manifest: {
      fi: 'Luettelo tiedostoista ja jokaisen tarkistussumma (SHA-256).',
      sv: 'En förteckning över filerna med kontrollsumman (SHA-256) för var och en.',
      en: 'A list of the files, with the checksum (SHA-256) of each.',
    },
    signature: {
      fi: 'Luettelon allekirjoitus (JWS, Ed25519). Sen voi tarkistaa ilman verkkoyhteyttä palvelun julkisilla avaimilla, jotka ovat osoitteessa {address}. Komento on npm run portal -- verify paketti.zip --keys avaimet.json',
      sv: 'Förteckningens underskrift (JWS, Ed25519). Den kan kontrolleras utan nätanslutning med tjänstens offentliga nycklar, som finns på {address}. Kommandot är npm run portal -- verify paket.zip --keys nycklar.json',
      en: 'The signature of that list (JWS, Ed25519). It can be checked offline with the public keys of the service, which are at {address}. The command is npm run portal -- verify package.zip --keys keys.json',
    },
  },
})
