import { area } from './said.ts'

/** The data subject's rights: GDPR Art. 7(3), 15–18, 20, 21 and 77. */
export const rights = area({
  access: {
    name: { fi: 'Oikeus saada tutustua tietoihin', sv: 'Rätten till tillgång till uppgifter', en: 'Right of access' },
    text: {
      fi: 'Saat tietää, mitä tietoja sinusta on, ja saat niistä jäljennöksen.',
      sv: 'Du får veta vilka uppgifter som finns om dig och får en kopia av dem.',
      en: 'You may know what data there is about you, and have a copy of it.',
    },
  },
  rectification: {
    name: { fi: 'Tietojen oikaiseminen', sv: 'Rättelse av uppgifter', en: 'Rectification' },
    text: {
      fi: 'Voit pyytää, että virheellinen tieto korjataan ja puutteellinen täydennetään.',
      sv: 'Du kan begära att en felaktig uppgift rättas och att en bristfällig kompletteras.',
      en: 'You may ask us to correct what is wrong and to complete what is missing.',
    },
  },
  erasure: {
    name: { fi: 'Tietojen poistaminen', sv: 'Radering av uppgifter', en: 'Erasure' },
    text: {
      fi: 'Voit pyytää, että tietosi poistetaan. Osa voi jäädä, jos laki vaatii sen säilyttämistä, ja kerromme mikä.',
      sv: 'Du kan begära att dina uppgifter raderas. En del kan bli kvar om lagen kräver det, och då berättar vi vad.',
      en: 'You may ask us to erase your data. Some may stay where a law demands it, and we tell you which.',
    },
  },
  restriction: {
    name: { fi: 'Käsittelyn rajoittaminen', sv: 'Begränsning av behandlingen', en: 'Restriction of processing' },
    text: {
      fi: 'Voit pyytää, että tietojasi vain säilytetään esimerkiksi sen ajan, kun niiden oikeellisuutta selvitetään.',
      sv: 'Du kan begära att uppgifterna bara förvaras, till exempel medan det utreds om de stämmer.',
      en: 'You may ask that your data is only stored, for instance while its accuracy is being checked.',
    },
  },
  portability: {
    name: {
      fi: 'Oikeus siirtää tiedot järjestelmästä toiseen',
      sv: 'Rätten att överföra uppgifter från ett system till ett annat',
      en: 'Right to data portability',
    },
    text: {
      fi: 'Saat itse antamasi tiedot koneluettavassa muodossa, kun käsittely perustuu suostumukseen tai sopimukseen.',
      sv: 'Du får de uppgifter du själv har gett i maskinläsbar form när behandlingen grundar sig på samtycke eller avtal.',
      en: 'You may have what you gave us in a machine-readable form, where it is processed by consent or contract.',
    },
  },
  objection: {
    name: { fi: 'Vastustamisoikeus', sv: 'Rätten att göra invändningar', en: 'Right to object' },
    text: {
      fi: 'Voit vastustaa oikeutettuun etuun perustuvaa käsittelyä, jos sinulla on siihen omaan tilanteeseesi liittyvä syy.',
      sv: 'Du kan av skäl som hänför sig till din situation invända mot behandling som grundar sig på ett berättigat intresse.',
      en: 'You may object, on grounds of your own situation, to processing that rests on a legitimate interest.',
    },
  },
  marketing: {
    name: { fi: 'Suoramarkkinointikielto', sv: 'Förbud mot direktmarknadsföring', en: 'Direct marketing ban' },
    text: {
      fi: 'Voit milloin tahansa kieltää tietojesi käytön suoramarkkinointiin. Syytä ei tarvita.',
      sv: 'Du kan när som helst förbjuda att dina uppgifter används för direktmarknadsföring. Inget skäl behövs.',
      en: 'You may forbid the use of your data for direct marketing at any time, without a reason.',
    },
  },
  consent: {
    name: { fi: 'Suostumuksen peruuttaminen', sv: 'Återkallande av samtycke', en: 'Withdrawing consent' },
    text: {
      fi: 'Voit peruuttaa antamasi suostumuksen yhtä helposti kuin annoit sen.',
      sv: 'Du kan återkalla ett samtycke lika lätt som du gav det.',
      en: 'You may withdraw a consent as easily as you gave it.',
    },
  },
  complaint: {
    name: {
      fi: 'Valitus valvontaviranomaiselle',
      sv: 'Klagomål till tillsynsmyndigheten',
      en: 'Complaint to the authority',
    },
    text: {
      fi: 'Voit saattaa asian valvontaviranomaisen käsiteltäväksi, jos tietojasi on mielestäsi käsitelty lain vastaisesti.',
      sv: 'Du kan lämna in ett klagomål till tillsynsmyndigheten om du anser att dina uppgifter har behandlats lagstridigt.',
      en: 'You may complain to the supervisory authority if you think your data is processed against the law.',
    },
  },
})
