import { area } from './said.ts'

/** The front page, and the rights as they are told in brief wherever they are needed. */
export const home = area({
  title: {
    fi: 'Katso, mitä tietoja meillä on sinusta',
    sv: 'Se vilka uppgifter vi har om dig',
    en: 'See what data we hold about you',
  },
  lead: {
    fi: 'Täällä näet, mitä henkilötietoja {company} on tallentanut sinusta, mihin niitä käytetään ja kuinka kauan niitä säilytetään.',
    sv: 'Här ser du vilka personuppgifter {company} har sparat om dig, vad de används till och hur länge de förvaras.',
    en: 'Here you see what personal data {company} has stored about you, what it is used for and how long it is kept.',
  },
  start: { fi: 'Katso omat tietosi', sv: 'Se dina uppgifter', en: 'See your data' },
  free: {
    fi: 'Maksutonta. Et tarvitse tunnusta etkä salasanaa.',
    sv: 'Avgiftsfritt. Du behöver varken konto eller lösenord.',
    en: 'Free of charge. You need no account and no password.',
  },
  howTitle: { fi: 'Näin se käy', sv: 'Så här går det till', en: 'How it works' },
  how: {
    address: {
      fi: 'Kirjoita sähköpostiosoite, jolla olet asioinut kanssamme.',
      sv: 'Skriv den e-postadress som du har använt i kontakten med oss.',
      en: 'Type the email address that you have used with us.',
    },
    code: {
      fi: 'Saat osoitteeseen koodin. Kun kirjoitat sen tänne, tiedämme, että osoite on käytössäsi.',
      sv: 'Du får en kod till adressen. När du skriver den här vet vi att adressen är i ditt bruk.',
      en: 'A code is sent to that address. When you type it here, we know that the address is in your use.',
    },
    see: {
      fi: 'Näet tietosi rekisteri kerrallaan.',
      sv: 'Du ser dina uppgifter, ett register i taget.',
      en: 'You see your data, one register at a time.',
    },
  },
  rightsTitle: { fi: 'Oikeutesi lyhyesti', sv: 'Dina rättigheter i korthet', en: 'Your rights in brief' },
  rightsLead: {
    fi: 'Jos haluat käyttää muuta kuin tutustumisoikeutta, ota meihin yhteyttä. Vastaamme kuukauden kuluessa.',
    sv: 'Vill du använda någon annan rättighet än rätten till tillgång, kontakta oss. Vi svarar inom en månad.',
    en: 'To use any right other than access, contact us. We answer within one month.',
  },
  noticeLink: {
    fi: 'Lue koko tietosuojaseloste',
    sv: 'Läs hela dataskyddsbeskrivningen',
    en: 'Read the whole privacy notice',
  },
  otherTitle: { fi: 'Muut tavat asioida', sv: 'Andra sätt att nå oss', en: 'Other ways to reach us' },
  otherLead: {
    fi: 'Voit pyytää tietosi myös sähköpostilla, puhelimitse tai kirjeellä. Perusteluja ei tarvita.',
    sv: 'Du kan också begära dina uppgifter per e-post, telefon eller brev. Du behöver inte motivera din begäran.',
    en: 'You can also ask for your data by email, by phone or by letter. You need not give a reason.',
  },
})
