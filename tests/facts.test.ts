// What the page of the City of Kraków says, written down by hand from the page itself, must hold in the published quads;
// and what it does not say, though a careless reader might think so, must not.
import { beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../src/facts/folder.js';
import type { Quad } from '../src/rdf/rdf.js';
import { quadsOf, readWorkspace } from '../src/facts/workspace.js';

let lines: ReadonlySet<string>;

beforeAll(async () => {
  const workspace = await readWorkspace(await readFolder('.'), { today: '2026-11-22' });
  if (!('model' in workspace)) throw new Error('The publication cannot be read.');
  const { base, ontology } = workspace.names;
  const brief = (iri: string): string =>
    iri
      .replace(`${base}id/`, '')
      .replace(ontology, '')
      .replace(/^.*22-rdf-syntax-ns#type$/, 'a')
      .replace(/^http:\/\/www\.w3\.org\/(?:ns|2004\/02)\/(org|skos)(?:\/core)?#/, '$1:')
      .replace('http://purl.org/dc/terms/', 'dct:')
      .replace('https://schema.org/', 'schema:');
  const object = (term: Quad['object']): string => {
    if (term.termType !== 'Literal') return brief(term.value);
    return term.language === ''
      ? `"${term.value}" ${term.datatype.value.replace(/^.*#/, '')}`
      : `"${term.value}"@${term.language}`;
  };
  const facts = [...quadsOf(workspace)].filter(({ subject }) => subject.value.startsWith(`${base}id/`));
  lines = new Set(
    facts.map((each) => `${brief(each.subject.value)} ${brief(each.predicate.value)} ${object(each.object)}`),
  );
});

/** Splits a table: a fact in words, two spaces or more, then the triples that say it, separated by semicolons. */
function rows(table: string): [fact: string, triples: string[]][] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [fact = '', triples = ''] = line.trim().split(/ {2,}/);
      return [fact, triples.split('; ')];
    });
}

const femcities = `
Kraków was admitted to FemCities in September 2022           membership/krakow-femcities city city/krakow; membership/krakow-femcities network network/femcities; membership/krakow-femcities joinedOn "2022-09" gYearMonth; membership/krakow-femcities joinedOnBasis admission
so it can have joined from the first to the last of September  membership/krakow-femcities joinedNotBefore "2022-09-01T00:00:00Z" dateTime; membership/krakow-femcities joinedBefore "2022-10-01T00:00:00Z" dateTime
FemCities is a network for gender equality and women's rights  network/femcities form networkForm; network/femcities promotes theme/gender-equality; network/femcities promotes theme/womens-rights
it was founded in 1997                                       network/femcities foundedOn "1997" gYear; network/femcities foundedYear "1997" integer
on the initiative of the city of Vienna                      network/femcities initiatedBy city/vienna; city/vienna skos:prefLabel "Wiedeń"@pl
for cities of central and eastern Europe                     network/femcities originalScope region/central-and-eastern-europe
it is to join cities and regions                             network/femcities memberType cityMember; network/femcities memberType regionMember
Stuttgart and Belgrade are members                           membership/stuttgart-femcities city city/stuttgart; membership/stuttgart-femcities network network/femcities; membership/belgrade-femcities city city/belgrade
Frankfurt and Graz are members                               membership/frankfurt-femcities network network/femcities; membership/graz-femcities city city/graz; city/graz org:memberOf network/femcities
Helsinki and Leuven are members                              city/helsinki org:memberOf network/femcities; city/leuven org:memberOf network/femcities
Ljubljana and Luxembourg are members                         city/ljubljana org:memberOf network/femcities; city/luxembourg org:memberOf network/femcities
Sarajevo and Zürich are members                              city/sarajevo org:memberOf network/femcities; network/femcities org:hasMember city/zurich
the list of members says "among others"                      roster/femcities-2025-01-22 membersOf network/femcities; roster/femcities-2025-01-22 listOpen "true" boolean; roster/femcities-2025-01-22 asOf "2025-01-22" date
its conference is held once a year                           event/femcities-conference frequency annual; event/femcities-conference schema:organizer network/femcities
it reports on women in local government, work and migration  network/femcities reportsOn theme/womens-political-representation; network/femcities reportsOn theme/women-in-the-labour-market; network/femcities reportsOn theme/womens-migration
a department in Vienna coordinates it                        network/femcities coordinatedBy body/vienna-gender-equality-department; body/vienna-gender-equality-department org:subOrganizationOf city/vienna
Kraków's joining results from the European Charter           membership/krakow-femcities resultsFrom instrument/european-charter-for-equality
which is about equality and obliges its signatories          instrument/european-charter-for-equality theme theme/gender-equality; instrument/european-charter-for-equality obligation "Signatories are to work for gender equality in international cooperation between cities as well."@en
`;

