import { area } from './said.ts'

/** The coverage statement: exactly what was searched, how, when, with what result, and what that does not mean. */
export const coverage = area({
  title: {
    fi: 'Mistä haettiin ja mitä löytyi',
    sv: 'Var vi sökte och vad vi hittade',
    en: 'Where we searched and what was found',
  },
  found: { fi: 'Löytyi', sv: 'Hittades', en: 'Found' },
  nothing: { fi: 'Ei löytynyt', sv: 'Hittades inte', en: 'Not found' },
  unreachable: { fi: 'Ei vastausta', sv: 'Inget svar', en: 'No answer' },
  withheld: { fi: 'Vaatii lisätiedon', sv: 'Kräver en uppgift till', en: 'Needs further proof' },
  foundText: {
    fi: 'Tällä osoitteella löytyi {count, plural, one {yksi tietue} other {# tietuetta}}.',
    sv: 'Under den här adressen hittades {count, plural, one {en post} other {# poster}}.',
    en: 'Under this address we found {count, plural, one {one record} other {# records}}.',
  },
  nothingText: {
    fi: 'Tällä osoitteella ei löytynyt mitään. Jonkin muun tunnisteen alla tietojasi voi silti olla.',
    sv: 'Under den här adressen hittades ingenting. Under något annat kan det ändå finnas uppgifter om dig.',
    en: 'Nothing was found under this address. There may still be data about you under something else.',
  },
  unreachableText: {
    fi: 'Rekisteri ei vastannut, joten emme tiedä, onko siinä tietojasi. Yritä hetken kuluttua uudelleen.',
    sv: 'Registret svarade inte, så vi vet inte om det innehåller uppgifter om dig. Försök igen om en stund.',
    en: 'The register did not answer, so we do not know whether it holds data about you. Try again in a moment.',
  },
  withheldText: {
    fi: 'Osoitetta voi lukea usea ihminen. Siksi emme näytä koodin perusteella, mitä tästä löytyi tai löytyikö mitään.',
    sv: 'Flera personer kan läsa adressen. Därför visar vi inte bara med koden vad som hittades här eller om något hittades.',
    en: 'Several people may read this address. So the code alone does not show what was found here, or whether anything was.',
  },
  searched: {
    fi: 'Haettu osoitteellasi kentästä: {fields}, <time>{moment}</time>.',
    sv: 'Sökt med din adress i fältet: {fields}, <time>{moment}</time>.',
    en: 'Searched for your address in: {fields}, on <time>{moment}</time>.',
  },
  notSearchable: {
    fi: 'Tästä rekisteristä ei voi hakea sähköpostiosoitteella. Voit pyytää meitä hakemaan muulla tunnisteella.',
    sv: 'I det här registret går det inte att söka med e-postadress. Du kan be oss söka med något annat.',
    en: 'This register cannot be searched by email address. You can ask us to search by something else.',
  },
  notSearched: { fi: 'Ei voitu hakea', sv: 'Gick inte att söka', en: 'Could not be searched' },
  dayUnknown: {
    fi: 'Emme tiedä, miltä päivältä tiedot ovat.',
    sv: 'Vi vet inte från vilken dag uppgifterna är.',
    en: 'We do not know which day the data is from.',
  },
  asOf: {
    fi: 'Tiedot ovat sellaisina kuin ne olivat <time>{moment}</time>.',
    sv: 'Uppgifterna är sådana de var <time>{moment}</time>.',
    en: 'The data is as it was on <time>{moment}</time>.',
  },
  neverLoaded: {
    fi: 'Rekisteriä ei ole vielä kertaakaan luettu tähän palveluun, joten siitä ei voitu hakea.',
    sv: 'Registret har ännu inte lästs in i tjänsten, så det gick inte att söka i det.',
    en: 'The register has never been loaded into this service, so it could not be searched.',
  },
  unread: {
    fi: '{count, plural, one {Yhtä riviä} other {# riviä}} ei voitu lukea. Emme tiedä, kenen {count, plural, one {se on} other {ne ovat}}.',
    sv: '{count, plural, one {En rad} other {# rader}} gick inte att läsa. Vi vet inte vem {count, plural, one {den} other {de}} gäller.',
    en: '{count, plural, one {One row} other {# rows}} could not be read. We do not know whose {count, plural, one {it is} other {they are}}.',
  },
  unclassified: {
    fi: 'Rekisterin järjestelmään on tullut tieto, jota emme ole vielä ehtineet käydä läpi. Jos se koskee sinua, se ei näy tässä.',
    sv: 'Registrets system har fått en uppgift som vi inte har hunnit gå igenom. Om den gäller dig visas den inte här.',
    en: 'The register’s system now keeps something that we have not looked into yet. If it is about you, it is not shown here.',
  },
  failingSince: {
    fi: 'Rekisteriä ei ole voitu lukea <time>{moment}</time> jälkeen.',
    sv: 'Registret har inte gått att läsa sedan <time>{moment}</time>.',
    en: 'The register could not be read since <time>{moment}</time>.',
  },
  ask: {
    fi: 'Voit silti pyytää meitä hakemaan tietojasi muulla tunnisteella tai kysyä mitä tahansa. Se on maksutonta.',
    sv: 'Du kan ändå be oss söka med något annat eller fråga vad som helst. Det kostar inget.',
    en: 'You can still ask us to search by something else, or ask anything. It costs nothing.',
  },
  again: { fi: 'Hae uudelleen', sv: 'Sök igen', en: 'Search again' },
  prove: { fi: 'Anna lisätieto', sv: 'Ge en uppgift till', en: 'Give further proof' },
})
