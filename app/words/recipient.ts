import { area } from './said.ts'

/** The page of a recipient who is told that data they had from the company was corrected (Art. 19). */
export const recipient = area({
  title: {
    fi: 'Ilmoitus tietojen oikaisusta',
    sv: 'Underrättelse om rättelse av uppgifter',
    en: 'Notice of corrected data',
  },
  lead: {
    fi: '{company} on luovuttanut teille nämä tiedot aiemmin. Ne on nyt korjattu. Korjatkaa ne myös omiin järjestelmiinne.',
    sv: '{company} har tidigare lämnat de här uppgifterna till er. De har nu rättats. Rätta dem också i era egna system.',
    en: '{company} disclosed these data to you before. They have now been corrected. Please correct them in your systems too.',
  },
  law: {
    fi: 'Ilmoitus perustuu tietosuoja-asetuksen 19 artiklaan.',
    sv: 'Underrättelsen grundar sig på artikel 19 i dataskyddsförordningen.',
    en: 'This notice is given under Article 19 of the GDPR.',
  },
  confirm: {
    fi: 'Tiedot on korjattu meillä',
    sv: 'Uppgifterna är rättade hos oss',
    en: 'We have corrected the data',
  },
  done: {
    fi: 'Kiitos. Merkitsimme {day}, että tiedot on korjattu teillä.',
    sv: 'Tack. Vi antecknade {day} att uppgifterna är rättade hos er.',
    en: 'Thank you. We noted on {day} that the data are corrected with you.',
  },
})