const icc = `
Kraków joined ICC in 2022                                    membership/krakow-icc city city/krakow; membership/krakow-icc network network/icc; membership/krakow-icc joinedOn "2022" gYear; membership/krakow-icc joinedOnBasis admission
as the 144th city                                            membership/krakow-icc memberNumber "144" integer
ICC is a programme for integration and diversity             network/icc form programmeForm; network/icc promotes theme/intercultural-integration; network/icc promotes theme/diversity-management
more than 140 cities carry it out                            roster/icc-2025-01-22 memberCountMoreThan "140" integer; roster/icc-2025-01-22 membersOf network/icc
since 2008 the Council of Europe supports local authorities  activity/council-of-europe-support-for-integration-policy since "2008" gYear; activity/council-of-europe-support-for-integration-policy carriedOutBy organisation/council-of-europe; activity/council-of-europe-support-for-integration-policy within network/icc
the Council of Europe and the Commission initiated ICC       network/icc initiatedBy organisation/council-of-europe; network/icc initiatedBy organisation/european-commission
it runs in Europe                                            roster/icc-2025-01-22 runsIn region/europe
and in Australia, Canada and Japan                           roster/icc-2025-01-22 runsIn country/australia; roster/icc-2025-01-22 runsIn country/canada; roster/icc-2025-01-22 runsIn country/japan
and in Israel, Mexico, Morocco and the United States         roster/icc-2025-01-22 runsIn country/israel; roster/icc-2025-01-22 runsIn country/mexico; roster/icc-2025-01-22 runsIn country/morocco; roster/icc-2025-01-22 runsIn country/united-states
among others                                                 roster/icc-2025-01-22 runsInOpen "true" boolean
`;

