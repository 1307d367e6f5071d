import { area } from './said.ts'

/** One's own account, and what owners do with colleagues' accounts. */
export const staffAccount = area({
  title: { fi: 'Oma tunnus', sv: 'Mitt konto', en: 'My account' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  address: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  role: { fi: 'Rooli', sv: 'Roll', en: 'Role' },
  sessions: {
    title: { fi: 'Istuntosi', sv: 'Dina sessioner', en: 'Your sessions' },
    lead: {
      fi: 'Jos jokin näistä ei ole sinun, kirjaa se ulos ja vaihda salasana.',
      sv: 'Om någon av dem inte är din, logga ut den och byt lösenord.',
      en: 'If one of these is not yours, sign it out and change your password.',
    },
    device: { fi: 'Selain', sv: 'Webbläsare', en: 'Browser' },
    unknown: { fi: 'Tuntematon selain', sv: 'Okänd webbläsare', en: 'Unknown browser' },
    began: { fi: 'Alkoi', sv: 'Började', en: 'Began' },
    seen: { fi: 'Viimeksi käytetty', sv: 'Senast använd', en: 'Last used' },
    act: { fi: 'Toiminto', sv: 'Åtgärd', en: 'Action' },
    this: { fi: 'Tämä istunto', sv: 'Den här sessionen', en: 'This session' },
    end: { fi: 'Kirjaa ulos', sv: 'Logga ut', en: 'Sign out' },
    endOne: {
      fi: 'Kirjaa ulos: {device}, {moment}',
      sv: 'Logga ut: {device}, {moment}',
      en: 'Sign out: {device}, {moment}',
    },
    endOthers: {
      fi: 'Kirjaa muut istunnot ulos',
      sv: 'Logga ut de andra sessionerna',
      en: 'Sign out the other sessions',
    },
  },
  alerts: {
    title: { fi: 'Sähköpostit', sv: 'E-post', en: 'Mails' },
    label: { fi: 'Mistä haluat sähköpostia?', sv: 'Vad vill du få e-post om?', en: 'What do you want mails about?' },
    hint: {
      fi: 'Viestit kertovat vain, että jotakin odottaa. Mitä se on, näet täällä.',
      sv: 'Meddelandena säger bara att något väntar. Vad det är ser du här.',
      en: 'The mails only say that something waits. What it is you see here.',
    },
    new: {
      fi: 'Uudet asiat, enintään kerran tunnissa',
      sv: 'Nya ärenden, högst en gång i timmen',
      en: 'New cases, at most once an hour',
    },
    dates: {
      fi: 'Määräajat, jotka lähestyvät tai ovat menneet',
      sv: 'Tidsfrister som närmar sig eller har gått ut',
      en: 'Time limits that are near or have passed',
    },
    digest: {
      fi: 'Yhteenveto työpäivien aamuina kello 7',
      sv: 'En översikt klockan 7 på vardagsmorgnar',
      en: 'A summary at 7 on the mornings of working days',
    },
    go: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  },
  safety: { fi: 'Kirjautumisesi', sv: 'Din inloggning', en: 'Your sign-in' },
  confirmFirst: {
    fi: 'Näitä voit muuttaa, kun olet vahvistanut, että se olet sinä.',
    sv: 'De här kan du ändra när du har bekräftat att det är du.',
    en: 'You can change these once you have confirmed that it is you.',
  },
  confirm: { fi: 'Vahvista ja jatka', sv: 'Bekräfta och fortsätt', en: 'Confirm and go on' },
  password: {
    title: { fi: 'Vaihda salasana', sv: 'Byt lösenord', en: 'Change your password' },
    field: { fi: 'Uusi salasana', sv: 'Nytt lösenord', en: 'New password' },
    go: { fi: 'Vaihda salasana', sv: 'Byt lösenord', en: 'Change the password' },
    text: {
      fi: 'Muut istuntosi päättyvät samalla.',
      sv: 'Dina andra sessioner avslutas samtidigt.',
      en: 'Your other sessions end at the same time.',
    },
  },
  recovery: {
    title: { fi: 'Palautuskoodit', sv: 'Återställningskoder', en: 'Recovery codes' },
    left: {
      fi: 'Jäljellä {left, plural, one {yksi koodi} other {# koodia}} kymmenestä. Uudet korvaavat vanhat.',
      sv: '{left, plural, one {En kod} other {# koder}} kvar av tio. Nya ersätter de gamla.',
      en: '{left, plural, one {One code} other {# codes}} left of ten. New ones take the place of the old.',
    },
    go: { fi: 'Tee uudet palautuskoodit', sv: 'Skapa nya återställningskoder', en: 'Make new recovery codes' },
    back: { fi: 'Takaisin omaan tunnukseen', sv: 'Tillbaka till mitt konto', en: 'Back to my account' },
  },
  phone: {
    title: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
    text: {
      fi: 'Nykyinen puhelin toimii, kunnes uusi on vahvistettu.',
      sv: 'Den nuvarande telefonen fungerar tills den nya är bekräftad.',
      en: 'The current phone works until the new one is confirmed.',
    },
    go: { fi: 'Vaihda puhelin', sv: 'Byt telefon', en: 'Change the phone' },
  },
  done: {
    password: { fi: 'Salasana on vaihdettu.', sv: 'Lösenordet är bytt.', en: 'The password was changed.' },
    ended: { fi: 'Istunto on kirjattu ulos.', sv: 'Sessionen är utloggad.', en: 'The session was signed out.' },
    alerts: { fi: 'Valintasi on tallennettu.', sv: 'Ditt val är sparat.', en: 'Your choice is saved.' },
    others: {
      fi: 'Muut istunnot on kirjattu ulos.',
      sv: 'De andra sessionerna är utloggade.',
      en: 'The other sessions were signed out.',
    },
  },
})

export const staffPeople = area({
  title: { fi: 'Henkilöt', sv: 'Personer', en: 'People' },
  list: { fi: 'Tunnukset', sv: 'Konton', en: 'Accounts' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  address: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  role: { fi: 'Rooli', sv: 'Roll', en: 'Role' },
  state: { fi: 'Tila', sv: 'Status', en: 'State' },
  seen: { fi: 'Kirjautunut viimeksi', sv: 'Senast inloggad', en: 'Last signed in' },
  never: { fi: 'Ei koskaan', sv: 'Aldrig', en: 'Never' },
  states: {
    active: { fi: 'Käytössä', sv: 'I bruk', en: 'In use' },
    waiting: { fi: 'Odottaa uutta puhelinta', sv: 'Väntar på en ny telefon', en: 'Waits for a new phone' },
    suspended: { fi: 'Estetty', sv: 'Spärrat', en: 'Suspended' },
  },
  invitations: { fi: 'Avoimet kutsut', sv: 'Öppna inbjudningar', en: 'Open invitations' },
  noInvitations: {
    fi: 'Avoimia kutsuja ei ole.',
    sv: 'Inga öppna inbjudningar.',
    en: 'There are no open invitations.',
  },
  until: { fi: 'Voimassa', sv: 'Gäller till', en: 'Valid until' },
  act: { fi: 'Toiminto', sv: 'Åtgärd', en: 'Action' },
  withdraw: { fi: 'Peru kutsu', sv: 'Återta inbjudan', en: 'Withdraw' },
  withdrawOne: {
    fi: 'Peru kutsu: {address}',
    sv: 'Återta inbjudan: {address}',
    en: 'Withdraw the invitation: {address}',
  },
  invite: {
    title: { fi: 'Kutsu kollega', sv: 'Bjud in en kollega', en: 'Invite a colleague' },
    text: {
      fi: 'Lähetämme linkin, joka toimii 48 tuntia. Uusi kutsu samaan osoitteeseen korvaa edellisen.',
      sv: 'Vi skickar en länk som gäller i 48 timmar. En ny inbjudan till samma adress ersätter den förra.',
      en: 'We send a link that works for 48 hours. A new invitation to the same address replaces the earlier one.',
    },
    address: { fi: 'Kollegan sähköpostiosoite', sv: 'Kollegans e-postadress', en: 'The colleague’s email address' },
    language: { fi: 'Viestin kieli', sv: 'Meddelandets språk', en: 'Language of the mail' },
    go: { fi: 'Lähetä kutsu', sv: 'Skicka inbjudan', en: 'Send the invitation' },
  },
  errors: {
    'address-missing': {
      fi: 'Kirjoita kollegan osoite',
      sv: 'Skriv kollegans adress',
      en: 'Type the colleague’s address',
    },
    'address-malformed': {
      fi: 'Kirjoita osoite kokonaan, kuten nimi@example.com',
      sv: 'Skriv hela adressen, till exempel namn@example.com',
      en: 'Type the whole address, such as name@example.com',
    },
    'address-taken': {
      fi: 'Tällä osoitteella on jo tunnus',
      sv: 'Det finns redan ett konto med den här adressen',
      en: 'There is an account with this address already',
    },
    'role-missing': { fi: 'Valitse rooli', sv: 'Välj en roll', en: 'Choose a role' },
    'last-owner': {
      fi: 'Hän on ainoa omistaja. Anna ensin jollekulle toiselle omistajan rooli.',
      sv: 'Personen är den enda ägaren. Ge först ägarrollen åt någon annan.',
      en: 'This is the only owner. Give the role of owner to somebody else first.',
    },
    own: {
      fi: 'Oman puhelimesi vaihdat omassa tunnuksessasi.',
      sv: 'Din egen telefon byter du i ditt eget konto.',
      en: 'You change your own phone in your own account.',
    },
    'not-now': {
      fi: 'Tunnuksen tila on muuttunut. Katso se uudelleen.',
      sv: 'Kontots status har ändrats. Se på det på nytt.',
      en: 'The state of the account has changed. Look at it again.',
    },
  },
  change: {
    role: {
      title: { fi: 'Muuta rooli', sv: 'Ändra roll', en: 'Change the role' },
      go: { fi: 'Muuta rooli', sv: 'Ändra rollen', en: 'Change the role' },
    },
    phone: {
      title: { fi: 'Puhelin on kadonnut', sv: 'Telefonen är borta', en: 'The phone is lost' },
      text: {
        fi: 'Vanha puhelin ja palautuskoodit lakkaavat toimimasta heti ja istunnot päättyvät. Kollega saa linkin ja tarvitsee salasanansa.',
        sv: 'Den gamla telefonen och återställningskoderna slutar gälla genast och sessionerna avslutas. Kollegan får en länk och behöver sitt lösenord.',
        en: 'The old phone and the recovery codes stop working at once and sessions end. The colleague gets a link and needs their password.',
      },
      go: { fi: 'Nollaa puhelin', sv: 'Nollställ telefonen', en: 'Reset the phone' },
    },
    renew: {
      title: { fi: 'Salasana on unohtunut', sv: 'Lösenordet är glömt', en: 'The password is forgotten' },
      text: {
        fi: 'Salasana, puhelin ja palautuskoodit lakkaavat toimimasta heti. Kollega saa linkin. Varmista ensin puhelimessa tai kasvokkain, että pyyntö on hänen.',
        sv: 'Lösenord, telefon och återställningskoder slutar gälla genast. Kollegan får en länk. Kontrollera först per telefon eller ansikte mot ansikte att det är kollegan som ber.',
        en: 'Password, phone and recovery codes stop working at once. The colleague gets a link. First make sure, by phone or face to face, that it is they who ask.',
      },
      go: { fi: 'Nollaa salasana ja puhelin', sv: 'Nollställ lösenord och telefon', en: 'Reset password and phone' },
    },
    suspend: {
      title: { fi: 'Estä tunnus', sv: 'Spärra kontot', en: 'Suspend the account' },
      text: {
        fi: 'Istunnot päättyvät heti. Voit sallia tunnuksen myöhemmin uudelleen.',
        sv: 'Sessionerna avslutas genast. Du kan öppna kontot senare.',
        en: 'Sessions end at once. You can let the account in again later.',
      },
      go: { fi: 'Estä tunnus', sv: 'Spärra kontot', en: 'Suspend the account' },
    },
    restore: {
      title: { fi: 'Salli tunnus uudelleen', sv: 'Öppna kontot igen', en: 'Let the account in again' },
      text: {
        fi: 'Kollega voi taas kirjautua samalla salasanalla ja puhelimella.',
        sv: 'Kollegan kan logga in igen med samma lösenord och telefon.',
        en: 'The colleague can sign in again with the same password and phone.',
      },
      go: { fi: 'Salli tunnus', sv: 'Öppna kontot', en: 'Let in again' },
    },
    remove: {
      title: { fi: 'Poista tunnus', sv: 'Ta bort kontot', en: 'Remove the account' },
      text: {
        fi: 'Tunnusta ei voi palauttaa. Nimi säilyy lokin vuoksi neljä vuotta. Samaan osoitteeseen voi lähettää uuden kutsun.',
        sv: 'Kontot kan inte återställas. Namnet finns kvar i fyra år för loggens skull. En ny inbjudan kan skickas till samma adress.',
        en: 'It cannot be brought back. The name stays for four years, for the log’s sake. The same address can be invited anew.',
      },
      go: { fi: 'Poista tunnus', sv: 'Ta bort kontot', en: 'Remove the account' },
    },
  },
  done: {
    invited: { fi: 'Kutsu on lähetetty.', sv: 'Inbjudan är skickad.', en: 'The invitation is on its way.' },
    withdrawn: { fi: 'Kutsu on peruttu.', sv: 'Inbjudan är återtagen.', en: 'The invitation was withdrawn.' },
    changed: {
      fi: 'Tunnus on muutettu, ja siitä lähti viesti.',
      sv: 'Kontot är ändrat och ett meddelande har skickats.',
      en: 'The account was changed, and a mail about it has been sent.',
    },
    removed: { fi: 'Tunnus on poistettu.', sv: 'Kontot är borttaget.', en: 'The account was removed.' },
  },
})
