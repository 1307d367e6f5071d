import { area } from './said.ts'

/**
 * The law's grounds for not doing, or not wholly doing, what a person asked. `name`: what staff choose from. `law`: where it stands,
 * as a sentence's end. `says`: a paraphrase for the letter, never the statute's wording. `add`: what staff add in their own words.
 */
export const grounds = area({
  'not-identified': {
    name: {
      fi: 'Emme pysty tunnistamaan, ketä tiedot koskevat',
      sv: 'Vi kan inte avgöra vem uppgifterna gäller',
      en: 'We cannot tell whom the data is about',
    },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 11 artiklan 2 kohta ja 12 artiklan 2 kohta',
      sv: 'artiklarna 11.2 och 12.2 i den allmänna dataskyddsförordningen',
      en: 'Articles 11(2) and 12(2) of the General Data Protection Regulation',
    },
    says: {
      fi: 'Emme pysty kertomiesi tietojen perusteella varmistumaan, mitkä rekisteriemme tiedoista koskevat sinua. Jos kerrot lisää ja löydämme tietosi sen avulla, käsittelemme pyyntösi uudelleen.',
      sv: 'Med det du har berättat kan vi inte avgöra vilka uppgifter i våra register som gäller dig. Om du berättar mer och vi hittar dina uppgifter med hjälp av det, behandlar vi din begäran på nytt.',
      en: 'From what you have told us we cannot tell which data in our registers is about you. If you tell us more and we find your data by it, we take up your request again.',
    },
    add: {
      fi: 'Kerro, mitä on yritetty ja mikä lisätieto auttaisi.',
      sv: 'Berätta vad som har prövats och vilken uppgift som skulle hjälpa.',
      en: 'Say what has been tried, and what further information would help.',
    },
  },
  unfounded: {
    name: { fi: 'Pyyntö on ilmeisen perusteeton', sv: 'Begäran är uppenbart ogrundad', en: 'The request is unfounded' },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 12 artiklan 5 kohta',
      sv: 'artikel 12.5 i den allmänna dataskyddsförordningen',
      en: 'Article 12(5) of the General Data Protection Regulation',
    },
    says: {
      fi: 'Pyynnöltä puuttuu mielestämme selvästi peruste. Silloin voimme jättää sen toteuttamatta, mutta meidän on näytettävä, miksi. Perustelumme on seuraavassa.',
      sv: 'Vi anser att det klart saknas grund för begäran. Då får vi avslå den, men det är vi som ska visa varför. Vår motivering följer.',
      en: 'We find that the request clearly has no basis. We may then decline it, but it is for us to show why. Our reasons follow.',
    },
    add: {
      fi: 'Perustele, miksi pyyntö on ilmeisen perusteeton. Todistustaakka on teillä.',
      sv: 'Motivera varför begäran är uppenbart ogrundad. Bevisbördan är er.',
      en: 'Give reasons why the request is manifestly unfounded. The burden of proof is yours.',
    },
  },
  excessive: {
    name: { fi: 'Pyyntö on kohtuuton', sv: 'Begäran är orimlig', en: 'The request is excessive' },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 12 artiklan 5 kohta',
      sv: 'artikel 12.5 i den allmänna dataskyddsförordningen',
      en: 'Article 12(5) of the General Data Protection Regulation',
    },
    says: {
      fi: 'Pyyntö on mielestämme kohtuuton, koska sama toistuu usein. Silloin voimme jättää sen toteuttamatta, mutta meidän on näytettävä, miksi. Perustelumme on seuraavassa.',
      sv: 'Vi anser att begäran är orimlig, eftersom samma sak upprepas ofta. Då får vi avslå den, men det är vi som ska visa varför. Vår motivering följer.',
      en: 'We find the request excessive, since the same is asked again and again. We may then decline it, but it is for us to show why. Our reasons follow.',
    },
    add: {
      fi: 'Kerro, milloin samaa on pyydetty ja mitä silloin vastattiin. Todistustaakka on teillä.',
      sv: 'Berätta när samma sak har begärts och vad som då svarades. Bevisbördan är er.',
      en: 'Say when the same was asked, and what was answered then. The burden of proof is yours.',
    },
  },
  'others-rights': {
    name: { fi: 'Muiden ihmisten oikeudet', sv: 'Andra människors rättigheter', en: 'The rights of other people' },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 15 artiklan 4 kohta',
      sv: 'artikel 15.4 i den allmänna dataskyddsförordningen',
      en: 'Article 15(4) of the General Data Protection Regulation',
    },
    says: {
      fi: 'Osassa tiedoista kerrotaan myös muista ihmisistä. Heidän oikeuksiensa vuoksi jätimme sen osan pois jäljennöksestä. Kaiken muun saat.',
      sv: 'En del av uppgifterna handlar också om andra människor. Med hänsyn till deras rättigheter lämnade vi den delen utanför kopian. Allt annat får du.',
      en: 'Part of the data is about other people too. For the sake of their rights we left that part out of the copy. You get everything else.',
    },
    add: {
      fi: 'Kerro, minkälainen osa jäi pois ja miksi, paljastamatta ketään.',
      sv: 'Berätta vilken sorts del som lämnades bort och varför, utan att röja någon.',
      en: 'Say what sort of part was left out and why, without giving anyone away.',
    },
  },
  'others-rights-moved': {
    name: {
      fi: 'Muiden ihmisten oikeudet siirrossa',
      sv: 'Andra människors rättigheter vid överföring',
      en: 'The rights of other people in a transfer',
    },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 20 artiklan 4 kohta',
      sv: 'artikel 20.4 i den allmänna dataskyddsförordningen',
      en: 'Article 20(4) of the General Data Protection Regulation',
    },
    says: {
      fi: 'Osassa tiedoista kerrotaan myös muista ihmisistä. Heidän oikeuksiensa vuoksi se osa ei ole mukana siirrettävissä tiedoissa.',
      sv: 'En del av uppgifterna handlar också om andra människor. Med hänsyn till deras rättigheter ingår den delen inte i det som överförs.',
      en: 'Part of the data is about other people too. For the sake of their rights that part is not in what is moved.',
    },
    add: {
      fi: 'Kerro, minkälainen osa jäi pois ja miksi, paljastamatta ketään.',
      sv: 'Berätta vilken sorts del som lämnades bort och varför, utan att röja någon.',
      en: 'Say what sort of part was left out and why, without giving anyone away.',
    },
  },
  'no-erasure-ground': {
    name: {
      fi: 'Mikään poistamisen peruste ei täyty',
      sv: 'Inget skäl till radering finns',
      en: 'No ground for erasure applies',
    },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 17 artiklan 1 kohta',
      sv: 'artikel 17.1 i den allmänna dataskyddsförordningen',
      en: 'Article 17(1) of the General Data Protection Regulation',
    },
    says: {
      fi: 'Tiedot poistetaan pyynnöstä tietyissä tapauksissa, esimerkiksi kun niitä ei enää tarvita. Mikään niistä ei mielestämme täyty näiden tietojen kohdalla.',
      sv: 'Uppgifter raderas på begäran i vissa fall, till exempel när de inte längre behövs. Vi anser att inget av dem gäller de här uppgifterna.',
      en: 'Data is erased on request in certain cases, for instance when it is no longer needed. We find that none of them applies to this data.',
    },
    add: {
      fi: 'Kerro, mihin tietoja edelleen tarvitaan ja millä perusteella.',
      sv: 'Berätta vad uppgifterna fortfarande behövs till och på vilken grund.',
      en: 'Say what the data is still needed for, and on what basis.',
    },
  },
  expression: {
    name: { fi: 'Sananvapaus', sv: 'Yttrandefriheten', en: 'Freedom of expression' },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 17 artiklan 3 kohdan a alakohta',
      sv: 'artikel 17.3 a i den allmänna dataskyddsförordningen',
      en: 'Article 17(3)(a) of the General Data Protection Regulation',
    },
    says: {
      fi: 'Tiedot ovat osa julkista keskustelua tai tiedonvälitystä, jota sananvapaus suojaa. Siksi emme poista niitä.',
      sv: 'Uppgifterna är en del av offentlig debatt eller nyhetsförmedling, som yttrandefriheten skyddar. Därför raderar vi dem inte.',
      en: 'The data is part of public debate or reporting, which freedom of expression protects. That is why we do not erase it.',
    },
    add: {
      fi: 'Kerro, missä yhteydessä tiedot on julkaistu ja miksi ne ovat yhä tarpeen.',
      sv: 'Berätta i vilket sammanhang uppgifterna har publicerats och varför de fortfarande behövs.',
      en: 'Say in what connection the data was published, and why it is still needed.',
    },
  },
  'legal-obligation': {
    name: { fi: 'Laki velvoittaa säilyttämään', sv: 'Lagen kräver att de bevaras', en: 'A law demands keeping' },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 17 artiklan 3 kohdan b alakohta',
      sv: 'artikel 17.3 b i den allmänna dataskyddsförordningen',
      en: 'Article 17(3)(b) of the General Data Protection Regulation',
    },
    says: {
      fi: 'Laki velvoittaa meidät säilyttämään nämä tiedot, joten emme saa poistaa niitä vielä.',
      sv: 'Lagen kräver att vi bevarar de här uppgifterna, så vi får inte radera dem ännu.',
      en: 'A law obliges us to keep this data, so we may not erase it yet.',
    },
    add: {
      fi: 'Nimeä laki ja päivä, johon asti tiedot säilyvät.',
      sv: 'Ange lagen och den dag till vilken uppgifterna bevaras.',
      en: 'Name the law, and the day until which the data is kept.',
    },
  },
  'accounting-duty': {
    name: { fi: 'Kirjanpitovelvollisuus', sv: 'Bokföringsskyldigheten', en: 'The duty to keep accounts' },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 17 artiklan 3 kohdan b alakohta ja kirjanpitolain 2 luvun 10 §',
      sv: 'artikel 17.3 b i den allmänna dataskyddsförordningen och 2 kap. 10 § i bokföringslagen',
      en: 'Article 17(3)(b) of the General Data Protection Regulation and chapter 2, section 10 of the Accounting Act',
    },
    says: {
      fi: 'Kirjanpitolaki velvoittaa meidät säilyttämään laskut ja muut tositteet kuusi vuotta sen vuoden lopusta, jona tilikausi päättyi. Siihen asti emme saa poistaa niitä.',
      sv: 'Bokföringslagen kräver att vi bevarar fakturor och andra verifikationer i sex år från utgången av det år då räkenskapsperioden gick ut. Innan dess får vi inte radera dem.',
      en: 'The Accounting Act obliges us to keep invoices and other vouchers for six years from the end of the year in which the financial year ended. Until then we may not erase them.',
    },
    add: {
      fi: 'Lisää tarvittaessa, mitä aineistoa tämä koskee.',
      sv: 'Lägg vid behov till vilket material detta gäller.',
      en: 'Add, where needed, which material this is about.',
    },
  },
  'public-health': {
    name: { fi: 'Kansanterveys', sv: 'Folkhälsan', en: 'Public health' },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 17 artiklan 3 kohdan c alakohta',
      sv: 'artikel 17.3 c i den allmänna dataskyddsförordningen',
      en: 'Article 17(3)(c) of the General Data Protection Regulation',
    },
    says: {
      fi: 'Tietoja tarvitaan kansanterveyden suojelemiseen, joten emme poista niitä.',
      sv: 'Uppgifterna behövs för att skydda folkhälsan, så vi raderar dem inte.',
      en: 'The data is needed to protect public health, so we do not erase it.',
    },
    add: {
      fi: 'Kerro, mihin kansanterveyden tehtävään tietoja tarvitaan.',
      sv: 'Berätta till vilken uppgift inom folkhälsan de behövs.',
      en: 'Say for which task of public health the data is needed.',
    },
  },
  archiving: {
    name: {
      fi: 'Arkistointi, tutkimus tai tilastointi',
      sv: 'Arkivering, forskning eller statistik',
      en: 'Archiving, research or statistics',
    },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 17 artiklan 3 kohdan d alakohta',
      sv: 'artikel 17.3 d i den allmänna dataskyddsförordningen',
      en: 'Article 17(3)(d) of the General Data Protection Regulation',
    },
    says: {
      fi: 'Tietoja käytetään arkistointiin, tutkimukseen tai tilastoihin, eikä työ onnistuisi ilman niitä. Siksi emme poista niitä.',
      sv: 'Uppgifterna används för arkivering, forskning eller statistik, och arbetet skulle inte lyckas utan dem. Därför raderar vi dem inte.',
      en: 'The data is used for archiving, research or statistics, and the work would fail without it. That is why we do not erase it.',
    },
    add: {
      fi: 'Kerro, mistä työstä on kyse ja miksi poistaminen estäisi sen.',
      sv: 'Berätta vilket arbete det gäller och varför radering skulle hindra det.',
      en: 'Say which work it is, and why erasing would prevent it.',
    },
  },
  'legal-claims': {
    name: { fi: 'Saatava tai riita', sv: 'En fordran eller tvist', en: 'A claim or a dispute' },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 17 artiklan 3 kohdan e alakohta',
      sv: 'artikel 17.3 e i den allmänna dataskyddsförordningen',
      en: 'Article 17(3)(e) of the General Data Protection Regulation',
    },
    says: {
      fi: 'Tarvitsemme tietoja saatavan tai riidan vuoksi. Säilytämme ne, kunnes asia on selvä.',
      sv: 'Vi behöver uppgifterna på grund av en fordran eller en tvist. Vi bevarar dem tills saken är utredd.',
      en: 'We need the data because of a claim or a dispute. We keep it until the matter is settled.',
    },
    add: {
      fi: 'Kerro, mistä saatavasta tai riidasta on kyse ja milloin asiaa katsotaan uudelleen.',
      sv: 'Berätta vilken fordran eller tvist det gäller och när saken ses över igen.',
      en: 'Say which claim or dispute it is, and when the matter is looked at again.',
    },
  },
  'data-correct': {
    name: { fi: 'Tieto on oikein', sv: 'Uppgiften stämmer', en: 'The data is correct' },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 16 artikla',
      sv: 'artikel 16 i den allmänna dataskyddsförordningen',
      en: 'Article 16 of the General Data Protection Regulation',
    },
    says: {
      fi: 'Tarkistimme tiedon. Selvityksemme mukaan se on oikein, joten emme muuttaneet sitä. Jos tieto on mielestäsi puutteellinen, voit antaa siihen oman lisäyksesi.',
      sv: 'Vi kontrollerade uppgiften. Enligt vår utredning stämmer den, så vi ändrade den inte. Om du tycker att uppgiften är ofullständig kan du ge ett eget tillägg.',
      en: 'We checked the data. As far as we can find out it is correct, so we did not change it. If you find it incomplete, you may add a statement of your own.',
    },
    add: {
      fi: 'Kerro, miten tieto tarkistettiin.',
      sv: 'Berätta hur uppgiften kontrollerades.',
      en: 'Say how the data was checked.',
    },
  },
  'no-restriction-ground': {
    name: {
      fi: 'Mikään rajoittamisen peruste ei täyty',
      sv: 'Inget skäl till begränsning finns',
      en: 'No ground for restriction applies',
    },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 18 artiklan 1 kohta',
      sv: 'artikel 18.1 i den allmänna dataskyddsförordningen',
      en: 'Article 18(1) of the General Data Protection Regulation',
    },
    says: {
      fi: 'Käsittelyä rajoitetaan tietyissä tapauksissa, esimerkiksi sen ajan, kun tiedon oikeellisuutta selvitetään. Mikään niistä ei mielestämme täyty tässä.',
      sv: 'Behandlingen begränsas i vissa fall, till exempel medan det utreds om en uppgift stämmer. Vi anser att inget av dem gäller här.',
      en: 'Processing is restricted in certain cases, for instance while the accuracy of data is being checked. We find that none of them applies here.',
    },
    add: {
      fi: 'Kerro, mitä tapauksia arvioitiin ja miksi ne eivät täyty.',
      sv: 'Berätta vilka fall som prövades och varför de inte gäller.',
      en: 'Say which cases were considered, and why they do not apply.',
    },
  },
  'portability-basis': {
    name: {
      fi: 'Siirto-oikeus ei koske tätä käsittelyperustetta',
      sv: 'Dataportabiliteten gäller inte den här rättsliga grunden',
      en: 'Portability does not cover this legal basis',
    },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 20 artiklan 1 kohta',
      sv: 'artikel 20.1 i den allmänna dataskyddsförordningen',
      en: 'Article 20(1) of the General Data Protection Regulation',
    },
    says: {
      fi: 'Oikeus siirtää tietoja koskee tietoja, joita käsitellään suostumuksen tai sopimuksen perusteella. Näitä tietoja käsitellään muulla perusteella. Voit silti pyytää niistä jäljennöksen.',
      sv: 'Rätten att överföra uppgifter gäller det som behandlas med stöd av samtycke eller avtal. De här uppgifterna behandlas på en annan grund. Du kan ändå be om en kopia av dem.',
      en: 'The right to move data covers what is processed by consent or contract. This data is processed on another basis. You may still ask for a copy of it.',
    },
    add: {
      fi: 'Kerro, mikä käsittelyperuste on.',
      sv: 'Berätta vilken den rättsliga grunden är.',
      en: 'Say what the legal basis is.',
    },
  },
  'portability-not-provided': {
    name: {
      fi: 'Henkilö ei ole itse antanut tietoja',
      sv: 'Personen har inte själv gett uppgifterna',
      en: 'The person did not provide the data',
    },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 20 artiklan 1 kohta',
      sv: 'artikel 20.1 i den allmänna dataskyddsförordningen',
      en: 'Article 20(1) of the General Data Protection Regulation',
    },
    says: {
      fi: 'Oikeus siirtää tietoja koskee tietoja, jotka olet itse antanut. Nämä tiedot ovat tulleet meille muuta tietä. Voit silti pyytää niistä jäljennöksen.',
      sv: 'Rätten att överföra uppgifter gäller det som du själv har gett. De här uppgifterna har kommit till oss på annat sätt. Du kan ändå be om en kopia av dem.',
      en: 'The right to move data covers what you gave us yourself. This data came to us in another way. You may still ask for a copy of it.',
    },
    add: {
      fi: 'Kerro, mistä tiedot ovat peräisin.',
      sv: 'Berätta varifrån uppgifterna kommer.',
      en: 'Say where the data comes from.',
    },
  },
  'compelling-grounds': {
    name: {
      fi: 'Painava syy jatkaa käsittelyä',
      sv: 'Tungt vägande skäl att fortsätta',
      en: 'Compelling grounds to go on',
    },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 21 artiklan 1 kohta',
      sv: 'artikel 21.1 i den allmänna dataskyddsförordningen',
      en: 'Article 21(1) of the General Data Protection Regulation',
    },
    says: {
      fi: 'Punnitsimme tilannettasi ja omaa tarvettamme käsitellä tietoja. Syymme painaa tässä enemmän, joten jatkamme käsittelyä. Punnintamme on seuraavassa.',
      sv: 'Vi vägde din situation mot vårt behov av att behandla uppgifterna. Våra skäl väger tyngre här, så vi fortsätter. Vår avvägning följer.',
      en: 'We weighed your situation against our own need to process the data. Our reasons weigh more here, so we go on. The weighing follows.',
    },
    add: {
      fi: 'Kirjoita tasapainotesti: mikä syy on, mitä henkilö esitti ja miksi syy menee edelle.',
      sv: 'Skriv avvägningen: vilket skälet är, vad personen anförde och varför skälet går före.',
      en: 'Write the balance test: what the reason is, what the person brought up, and why the reason prevails.',
    },
  },
  'objection-claims': {
    name: {
      fi: 'Saatava tai riita, vastustaminen',
      sv: 'En fordran eller tvist, invändning',
      en: 'A claim or a dispute, objection',
    },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 21 artiklan 1 kohta',
      sv: 'artikel 21.1 i den allmänna dataskyddsförordningen',
      en: 'Article 21(1) of the General Data Protection Regulation',
    },
    says: {
      fi: 'Tarvitsemme tietoja saatavan tai riidan vuoksi. Jatkamme niiden käsittelyä, kunnes asia on selvä.',
      sv: 'Vi behöver uppgifterna på grund av en fordran eller en tvist. Vi fortsätter att behandla dem tills saken är utredd.',
      en: 'We need the data because of a claim or a dispute. We go on processing it until the matter is settled.',
    },
    add: {
      fi: 'Kerro, mistä saatavasta tai riidasta on kyse ja milloin asiaa katsotaan uudelleen.',
      sv: 'Berätta vilken fordran eller tvist det gäller och när saken ses över igen.',
      en: 'Say which claim or dispute it is, and when the matter is looked at again.',
    },
  },
  'objection-basis': {
    name: {
      fi: 'Vastustamisoikeus ei koske tätä käsittelyperustetta',
      sv: 'Rätten att invända gäller inte den här rättsliga grunden',
      en: 'The right to object does not cover this legal basis',
    },
    law: {
      fi: 'yleisen tietosuoja-asetuksen 21 artiklan 1 kohta',
      sv: 'artikel 21.1 i den allmänna dataskyddsförordningen',
      en: 'Article 21(1) of the General Data Protection Regulation',
    },
    says: {
      fi: 'Vastustaa voi käsittelyä, joka perustuu oikeutettuun etuun tai yleistä etua koskevaan tehtävään. Näitä tietoja käsitellään muulla perusteella.',
      sv: 'Man kan invända mot behandling som grundar sig på ett berättigat intresse eller en uppgift av allmänt intresse. De här uppgifterna behandlas på en annan grund.',
      en: 'One can object to processing that rests on a legitimate interest or on a task in the public interest. This data is processed on another basis.',
    },
    add: {
      fi: 'Kerro, mikä käsittelyperuste on.',
      sv: 'Berätta vilken den rättsliga grunden är.',
      en: 'Say what the legal basis is.',
    },
  },
  'state-security': {
    name: {
      fi: 'Turvallisuus tai rikosten selvittäminen',
      sv: 'Säkerhet eller utredning av brott',
      en: 'Security or the investigation of crime',
    },
    law: {
      fi: 'tietosuojalain 34 §:n 1 momentin 1 kohta',
      sv: '34 § 1 mom. 1 punkten i dataskyddslagen',
      en: 'section 34(1)(1) of the Data Protection Act',
    },
    says: {
      fi: 'Näiden tietojen antaminen voisi vaarantaa maan turvallisuuden tai yleisen järjestyksen taikka haitata rikosten torjuntaa tai selvittämistä. Voit pyytää, että tiedot annetaan tietosuojavaltuutetulle.',
      sv: 'Att lämna ut uppgifterna kan äventyra landets säkerhet eller den allmänna ordningen, eller försvåra att brott hindras eller utreds. Du kan be att uppgifterna lämnas till dataombudsmannen.',
      en: 'Giving out this data could endanger the country’s security or public order, or hinder the prevention or investigation of crime. You may ask that the data be given to the Data Protection Ombudsman.',
    },
    add: {
      fi: 'Perustele sen verran kuin voit ilman, että tarkoitus vaarantuu.',
      sv: 'Motivera så långt det går utan att syftet äventyras.',
      en: 'Give as much of the reason as you can without defeating its purpose.',
    },
  },
  'serious-danger': {
    name: {
      fi: 'Vakava vaara terveydelle, hoidolle tai oikeuksille',
      sv: 'Allvarlig fara för hälsa, vård eller rättigheter',
      en: 'Serious danger to health, care or rights',
    },
    law: {
      fi: 'tietosuojalain 34 §:n 1 momentin 2 kohta',
      sv: '34 § 1 mom. 2 punkten i dataskyddslagen',
      en: 'section 34(1)(2) of the Data Protection Act',
    },
    says: {
      fi: 'Näiden tietojen antaminen voisi olla vakava vaara terveydellesi tai hoidollesi taikka sinun tai jonkun muun oikeuksille. Voit pyytää, että tiedot annetaan tietosuojavaltuutetulle.',
      sv: 'Att lämna ut uppgifterna kan vara en allvarlig fara för din hälsa eller vård, eller för dina eller någon annans rättigheter. Du kan be att uppgifterna lämnas till dataombudsmannen.',
      en: 'Giving out this data could be a serious danger to your health or care, or to your rights or somebody else’s. You may ask that the data be given to the Data Protection Ombudsman.',
    },
    add: {
      fi: 'Perustele sen verran kuin voit ilman, että tarkoitus vaarantuu.',
      sv: 'Motivera så långt det går utan att syftet äventyras.',
      en: 'Give as much of the reason as you can without defeating its purpose.',
    },
  },
  supervision: {
    name: { fi: 'Valvonta tai tarkastus', sv: 'Tillsyn eller granskning', en: 'Supervision or inspection' },
    law: {
      fi: 'tietosuojalain 34 §:n 1 momentin 3 kohta',
      sv: '34 § 1 mom. 3 punkten i dataskyddslagen',
      en: 'section 34(1)(3) of the Data Protection Act',
    },
    says: {
      fi: 'Tietoja käytetään valvonnassa tai tarkastuksessa. Tärkeä taloudellinen etu vaatii, ettei niitä anneta. Voit pyytää, että tiedot annetaan tietosuojavaltuutetulle.',
      sv: 'Uppgifterna används vid tillsyn eller granskning. Ett viktigt ekonomiskt intresse kräver att de inte lämnas ut. Du kan be att uppgifterna lämnas till dataombudsmannen.',
      en: 'The data is used in supervision or inspection. An important economic interest demands that it is not given out. You may ask that the data be given to the Data Protection Ombudsman.',
    },
    add: {
      fi: 'Perustele sen verran kuin voit ilman, että tarkoitus vaarantuu.',
      sv: 'Motivera så långt det går utan att syftet äventyras.',
      en: 'Give as much of the reason as you can without defeating its purpose.',
    },
  },
})