const icorn = `
ICORN is an organisation that shelters persecuted writers    network/icorn form organisationForm; network/icorn promotes theme/refuge-for-writers; network/icorn skos:altLabel "Międzynarodowa Sieć Miast Schronienia"@pl
of cities and regions                                        network/icorn memberType cityMember; network/icorn memberType regionMember
it stands for the freedom of opinion and expression          network/icorn promotes theme/freedom-of-expression
more than 60 cities belong to it                             roster/icorn-2025-01-22 memberCountMoreThan "60" integer; roster/icorn-2025-01-22 listOpen "true" boolean
Amsterdam and Brussels are members                           city/amsterdam org:memberOf network/icorn; city/brussels org:memberOf network/icorn
Frankfurt is a member here as well                           city/frankfurt org:memberOf network/icorn; city/frankfurt org:memberOf network/femcities
Pittsburgh, which the page spells Pittsburg                  city/pittsburgh org:memberOf network/icorn; city/pittsburgh skos:hiddenLabel "Pittsburg"@pl; city/pittsburgh skos:prefLabel "Pittsburgh"@pl
Mexico City, which the page calls Meksyk                     city/mexico-city org:memberOf network/icorn; city/mexico-city skos:prefLabel "Meksyk"@pl
Kraków belongs to it by a resolution of 25 May 2011          membership/krakow-icorn authorisedBy resolution/krakow-xvi-171-11; membership/krakow-icorn joinedOn "2011-05-25" date; membership/krakow-icorn joinedOnBasis byResolution
No XVI/171/11 of the City Council                            resolution/krakow-xvi-171-11 number "XVI/171/11" string; resolution/krakow-xvi-171-11 adoptedOn "2011-05-25" date; resolution/krakow-xvi-171-11 adoptedBy body/krakow-city-council
so only the earliest day of joining is known                 membership/krakow-icorn joinedNotBefore "2011-05-25T00:00:00Z" dateTime
it was invited as the first member from its region           membership/krakow-icorn invitedAsFirstFrom region/central-and-eastern-europe
by ICORN's executive in a letter to the City Council         membership/krakow-icorn invitedBy body/icorn-executive; membership/krakow-icorn invitationAddressedTo body/krakow-city-council
it was promoted at Passa Porta in Brussels in 2011           event/passa-porta-2011 heldOn "2011" gYear; event/passa-porta-2011 promoted city/krakow; event/passa-porta-2011 dct:spatial place/brussels
at a meeting with a directorate of the European Parliament   event/meeting-european-parliament-2011 metWith body/european-parliament-human-rights-directorate; event/meeting-european-parliament-2011 promoted city/krakow
at one with the secretary of the European Council on Refugees  event/meeting-ecre-2011 metWith post/ecre-secretary; post/ecre-secretary org:postIn organisation/european-council-on-refugees-and-exiles
and at one with the president of PEN International           event/meeting-pen-international-2011 metWith post/pen-international-president; post/pen-international-president org:postIn organisation/pen-international
the general assembly met on 4 June 2020                      event/icorn-general-assembly-2020 heldOn "2020-06-04" date; event/icorn-general-assembly-2020 schema:organizer network/icorn
there the city was elected to the board                      mandate/krakow-icorn-board city city/krakow; mandate/krakow-icorn-board body body/icorn-board; mandate/krakow-icorn-board electedAt event/icorn-general-assembly-2020
represented by Robert Piaskowski, plenipotentiary for culture  representation/piaskowski-krakow-icorn-2020 representative person/robert-piaskowski; representation/piaskowski-krakow-icorn-2020 represents city/krakow; representation/piaskowski-krakow-icorn-2020 inPost post/krakow-plenipotentiary-for-culture; representation/piaskowski-krakow-icorn-2020 at event/icorn-general-assembly-2020
`;

const eccar = `
ECCAR was founded in 2004 on the initiative of UNESCO        network/eccar foundedOn "2004" gYear; network/eccar initiatedBy organisation/unesco; network/eccar skos:prefLabel "European Coalition of Cities Against Racism"@en
it fights racism and discrimination                          network/eccar opposes theme/racism; network/eccar opposes theme/discrimination
and homophobia, antisemitism and islamophobia                network/eccar opposes theme/homophobia; network/eccar opposes theme/antisemitism; network/eccar opposes theme/islamophobia
it promotes human rights, equality and diversity in Europe   network/eccar promotes theme/human-rights; network/eccar promotes theme/equality; network/eccar promotes theme/diversity; network/eccar scope region/europe
its members carry out the plan of ten points                 instrument/ten-point-action-plan bindsMembersOf network/eccar; instrument/ten-point-action-plan pointCount "10" integer
which focuses on education, services and migrants            instrument/ten-point-action-plan focusesOn theme/anti-discrimination-education; instrument/ten-point-action-plan focusesOn theme/equal-access-to-public-services; instrument/ten-point-action-plan focusesOn theme/integration-of-migrants
and covers monitoring, labour markets and the media          instrument/ten-point-action-plan covers theme/monitoring-of-discrimination; instrument/ten-point-action-plan covers theme/diversity-in-labour-markets; instrument/ten-point-action-plan covers theme/diversity-in-the-media
members report regularly to the steering committee           instrument/ten-point-action-plan reporting regular; instrument/ten-point-action-plan progressAssessedBy body/eccar-steering-committee
Kraków joined by a resolution of 6 March 2024                membership/krakow-eccar authorisedBy resolution/krakow-cxxix-3569-24; resolution/krakow-cxxix-3569-24 adoptedOn "2024-03-06" date; resolution/krakow-cxxix-3569-24 number "CXXIX/3569/24" string
and was accepted on 25 September 2024                        membership/krakow-eccar joinedOn "2024-09-25" date; membership/krakow-eccar joinedOnBasis admission
by the steering committee of ECCAR                           membership/krakow-eccar acceptedBy body/eccar-steering-committee; body/eccar-steering-committee org:subOrganizationOf network/eccar
a department of the city coordinates the cooperation         membership/krakow-eccar cooperationCoordinatedBy body/krakow-social-policy-and-health; body/krakow-social-policy-and-health org:subOrganizationOf city/krakow
ECCAR works with the EU and the Council of Europe            network/eccar worksWith organisation/european-union; network/eccar worksWith organisation/council-of-europe
and with non-governmental organisations                      network/eccar partnerType nonGovernmental
all four work in the field of human rights                   network/femcities theme theme/human-rights; network/icc theme theme/human-rights; network/icorn theme theme/human-rights; network/eccar theme theme/human-rights
the page is of 22 January 2025                               source/krakow-2025-01-22 dct:issued "2025-01-22" date; source/krakow-2025-01-22 dct:publisher city/krakow
`;

