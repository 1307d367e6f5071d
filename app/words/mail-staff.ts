import { area } from './said.ts'

/** Mails to the company's own people. The link of the first two carries a one-time token, so they say how to tell it is theirs. */
export const mailStaff = area({
  'staff-invite': {
    subject: {
      fi: 'Kutsu henkilöstön palveluun: {company}',
      sv: 'Inbjudan till personalens tjänst: {company}',
      en: 'Invitation to the staff service: {company}',
    },
    preview: {
      fi: 'Luo oma tunnus 48 tunnin kuluessa.',
      sv: 'Skapa ett eget konto inom 48 timmar.',
      en: 'Make your own account within 48 hours.',
    },
    title: { fi: 'Sinut on kutsuttu', sv: 'Du är inbjuden', en: 'You are invited' },
    text: {
      fi: 'Kollegasi kutsui sinut palveluun, jossa {company} vastaa ihmisten tietopyyntöihin.',
      sv: 'En kollega har bjudit in dig till tjänsten där {company} svarar på begäranden om personuppgifter.',
      en: 'A colleague has invited you to the service in which {company} answers requests about personal data.',
    },
    how: {
      fi: 'Tarvitset salasanan ja puhelimen, jossa on todennussovellus. Linkki toimii 48 tuntia ja kelpaa kerran.',
      sv: 'Du behöver ett lösenord och en telefon med en autentiseringsapp. Länken gäller i 48 timmar och en gång.',
      en: 'You need a password and a phone with an authenticator app. The link works for 48 hours, and once.',
    },
    open: { fi: 'Avaa kutsu', sv: 'Öppna inbjudan', en: 'Open the invitation' },
    notYouTitle: { fi: 'Etkö odottanut kutsua?', sv: 'Väntade du ingen inbjudan?', en: 'Did you not expect this?' },
    notYou: {
      fi: 'Kysy asiasta kollegaltasi ennen kuin jatkat. Jos kutsu ei kuulu sinulle, sinun ei tarvitse tehdä mitään.',
      sv: 'Fråga din kollega innan du fortsätter. Om inbjudan inte är till dig behöver du inte göra något.',
      en: 'Ask your colleague before you go on. If it is not meant for you, you need not do anything.',
    },
  },
  'staff-reset': {
    subject: {
      fi: 'Ota kirjautumisesi uudelleen käyttöön: {company}',
      sv: 'Ta din inloggning i bruk på nytt: {company}',
      en: 'Set up your sign-in again: {company}',
    },
    preview: {
      fi: 'Linkki toimii 24 tuntia.',
      sv: 'Länken gäller i 24 timmar.',
      en: 'The link works for 24 hours.',
    },
    title: {
      fi: 'Ota kirjautumisesi uudelleen käyttöön',
      sv: 'Ta din inloggning i bruk på nytt',
      en: 'Set up your sign-in again',
    },
    text: {
      fi: 'Palvelun omistaja nollasi kirjautumisesi. Et pääse sisään ennen kuin olet ottanut sen uudelleen käyttöön.',
      sv: 'En ägare av tjänsten nollställde din inloggning. Du kommer inte in förrän du har tagit den i bruk på nytt.',
      en: 'An owner of the service reset your sign-in. You cannot get in until you have set it up again.',
    },
    how: {
      fi: 'Tarvitset puhelimen, jossa on todennussovellus. Linkki toimii 24 tuntia ja kelpaa kerran.',
      sv: 'Du behöver en telefon med en autentiseringsapp. Länken gäller i 24 timmar och en gång.',
      en: 'You need a phone with an authenticator app. The link works for 24 hours, and once.',
    },
    open: { fi: 'Avaa sivu', sv: 'Öppna sidan', en: 'Open the page' },
    notYouTitle: { fi: 'Etkö pyytänyt tätä?', sv: 'Bad du inte om det här?', en: 'Did you not ask for this?' },
    notYou: {
      fi: 'Kerro siitä heti palvelun omistajalle.',
      sv: 'Berätta det genast för ägaren av tjänsten.',
      en: 'Tell the owner of the service at once.',
    },
  },
  'staff-notice': {
    subject: {
      fi: 'Tunnuksessasi tapahtui jotakin: {company}',
      sv: 'Något har hänt med ditt konto: {company}',
      en: 'Something happened to your account: {company}',
    },
    preview: {
      fi: 'Katso, oletko tietoinen muutoksesta.',
      sv: 'Se efter om du känner till det.',
      en: 'See whether you know about it.',
    },
    title: {
      fi: 'Tunnuksessasi tapahtui jotakin',
      sv: 'Något har hänt med ditt konto',
      en: 'Something happened to your account',
    },
    text: {
      fi: 'Kirjautumiseesi, rooliisi tai tunnukseesi liittyvä tieto muuttui, tai joku yritti kirjautua sillä.',
      sv: 'Något i din inloggning, din roll eller ditt konto ändrades, eller så försökte någon logga in med det.',
      en: 'Something about your sign-in, role or account has changed, or somebody tried to sign in with it.',
    },
    how: {
      fi: 'Kirjaudu palveluun ja tarkista istuntosi. Tästä viestistä ei näy, mistä on kyse.',
      sv: 'Logga in och kontrollera dina sessioner. I det här meddelandet står det inte vad det gäller.',
      en: 'Sign in and check your sessions. This mail does not say what it is about.',
    },
    open: { fi: 'Avaa oma tunnus', sv: 'Öppna ditt konto', en: 'Open your account' },
    notYouTitle: { fi: 'Etkö tiennyt tästä?', sv: 'Kände du inte till det här?', en: 'Did you not know of this?' },
    notYou: {
      fi: 'Vaihda salasanasi ja kerro siitä heti palvelun omistajalle.',
      sv: 'Byt lösenord och berätta det genast för ägaren av tjänsten.',
      en: 'Change your password and tell the owner of the service at once.',
    },
  },
})
