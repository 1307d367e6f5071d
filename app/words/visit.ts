import { area } from './said.ts'

/** The beginning and the end of a visit. */
export const visit = area({
  ended: {
    title: { fi: 'Käyntisi on päättynyt', sv: 'Ditt besök har avslutats', en: 'Your visit has ended' },
    text: {
      fi: 'Suojaamme tietosi näin, jos kone jää auki. Pyydä uusi koodi, niin voit jatkaa.',
      sv: 'Så skyddar vi dina uppgifter om datorn lämnas öppen. Be om en ny kod för att fortsätta.',
      en: 'This protects your data if a computer is left open. Ask for a new code to go on.',
    },
  },
  kept: {
    title: { fi: 'Lomakkeesi on tallessa', sv: 'Ditt formulär är sparat', en: 'Your form is kept' },
    text: {
      fi: 'Käyntisi ehti päättyä ennen kuin lähetit lomakkeen. Vahvista sama osoite uudelleen, niin jatkat siitä, mihin jäit.',
      sv: 'Ditt besök hann avslutas innan du skickade formuläret. Bekräfta samma adress på nytt så fortsätter du där du slutade.',
      en: 'Your visit ended before you sent the form. Confirm the same address again and go on where you left off.',
    },
  },
  started: {
    title: { fi: 'Pyyntösi on aloitettu', sv: 'Din begäran är påbörjad', en: 'Your request has been begun' },
    text: {
      fi: 'Vahvista sähköpostiosoite, jonka annoit. Sen jälkeen tarkistat pyynnön ja lähetät sen. Ennen sitä sitä ei ole tehty.',
      sv: 'Bekräfta e-postadressen som du angav. Sedan granskar du begäran och skickar den. Före det har ingen begäran gjorts.',
      en: 'Confirm the email address that you gave. Then you check the request and send it. Before that no request has been made.',
    },
  },
  resume: {
    title: { fi: 'Jatka siitä, mihin jäit', sv: 'Fortsätt där du slutade', en: 'Go on where you left off' },
    text: {
      fi: 'Lomakkeesi on tallessa. Sitä ei ole vielä käsitelty.',
      sv: 'Ditt formulär är sparat. Det har inte behandlats ännu.',
      en: 'Your form is kept. Nothing has been done with it yet.',
    },
    go: { fi: 'Lähetä lomake nyt', sv: 'Skicka formuläret nu', en: 'Send the form now' },
    drop: { fi: 'Hylkää lomake', sv: 'Kasta formuläret', en: 'Discard the form' },
  },
  signedOut: {
    title: { fi: 'Olet kirjautunut ulos', sv: 'Du har loggats ut', en: 'You are signed out' },
    text: {
      fi: 'Käyntisi tiedot on poistettu tästä selaimesta. Voit sulkea sivun.',
      sv: 'Uppgifterna om ditt besök har raderats från den här webbläsaren. Du kan stänga sidan.',
      en: 'What this browser kept of your visit has been removed. You can close the page.',
    },
    again: { fi: 'Etusivulle', sv: 'Till startsidan', en: 'To the start page' },
  },
})
