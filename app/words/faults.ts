import { area } from './said.ts'

/** What to say when something is not there or does not work: what happened, and what to do next. */
export const faults = area({
  title: {
    bad: { fi: 'Pyyntöä ei ymmärretty', sv: 'Begäran gick inte att förstå', en: 'The request was not understood' },
    forbidden: {
      fi: 'Lomake tuli muualta',
      sv: 'Formuläret kom från ett annat ställe',
      en: 'The form came from elsewhere',
    },
    role: { fi: 'Roolisi ei salli tätä', sv: 'Din roll tillåter inte detta', en: 'Your role does not allow this' },
    missing: { fi: 'Sivua ei löydy', sv: 'Sidan finns inte', en: 'Page not found' },
    method: {
      fi: 'Tätä sivua ei voi käyttää näin',
      sv: 'Sidan kan inte användas så här',
      en: 'This page cannot be used that way',
    },
    large: { fi: 'Lähetys on liian suuri', sv: 'Det du skickade är för stort', en: 'What you sent is too large' },
    many: { fi: 'Liian monta pyyntöä', sv: 'För många försök', en: 'Too many requests' },
    broken: { fi: 'Jokin meni vikaan', sv: 'Något gick fel', en: 'Something went wrong' },
    closed: { fi: 'Palvelu on tauolla', sv: 'Tjänsten är tillfälligt stängd', en: 'The service is paused' },
  },
  text: {
    bad: {
      fi: 'Osoitteessa tai lomakkeessa on jotain, mitä emme osaa lukea. Mitään ei muutettu.',
      sv: 'I adressen eller formuläret finns något vi inte kan läsa. Inget har ändrats.',
      en: 'There is something in the address or the form that we cannot read. Nothing was changed.',
    },
    forbidden: {
      fi: 'Lomaketta ei lähetetty tältä sivustolta, joten emme ottaneet sitä vastaan. Mitään ei muutettu.',
      sv: 'Formuläret skickades inte från den här webbplatsen, så vi tog inte emot det. Inget har ändrats.',
      en: 'The form was not sent from this site, so we did not accept it. Nothing was changed.',
    },
    role: {
      fi: 'Tämä kuuluu toiselle roolille. Mitään ei muutettu. Roolin antaa palvelun omistaja.',
      sv: 'Det här hör till en annan roll. Inget har ändrats. Roller ges av ägaren av tjänsten.',
      en: 'This belongs to another role. Nothing was changed. Roles are given by an owner of the service.',
    },
    missing: {
      fi: 'Sivu on voitu siirtää, tai osoitteessa on kirjoitusvirhe.',
      sv: 'Sidan kan ha flyttats, eller så finns det ett skrivfel i adressen.',
      en: 'The page may have moved, or there is a slip in the address.',
    },
    method: {
      fi: 'Avaa sivu linkistä tai lähetä sen oma lomake. Mitään ei muutettu.',
      sv: 'Öppna sidan med en länk eller skicka dess eget formulär. Inget har ändrats.',
      en: 'Open the page by a link, or send its own form. Nothing was changed.',
    },
    large: {
      fi: 'Lyhennä tekstiä ja lähetä se uudelleen. Mitään ei muutettu.',
      sv: 'Korta texten och skicka den på nytt. Inget har ändrats.',
      en: 'Shorten the text and send it again. Nothing was changed.',
    },
    many: {
      fi: 'Odota hetki ja yritä sitten uudelleen.',
      sv: 'Vänta en stund och försök sedan igen.',
      en: 'Wait a moment, then try again.',
    },
    broken: {
      fi: 'Vika on meillä, ei sinussa. Yritä hetken kuluttua uudelleen.',
      sv: 'Felet är vårt, inte ditt. Försök igen om en stund.',
      en: 'The fault is ours, not yours. Try again in a moment.',
    },
    closed: {
      fi: 'Palvelua huolletaan tai se on ruuhkautunut. Yritä hetken kuluttua uudelleen.',
      sv: 'Tjänsten underhålls eller är överbelastad. Försök igen om en stund.',
      en: 'The service is being looked after or is very busy. Try again in a moment.',
    },
  },
  until: {
    fi: 'Voit yrittää uudelleen <time>{moment}</time>.',
    sv: 'Du kan försöka igen <time>{moment}</time>.',
    en: 'You can try again on <time>{moment}</time>.',
  },
  otherwise: {
    fi: 'Jos asialla on kiire tai vika ei poistu, kerro meille:',
    sv: 'Om ärendet är brådskande eller felet inte går över, kontakta oss:',
    en: 'If it is urgent, or the fault stays, tell us:',
  },
  home: { fi: 'Etusivulle', sv: 'Till startsidan', en: 'To the start page' },
  again: { fi: 'Yritä uudelleen', sv: 'Försök igen', en: 'Try again' },
})
