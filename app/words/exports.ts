import { area } from './said.ts'

/** Taking one's data home: asking, waiting, downloading. */
export const exports = area({
  letter: {
    coming: {
      fi: 'Kokoamme tietosi paketiksi. Saat viestin, kun voit ladata sen palvelusta.',
      sv: 'Vi samlar dina uppgifter i ett paket. Du får ett meddelande när du kan ladda ner det i tjänsten.',
      en: 'We are putting your data into a package. You get a mail when you can download it from the service.',
    },
    access: {
      fi: 'Jäljennös tiedoistasi on ladattavissa palvelusta viikon ajan.',
      sv: 'En kopia av dina uppgifter kan laddas ner i tjänsten i en vecka.',
      en: 'A copy of your data can be downloaded from the service for a week.',
    },
    portability: {
      fi: 'Antamasi tiedot ovat ladattavissa palvelusta koneluettavina viikon ajan.',
      sv: 'Uppgifterna som du har gett kan laddas ner i maskinläsbar form i tjänsten i en vecka.',
      en: 'The data that you gave can be downloaded in machine-readable form from the service for a week.',
    },
  },
  title: { fi: 'Lataa tietosi', sv: 'Ladda ner dina uppgifter', en: 'Download your data' },
  lead: {
    fi: 'Kokoamme tietosi yhteen tiedostoon, jonka voit avata omalla laitteellasi ilman verkkoyhteyttä.',
    sv: 'Vi samlar dina uppgifter i en fil som du kan öppna på din egen enhet utan nätförbindelse.',
    en: 'We put your data together in one file that you can open on your own device without a connection.',
  },
  what: { fi: 'Mitä haluat ladata?', sv: 'Vad vill du ladda ner?', en: 'What do you want to download?' },
  profile: {
    access: {
      fi: 'Kaikki tiedot minusta',
      sv: 'Alla uppgifter om mig',
      en: 'All data about me',
    },
    accessHint: {
      fi: 'Kaikki, mitä sinusta on tallennettu, sekä miksi, mistä saatu, kenelle annettu ja kuinka kauan säilytetään (15 artikla).',
      sv: 'Allt som har sparats om dig, samt varför, varifrån, till vem och hur länge (artikel 15).',
      en: 'Everything that is stored about you, with why, where from, to whom and for how long (Article 15).',
    },
    portability: {
      fi: 'Antamani tiedot toiseen palveluun siirrettäväksi',
      sv: 'Uppgifter som jag har gett, för överföring till en annan tjänst',
      en: 'Data that I gave, to move to another service',
    },
    portabilityHint: {
      fi: 'Vain se, minkä olet itse antanut suostumuksen tai sopimuksen perusteella (20 artikla). Paketti kertoo, mitä siitä puuttuu ja miksi.',
      sv: 'Bara det som du själv har gett med stöd av samtycke eller avtal (artikel 20). Paketet berättar vad som saknas och varför.',
      en: 'Only what you gave yourself under consent or a contract (Article 20). The package says what it leaves out and why.',
    },
  },
  registers: { fi: 'Mistä rekistereistä?', sv: 'Från vilka register?', en: 'From which registers?' },
  registersHint: {
    fi: 'Jos et valitse mitään, saat kaikki.',
    sv: 'Om du inte väljer något får du alla.',
    en: 'If you choose none, you get all of them.',
  },
  ask: { fi: 'Kokoa paketti', sv: 'Sätt ihop paketet', en: 'Put the package together' },
  chooseProfile: { fi: 'Valitse, mitä haluat ladata', sv: 'Välj vad du vill ladda ner', en: 'Choose what to download' },
  noRegister: {
    fi: 'Valitsemaasi rekisteriä ei enää ole. Valitse jokin näistä, tai jätä kaikki valitsematta, niin saat tiedot niistä kaikista.',
    sv: 'Registret som du valde finns inte längre. Välj bland dessa, eller lämna alla ovalda så får du uppgifterna ur dem alla.',
    en: 'The register you chose is not here any more. Choose among these, or leave all of them unchosen to get the data of them all.',
  },
  tooMany: {
    fi: 'Olet koonnut jo viisi pakettia vuorokauden aikana. Voit koota seuraavan {moment}. Aiemmat ovat ladattavissa pyynnöissäsi.',
    sv: 'Du har redan satt ihop fem paket under ett dygn. Du kan sätta ihop nästa {moment}. De tidigare finns bland dina begäranden.',
    en: 'You have had five packages made within a day. You can have the next one made from {moment}. The earlier ones are among your requests.',
  },
  open: { fi: 'Avaa paketin sivu', sv: 'Öppna paketets sida', en: 'Open the package’s page' },
  state: {
    gathering: { fi: 'Kootaan', sv: 'Sätts ihop', en: 'Being made' },
    writing: { fi: 'Kootaan', sv: 'Sätts ihop', en: 'Being made' },
    ready: { fi: 'Ladattavissa', sv: 'Kan laddas ner', en: 'Can be downloaded' },
    expired: { fi: 'Tuhottu', sv: 'Förstört', en: 'Destroyed' },
    failed: { fi: 'Ei valmistunut', sv: 'Blev inte klart', en: 'Was not made' },
  },
  page: { fi: 'Tietopaketti', sv: 'Uppgiftspaket', en: 'Data package' },
  building: {
    title: { fi: 'Pakettia kootaan', sv: 'Paketet sätts ihop', en: 'The package is being put together' },
    text: {
      fi: 'Voit sulkea tämän sivun. Lähetämme sinulle viestin, kun paketti on valmis.',
      sv: 'Du kan stänga den här sidan. Vi skickar ett meddelande när paketet är klart.',
      en: 'You can close this page. We send you a mail when the package is ready.',
    },
    gathering: {
      fi: 'Haemme tietoja rekistereistä.',
      sv: 'Vi hämtar uppgifter ur registren.',
      en: 'We are reading the registers.',
    },
    writing: {
      fi: '{done} tiedostoa {all} tiedostosta on valmis.',
      sv: '{done} av {all} filer är klara.',
      en: '{done} of {all} files are ready.',
    },
    look: { fi: 'Katso, onko se valmis', sv: 'Se om det är klart', en: 'See whether it is ready' },
  },
  ready: {
    title: { fi: 'Paketti on valmis', sv: 'Paketet är klart', en: 'The package is ready' },
    until: {
      fi: 'Voit ladata sen {moment} saakka. Sen jälkeen se tuhotaan.',
      sv: 'Du kan ladda ner det till {moment}. Därefter förstörs det.',
      en: 'You can download it until {moment}. After that it is destroyed.',
    },
    size: { fi: 'Koko: {size}', sv: 'Storlek: {size}', en: 'Size: {size}' },
    left: {
      fi: '{count, plural, =0 {Latauksia ei ole jäljellä.} one {Voit ladata sen vielä kerran.} other {Voit ladata sen vielä # kertaa.}}',
      sv: '{count, plural, =0 {Inga nedladdningar återstår.} one {Du kan ladda ner det en gång till.} other {Du kan ladda ner det # gånger till.}}',
      en: '{count, plural, =0 {No downloads are left.} one {You can download it once more.} other {You can download it # more times.}}',
    },
    go: { fi: 'Lataa paketti (ZIP)', sv: 'Ladda ner paketet (ZIP)', en: 'Download the package (ZIP)' },
    notFresh: {
      fi: 'Paketissa on kaikki tietosi. Siksi pyydämme uuden koodin ennen latausta.',
      sv: 'I paketet finns alla dina uppgifter. Därför behöver du en ny kod före nedladdningen.',
      en: 'Everything about you is in the package. So a new code is needed before the download.',
    },
    verify: { fi: 'Pyydä uusi koodi', sv: 'Be om en ny kod', en: 'Get a new code' },
    keep: {
      fi: 'Säilytä tiedosto paikassa, johon muut eivät pääse.',
      sv: 'Spara filen där andra inte kommer åt den.',
      en: 'Keep the file where others cannot get at it.',
    },
  },
  over: {
    title: { fi: 'Paketti on tuhottu', sv: 'Paketet är förstört', en: 'The package is destroyed' },
    text: {
      fi: 'Sen aika on kulunut. Voit koota uuden.',
      sv: 'Dess tid är ute. Du kan sätta ihop ett nytt.',
      en: 'Its time is over. You can have a new one made.',
    },
  },
  failed: {
    title: {
      fi: 'Pakettia ei saatu koottua',
      sv: 'Paketet kunde inte sättas ihop',
      en: 'The package could not be made',
    },
    text: {
      fi: 'Työntekijä selvittää asian ja vastaa pyyntöösi.',
      sv: 'En anställd utreder saken och svarar på din begäran.',
      en: 'An employee looks into it and answers your request.',
    },
  },
  downloads: { fi: 'Lataukset', sv: 'Nedladdningar', en: 'Downloads' },
  none: {
    fi: 'Pakettia ei ole vielä ladattu.',
    sv: 'Paketet har inte laddats ner ännu.',
    en: 'The package has not been downloaded yet.',
  },
  request: { fi: 'Pyyntö {reference}', sv: 'Begäran {reference}', en: 'Request {reference}' },
  refused: {
    'used-up': {
      fi: 'Paketti on jo ladattu viisi kertaa. Voit koota uuden.',
      sv: 'Paketet har redan laddats ner fem gånger. Du kan sätta ihop ett nytt.',
      en: 'The package has been downloaded five times. You can have a new one made.',
    },
    'not-fresh': {
      fi: 'Koodistasi on yli 15 minuuttia. Pyydä uusi koodi.',
      sv: 'Det är över 15 minuter sedan din kod. Be om en ny kod.',
      en: 'Your code is more than 15 minutes old. Get a new code.',
    },
    expired: { fi: 'Paketin aika on kulunut.', sv: 'Paketets tid är ute.', en: 'The package’s time is over.' },
    'address-waits': {
      fi: 'Tämä osoite on vasta tulossa käyttöön. Voit ladata paketin, kun vaihto on tullut voimaan.',
      sv: 'Den här adressen har ännu inte trätt i kraft. Du kan ladda ner paketet när bytet har trätt i kraft.',
      en: 'This address is not in force yet. You can download the package when the change has come into force.',
    },
    'not-ready': {
      fi: 'Paketti ei ole vielä valmis.',
      sv: 'Paketet är inte klart ännu.',
      en: 'The package is not ready yet.',
    },
  },
})
