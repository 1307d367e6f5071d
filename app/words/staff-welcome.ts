import { area } from './said.ts'

/** From a one-time link to an account: the page with the button, who one is, the phone, the recovery codes. */
export const staffWelcome = area({
  title: {
    owner: { fi: 'Ota palvelu käyttöön', sv: 'Ta tjänsten i bruk', en: 'Take the service into use' },
    invite: { fi: 'Tervetuloa mukaan', sv: 'Välkommen med', en: 'Welcome' },
    phone: { fi: 'Ota uusi puhelin käyttöön', sv: 'Ta en ny telefon i bruk', en: 'Set up a new phone' },
    renew: {
      fi: 'Ota kirjautumisesi uudelleen käyttöön',
      sv: 'Ta din inloggning i bruk på nytt',
      en: 'Set up your sign-in again',
    },
  },
  lead: {
    owner: {
      fi: 'Sinusta tulee palvelun ensimmäinen omistaja: voit kutsua muut ja teet päätöksiä.',
      sv: 'Du blir tjänstens första ägare: du kan bjuda in andra och fattar beslut.',
      en: 'You become the first owner of the service: you can invite the others, and you make decisions.',
    },
    invite: {
      fi: 'Sinut on kutsuttu palveluun, jossa {company} vastaa ihmisten tietopyyntöihin. Roolisi on {role}.',
      sv: 'Du är inbjuden till tjänsten där {company} svarar på begäranden om personuppgifter. Din roll är {role}.',
      en: 'You are invited to the service in which {company} answers requests about personal data. Your role: {role}.',
    },
    phone: {
      fi: 'Kirjautumisesi tarvitsee puhelimen, joka näyttää koodit. Otat käyttöön uuden ja saat uudet palautuskoodit.',
      sv: 'Din inloggning behöver en telefon som visar koder. Du tar en ny i bruk och får nya återställningskoder.',
      en: 'Your sign-in needs a phone that shows codes. You set up a new one and get new recovery codes.',
    },
    renew: {
      fi: 'Valitset uuden salasanan, otat puhelimen käyttöön ja saat uudet palautuskoodit.',
      sv: 'Du väljer ett nytt lösenord, tar en telefon i bruk och får nya återställningskoder.',
      en: 'You choose a new password, set up a phone and get new recovery codes.',
    },
  },
  need: {
    fi: 'Tarvitset puhelimen ja siihen todennussovelluksen. Tähän menee viitisen minuuttia.',
    sv: 'Du behöver en telefon med en autentiseringsapp. Det tar ungefär fem minuter.',
    en: 'You need a phone with an authenticator app on it. This takes about five minutes.',
  },
  until: {
    fi: 'Linkki toimii <time>{moment}</time> asti ja kelpaa kerran.',
    sv: 'Länken gäller till <time>{moment}</time> och en gång.',
    en: 'The link works until <time>{moment}</time>, and once.',
  },
  begin: { fi: 'Aloita', sv: 'Börja', en: 'Begin' },
  step: { fi: 'Vaihe {step} / {of}', sv: 'Steg {step} av {of}', en: 'Step {step} of {of}' },
  who: {
    title: { fi: 'Kuka olet?', sv: 'Vem är du?', en: 'Who are you?' },
    passwordTitle: { fi: 'Salasanasi', sv: 'Ditt lösenord', en: 'Your password' },
    stale: {
      fi: 'Edellisestä vaiheesta on kulunut yli tunti. Aloita tästä uudelleen.',
      sv: 'Det har gått över en timme sedan förra steget. Börja om här.',
      en: 'More than an hour has passed since the last step. Begin again here.',
    },
    name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
    nameHint: {
      fi: 'Kollegasi näkevät sen. Asiakkaille sitä ei näytetä.',
      sv: 'Dina kolleger ser det. Kunder får inte se det.',
      en: 'Your colleagues see it. Customers are not shown it.',
    },
    address: { fi: 'Sähköpostiosoite', sv: 'E-postadress', en: 'Email address' },
    addressHint: {
      fi: 'Työosoitteesi. Sillä kirjaudut.',
      sv: 'Din arbetsadress. Med den loggar du in.',
      en: 'Your work address. You sign in with it.',
    },
    password: { fi: 'Salasana', sv: 'Lösenord', en: 'Password' },
    passwordHint: {
      fi: 'Vähintään 12 merkkiä. Muutama sana peräkkäin on hyvä. Isoja kirjaimia tai numeroita ei vaadita.',
      sv: 'Minst 12 tecken. Några ord efter varandra är bra. Stora bokstäver eller siffror krävs inte.',
      en: 'At least 12 characters. A few words in a row are good. Capitals or figures are not required.',
    },
    oldPassword: { fi: 'Nykyinen salasanasi', sv: 'Ditt nuvarande lösenord', en: 'Your current password' },
    go: { fi: 'Jatka puhelimeen', sv: 'Fortsätt till telefonen', en: 'Go on to the phone' },
  },
  errors: {
    name: {
      missing: { fi: 'Kirjoita nimesi', sv: 'Skriv ditt namn', en: 'Type your name' },
      'too-long': {
        fi: 'Nimi on liian pitkä: enintään 100 merkkiä',
        sv: 'Namnet är för långt: högst 100 tecken',
        en: 'The name is too long: 100 characters at most',
      },
    },
    address: {
      missing: { fi: 'Kirjoita osoitteesi', sv: 'Skriv din adress', en: 'Type your address' },
      malformed: {
        fi: 'Kirjoita osoite kokonaan, kuten nimi@example.com',
        sv: 'Skriv hela adressen, till exempel namn@example.com',
        en: 'Type the whole address, such as name@example.com',
      },
      taken: {
        fi: 'Tällä osoitteella on jo tunnus',
        sv: 'Det finns redan ett konto med den här adressen',
        en: 'There is an account with this address already',
      },
    },
    password: {
      missing: { fi: 'Kirjoita salasana', sv: 'Skriv ett lösenord', en: 'Type a password' },
      'too-short': {
        fi: 'Salasanassa on oltava vähintään 12 merkkiä',
        sv: 'Lösenordet ska ha minst 12 tecken',
        en: 'The password needs at least 12 characters',
      },
      'too-long': {
        fi: 'Salasana on liian pitkä: enintään 128 merkkiä',
        sv: 'Lösenordet är för långt: högst 128 tecken',
        en: 'The password is too long: 128 characters at most',
      },
      common: {
        fi: 'Moni muukin käyttää tällaista salasanaa, joten se arvataan nopeasti. Valitse toinen.',
        sv: 'Många använder ett sådant lösenord, så det gissas snabbt. Välj ett annat.',
        en: 'Many people use a password like this, so it is guessed quickly. Choose another.',
      },
      'own-words': {
        fi: 'Salasana on melkein kokonaan sinun tai yrityksen nimeä. Valitse toinen.',
        sv: 'Lösenordet består nästan bara av ditt eller företagets namn. Välj ett annat.',
        en: 'The password is hardly more than your name or the company’s. Choose another.',
      },
      wrong: { fi: 'Salasana ei ole oikea', sv: 'Lösenordet är inte rätt', en: 'The password is not right' },
    },
    code: {
      missing: {
        fi: 'Kirjoita koodi, jonka puhelin näyttää',
        sv: 'Skriv koden som telefonen visar',
        en: 'Type the code that the phone shows',
      },
      malformed: { fi: 'Koodissa on kuusi numeroa', sv: 'Koden har sex siffror', en: 'The code has six digits' },
      wrong: {
        fi: 'Koodi ei ole oikea. Kirjoita se, jonka puhelin näyttää nyt. Tarkista myös puhelimen kellonaika.',
        sv: 'Koden är inte rätt. Skriv den som telefonen visar nu. Kontrollera också telefonens klocka.',
        en: 'The code is not right. Type the one the phone shows now. Check the phone’s clock too.',
      },
    },
  },
  phone: {
    title: { fi: 'Yhdistä puhelimesi', sv: 'Anslut din telefon', en: 'Connect your phone' },
    lead: {
      fi: 'Avaa puhelimen todennussovellus, valitse uuden tunnuksen lisääminen ja lue tämä kuva kameralla.',
      sv: 'Öppna autentiseringsappen i telefonen, välj att lägga till ett konto och läs bilden med kameran.',
      en: 'Open the authenticator app on your phone, choose to add an account, and read this picture with the camera.',
    },
    picture: {
      fi: 'QR-koodi. Saman avaimen voit kirjoittaa alla olevasta tekstistä.',
      sv: 'QR-kod. Samma nyckel kan du skriva av texten nedan.',
      en: 'QR code. You can type the same key from the text below.',
    },
    textTitle: {
      fi: 'Jos et voi lukea kuvaa',
      sv: 'Om du inte kan läsa bilden',
      en: 'If you cannot read the picture',
    },
    text: {
      fi: 'Kirjoita sovellukseen tämä avain. Valitse aikaan perustuva koodi, jos sovellus kysyy.',
      sv: 'Skriv den här nyckeln i appen. Välj tidsbaserad kod om appen frågar.',
      en: 'Type this key into the app. If it asks, choose a time-based code.',
    },
    open: {
      fi: 'Avaa tällä laitteella olevassa sovelluksessa',
      sv: 'Öppna i en app på den här enheten',
      en: 'Open in an app on this device',
    },
    code: {
      fi: 'Koodi, jonka puhelin nyt näyttää',
      sv: 'Koden som telefonen nu visar',
      en: 'The code the phone shows now',
    },
    codeHint: { fi: 'Kuusi numeroa.', sv: 'Sex siffror.', en: 'Six digits.' },
    go: { fi: 'Vahvista puhelin', sv: 'Bekräfta telefonen', en: 'Confirm the phone' },
  },
  codes: {
    title: { fi: 'Talleta palautuskoodisi', sv: 'Spara dina återställningskoder', en: 'Keep your recovery codes' },
    lead: {
      fi: 'Jos puhelimesi katoaa, kirjaudut näillä. Kukin toimii kerran. Näytämme ne vain nyt.',
      sv: 'Om telefonen försvinner loggar du in med dem. Varje kod fungerar en gång. De visas bara nu.',
      en: 'If you lose your phone, you sign in with these. Each works once. They are shown only now.',
    },
    where: {
      fi: 'Tulosta ne tai kirjoita ne talteen muualle kuin puhelimeen.',
      sv: 'Skriv ut dem eller skriv upp dem någon annanstans än i telefonen.',
      en: 'Print them, or write them down somewhere other than the phone.',
    },
    list: { fi: 'Palautuskoodit', sv: 'Återställningskoder', en: 'Recovery codes' },
    go: { fi: 'Koodit ovat tallessa, jatka', sv: 'Koderna är sparade, fortsätt', en: 'I have kept them, continue' },
  },
  dead: {
    title: { fi: 'Linkki ei enää toimi', sv: 'Länken fungerar inte längre', en: 'This link no longer works' },
    used: {
      fi: 'Linkki on jo käytetty. Jos käytit sen itse, kirjaudu sisään.',
      sv: 'Länken har redan använts. Om du själv använde den, logga in.',
      en: 'The link has been used. If it was you who used it, sign in.',
    },
    expired: {
      fi: 'Linkin aika on päättynyt, tai sen tilalle on tehty uusi. Katso, onko sinulle tullut uudempi viesti.',
      sv: 'Länkens tid har gått ut, eller så har en ny ersatt den. Se om du har fått ett nyare meddelande.',
      en: 'The link’s time is over, or a new one has taken its place. See whether a newer mail has come.',
    },
    unknown: {
      fi: 'Osoitteesta puuttuu jotain. Avaa linkki suoraan viestistä.',
      sv: 'Något saknas i adressen. Öppna länken direkt från meddelandet.',
      en: 'Something is missing from the address. Open the link straight from the mail.',
    },
    ask: {
      fi: 'Uuden linkin saat palvelun omistajalta. Ensimmäisen omistajan linkin tekee palvelun ylläpitäjä.',
      sv: 'En ny länk får du av en ägare av tjänsten. Den första ägarens länk gör den som sköter tjänsten.',
      en: 'An owner of the service can send you a new one. The first owner’s link is made by the operator.',
    },
    signIn: { fi: 'Siirry kirjautumaan', sv: 'Gå till inloggningen', en: 'Go to sign-in' },
  },
})
