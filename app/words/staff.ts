import { area } from './said.ts'

/** What stands on every page of staff, and the way in. */
export const staff = area({
  service: { fi: 'Henkilöstö', sv: 'Personal', en: 'Staff' },
  home: { fi: 'Aloitus', sv: 'Start', en: 'Start' },
  queue: { fi: 'Työjono', sv: 'Arbetskö', en: 'Queue' },
  sources: { fi: 'Lähteet', sv: 'Källor', en: 'Sources' },
  overview: { fi: 'Yleiskuva', sv: 'Översikt', en: 'Overview' },
  audit: { fi: 'Tapahtumaloki', sv: 'Händelselogg', en: 'Log' },
  people: { fi: 'Henkilöt', sv: 'Personer', en: 'People' },
  account: { fi: 'Oma tunnus', sv: 'Mitt konto', en: 'My account' },
  navigation: { fi: 'Henkilöstön sivut', sv: 'Personalens sidor', en: 'Staff pages' },
  signedIn: {
    fi: '{name}, {role}. Jos et tee mitään, sinut kirjataan ulos klo {time}.',
    sv: '{name}, {role}. Om du inte gör något loggas du ut kl. {time}.',
    en: '{name}, {role}. If you do nothing, you will be signed out at {time}.',
  },
  ends: {
    fi: '{name}, {role}. Istuntosi päättyy klo {time}. Sen jälkeen kirjaudu uudelleen.',
    sv: '{name}, {role}. Din session slutar kl. {time}. Logga sedan in på nytt.',
    en: '{name}, {role}. Your session ends at {time}. After that, sign in again.',
  },
  role: {
    handler: { fi: 'käsittelijä', sv: 'handläggare', en: 'handler' },
    approver: { fi: 'hyväksyjä', sv: 'godkännare', en: 'approver' },
    owner: { fi: 'omistaja', sv: 'ägare', en: 'owner' },
    auditor: { fi: 'tarkastaja', sv: 'granskare', en: 'auditor' },
  },
  roleMay: {
    handler: {
      fi: 'Käsittelee pyyntöjä ja päättää niistä. Näkee ihmisten tiedot.',
      sv: 'Handlägger begäranden och beslutar om dem. Ser människors uppgifter.',
      en: 'Handles requests and decides on them. Sees people’s data.',
    },
    approver: {
      fi: 'Käsittelee pyyntöjä, hyväksyy muiden päätöksiä ja asettaa säilytysvelvoitteita.',
      sv: 'Handlägger begäranden, godkänner andras beslut och anger bevarandeskyldigheter.',
      en: 'Handles requests, approves others’ decisions and places legal holds.',
    },
    owner: {
      fi: 'Saa tehdä kaiken. Kutsuu henkilöitä ja hoitaa heidän tunnuksiaan.',
      sv: 'Får göra allt. Bjuder in personer och sköter deras konton.',
      en: 'May do everything. Invites people and looks after their accounts.',
    },
    auditor: {
      fi: 'Näkee pyynnöt ja lokin, ei kenenkään tietoja. Ei muuta mitään.',
      sv: 'Ser begäranden och loggen, men ingens uppgifter. Ändrar ingenting.',
      en: 'Sees requests and the log, but nobody’s data. Changes nothing.',
    },
  },
  start: {
    title: { fi: 'Hei, {name}', sv: 'Hej, {name}', en: 'Hello, {name}' },
    lead: { fi: 'Mitä haluat tehdä?', sv: 'Vad vill du göra?', en: 'What would you like to do?' },
    queueText: {
      fi: 'Kaikki, mikä odottaa jotakuta: pyynnöt, viestit, kirjeet ja työkortit.',
      sv: 'Allt som väntar på någon: begäranden, meddelanden, brev och arbetskort.',
      en: 'Everything that waits for somebody: requests, messages, letters and work cards.',
    },
    sourcesText: {
      fi: 'Miten järjestelmät vastaavat, ja ovatko kiellot, poistot ja korjaukset niissä yhä.',
      sv: 'Hur systemen svarar, och om förbud, raderingar och rättelser finns kvar i dem.',
      en: 'How the systems answer, and whether bans, erasures and corrections are still in them.',
    },
    overviewText: {
      fi: 'Kuinka ajoissa pyyntöihin on vastattu ja paljonko on auki, viikoittain, lajeittain ja rekistereittäin.',
      sv: 'Hur väl begäranden har besvarats i tid och hur många som är öppna, per vecka, typ och register.',
      en: 'How well requests were answered on time and how many are open, by week, kind and register.',
    },
    auditText: {
      fi: 'Mitä palvelussa on tehty, milloin ja kuka sen teki, ja täsmääkö loki.',
      sv: 'Vad som har gjorts i tjänsten, när och av vem, och om loggen stämmer.',
      en: 'What was done in the service, when and by whom, and whether the log verifies.',
    },
    peopleText: {
      fi: 'Kutsu kollegoita, muuta rooleja ja nollaa kadonneita puhelimia.',
      sv: 'Bjud in kolleger, ändra roller och nollställ borttappade telefoner.',
      en: 'Invite colleagues, change roles and reset lost phones.',
    },
    accountText: {
      fi: 'Istuntosi, salasanasi, puhelimesi ja palautuskoodisi.',
      sv: 'Dina sessioner, ditt lösenord, din telefon och dina återställningskoder.',
      en: 'Your sessions, password, phone and recovery codes.',
    },
    recoveryFew: {
      fi: 'Palautuskoodeja on jäljellä {left}. Tee uudet, kun ehdit.',
      sv: 'Du har {left} återställningskoder kvar. Skapa nya när du hinner.',
      en: 'Recovery codes left: {left}. Make new ones when you have time.',
    },
  },
  signIn: {
    title: { fi: 'Kirjaudu henkilöstön palveluun', sv: 'Logga in som personal', en: 'Sign in as staff' },
    address: { fi: 'Sähköpostiosoite', sv: 'E-postadress', en: 'Email address' },
    password: { fi: 'Salasana', sv: 'Lösenord', en: 'Password' },
    code: { fi: 'Koodi puhelimesta', sv: 'Kod från telefonen', en: 'Code from your phone' },
    codeHint: {
      fi: 'Kuusi numeroa todennussovelluksesta. Jos puhelin ei ole käsillä, kirjoita palautuskoodi.',
      sv: 'Sex siffror från autentiseringsappen. Om telefonen inte är till hands, skriv en återställningskod.',
      en: 'Six digits from your authenticator app. If your phone is not at hand, type a recovery code.',
    },
    go: { fi: 'Kirjaudu', sv: 'Logga in', en: 'Sign in' },
    ended: {
      fi: 'Istuntosi oli päättynyt. Kirjaudu ja tee sama uudelleen: lomaketta ei käsitelty.',
      sv: 'Din session hade slutat. Logga in och gör samma sak på nytt: formuläret behandlades inte.',
      en: 'Your session had ended. Sign in and do the same again: the form was not acted on.',
    },
    kept: {
      fi: 'Istuntosi oli päättynyt. Lomakkeesi on tallessa: kirjaudu, niin voit lähettää sen.',
      sv: 'Din session hade slutat. Formuläret finns sparat: logga in så kan du skicka det.',
      en: 'Your session had ended. Your form is kept: sign in, and you can send it.',
    },
    helpTitle: { fi: 'Etkö pääse sisään?', sv: 'Kommer du inte in?', en: 'Can’t get in?' },
    help: {
      fi: 'Käytä palautuskoodia tai pyydä palvelun omistajaa nollaamaan puhelimesi tai salasanasi.',
      sv: 'Använd en återställningskod eller be en ägare av tjänsten nollställa telefonen eller lösenordet.',
      en: 'Use a recovery code, or ask an owner of the service to reset your phone or password.',
    },
    customer: {
      fi: 'Oletko asiakas? <link>Siirry omiin tietoihisi</link>.',
      sv: 'Är du kund? <link>Gå till dina uppgifter</link>.',
      en: 'Are you a customer? <link>Go to your data</link>.',
    },
  },
  errors: {
    missing: {
      fi: 'Täytä kaikki kentät',
      sv: 'Fyll i alla fält',
      en: 'Fill in every field',
    },
    wrong: {
      fi: 'Jokin näistä ei ole oikein. Tarkista kaikki. Saman koodin voi käyttää vain kerran: odota tarvittaessa seuraavaa.',
      sv: 'Något av detta stämmer inte. Kontrollera allt. En kod kan användas bara en gång: vänta vid behov på nästa.',
      en: 'One of these is not right. Check them all. A code works only once: wait for the next one if needed.',
    },
    busy: {
      fi: 'Moni kirjautuu juuri nyt. Odota hetki ja yritä uudelleen.',
      sv: 'Många loggar in just nu. Vänta en stund och försök igen.',
      en: 'Many are signing in just now. Wait a moment and try again.',
    },
    slow: {
      fi: 'Yrityksiä on ollut monta. Voit yrittää uudelleen {moment}.',
      sv: 'Det har varit många försök. Du kan försöka igen {moment}.',
      en: 'There have been many tries. You can try again on {moment}.',
    },
  },
  confirm: {
    title: { fi: 'Vahvista, että se olet sinä', sv: 'Bekräfta att det är du', en: 'Confirm that it is you' },
    lead: {
      fi: 'Seuraava asia on tärkeä, joten kysymme salasanan ja koodin uudelleen. Vahvistus on voimassa 10 minuuttia.',
      sv: 'Nästa steg är viktigt, så vi frågar efter lösenord och kod på nytt. Bekräftelsen gäller i 10 minuter.',
      en: 'What comes next matters, so we ask for password and code again. It then holds for 10 minutes.',
    },
    go: { fi: 'Vahvista', sv: 'Bekräfta', en: 'Confirm' },
  },
  signedOut: {
    title: { fi: 'Olet kirjautunut ulos', sv: 'Du har loggat ut', en: 'You are signed out' },
    text: {
      fi: 'Istunto on päättynyt tässä selaimessa. Muut istuntosi jatkuvat.',
      sv: 'Sessionen i den här webbläsaren har avslutats. Dina andra sessioner fortsätter.',
      en: 'The session in this browser has ended. Your other sessions go on.',
    },
    again: { fi: 'Kirjaudu uudelleen', sv: 'Logga in på nytt', en: 'Sign in again' },
  },
})