describe('the page says', () => {
  it.each(rows(femcities + icc.trimStart() + icorn.trimStart() + eccar.trimStart()))('%s', (_fact, triples) => {
    expect(triples.filter((triple) => !lines.has(triple))).toEqual([]);
  });
});

describe('the page does not say', () => {
  it.each([
    ['that Mexico or any other country is a member', /^country\/\S+ org:memberOf |(?:org:hasMember| city) country\//],
    ['that a place is a member', /^place\/\S+ org:memberOf |(?:org:hasMember| city) place\//],
    [
      'that Vienna is a member of what it initiated',
      /city\/vienna org:memberOf|org:hasMember city\/vienna| city city\/vienna$/,
    ],
    ['that Mexico City or Frankfurt carry out ICC', /city\/(?:mexico-city|frankfurt) org:memberOf network\/icc/],
    ['when ICC was founded: 2008 is the start of the support', /^network\/icc founded/],
    ['when ICORN was founded, or by whom', /^network\/icorn (?:founded|initiatedBy)/],
    ['that UNESCO or the Council of Europe is a member', /^organisation\/\S+ org:memberOf/],
    [
      'that Robert Piaskowski is a member of anything',
      /person\/robert-piaskowski org:|(?: city| body| org:member| org:hasMember) person\/robert-piaskowski/,
    ],
    ['that he holds the seat on the board', /^mandate\/\S+ \S+ (?:person|post)\//],
    ['that the department in Kraków coordinates ECCAR', /^network\/eccar coordinatedBy/],
    ['that the steering committee adopted a resolution', / adoptedBy body\/eccar/],
    ['that ECCAR accepted Kraków on the day of the resolution', /krakow-eccar joined\S+ "2024-03/],
    ['when at the latest Kraków joined ICORN', /krakow-icorn (?:joinedBefore|joinedYear|org:memberDuring)/],
    ['a day for joining FemCities or ICC', /krakow-(?:femcities|icc) joinedOn "[^"]+" date$/],
    [
      'how many members there are: "over" is a bound and 144 an ordinal',
      /member(?:Count|s) "|memberCountMoreThan "(?!60"|140")|numberOfMembers/,
    ],
    [
      'that Kraków signed the Charter',
      /city\/krakow \S+ instrument\/|instrument\/european-charter\S+ \S+ city\/krakow/,
    ],
    ['a fifth membership of Kraków', /^city\/krakow org:memberOf (?!network\/(?:femcities|icc|icorn|eccar)$)/],
    ['that the ECRE is the Council of Europe, or another Rada', /sameAs (?:organisation|body)\//],
    ['where it can be found', /^source\/krakow-2025-01-22 (?:http:\/\/xmlns\.com\/foaf\/0\.1\/page|schema:url)/],
  ])('%s', (_what, pattern) => {
    expect([...lines].filter((line) => pattern.test(line))).toEqual([]);
  });

  it('names of more than sixteen cities', () => {
    expect([...lines].filter((line) => line.endsWith(' a City'))).toHaveLength(16);
    expect([...lines].filter((line) => /^city\/\S+ org:memberOf/.test(line))).toHaveLength(19);
  });
});
