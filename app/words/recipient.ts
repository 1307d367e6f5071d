import { area } from './said.ts'

/** The page of a recipient who is told that data they had from the company was corrected, erased or restricted (Art. 19). */
export const recipient = area({
  title: {
    corrected: {
      fi: 'Ilmoitus tietojen oikaisusta',
      sv: 'Underrättelse om rättelse av uppgifter',
      en: 'Notice of corrected data',
    },
    erased: {
      fi: 'Ilmoitus tietojen poistamisesta',
      sv: 'Underrättelse om radering av uppgifter',
      en: 'Notice of erased data',
    },
    restricted: {
      fi: 'Ilmoitus käsittelyn rajoittamisesta',
      sv: 'Underrättelse om begränsning av behandling',
      en: 'Notice of restricted processing',
    },
  },
  lead: {
    corrected: {
      fi: '{company} on luovuttanut teille nämä tiedot aiemmin. Ne on nyt korjattu. Korjatkaa ne myös omiin järjestelmiinne.',
      sv: '{company} har tidigare lämnat de här uppgifterna till er. De har nu rättats. Rätta dem också i era egna system.',
      en: '{company} disclosed these data to you before. They have now been corrected. Please correct them in your systems too.',
    },
    erased: {
      fi: '{company} on luovuttanut teille näitä tietoja aiemmin. Ne on nyt poistettu. Poistakaa ne myös omista järjestelmistänne, ellei laki velvoita teitä säilyttämään niitä.',
      sv: '{company} har tidigare lämnat de här uppgifterna till er. De har nu raderats. Radera dem också i era egna system, om ingen lag kräver att ni behåller dem.',
      en: '{company} disclosed these data to you before. They have now been erased. Please erase them in your systems too, unless a law makes you keep them.',
    },
    restricted: {
      fi: '{company} on luovuttanut teille näitä tietoja aiemmin. Niiden käsittelyä on nyt rajoitettu: niitä saa säilyttää, mutta ei käyttää. Rajoittakaa käsittelyä myös omissa järjestelmissänne.',
      sv: '{company} har tidigare lämnat de här uppgifterna till er. Behandlingen av dem har nu begränsats: de får bevaras men inte användas. Begränsa behandlingen också i era egna system.',
      en: '{company} disclosed these data to you before. Their processing is now restricted: they may be kept, but not used. Please restrict it in your systems too.',
    },
  },
  law: {
    fi: 'Ilmoitus perustuu tietosuoja-asetuksen 19 artiklaan.',
    sv: 'Underrättelsen grundar sig på artikel 19 i dataskyddsförordningen.',
    en: 'This notice is given under Article 19 of the GDPR.',
  },
  confirm: {
    corrected: {
      fi: 'Tiedot on korjattu meillä',
      sv: 'Uppgifterna är rättade hos oss',
      en: 'We have corrected the data',
    },
    erased: {
      fi: 'Tiedot on poistettu meiltä',
      sv: 'Uppgifterna är raderade hos oss',
      en: 'We have erased the data',
    },
    restricted: {
      fi: 'Käsittelyä on rajoitettu meillä',
      sv: 'Behandlingen är begränsad hos oss',
      en: 'We have restricted the processing',
    },
  },
  done: {
    corrected: {
      fi: 'Kiitos. Merkitsimme {day}, että tiedot on korjattu teillä.',
      sv: 'Tack. Vi antecknade {day} att uppgifterna är rättade hos er.',
      en: 'Thank you. We noted on {day} that the data are corrected with you.',
    },
    erased: {
      fi: 'Kiitos. Merkitsimme {day}, että tiedot on poistettu teiltä.',
      sv: 'Tack. Vi antecknade {day} att uppgifterna är raderade hos er.',
      en: 'Thank you. We noted on {day} that the data are erased with you.',
    },
    restricted: {
      fi: 'Kiitos. Merkitsimme {day}, että käsittelyä on rajoitettu teillä.',
      sv: 'Tack. Vi antecknade {day} att behandlingen är begränsad hos er.',
      en: 'Thank you. We noted on {day} that the processing is restricted with you.',
    },
  },
})
