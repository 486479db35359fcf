/** Elements that stand within a line of text: phrasing content of the HTML standard, section 3.2.5.2.5, and old ones. */
export const phrasingNames = new Set(
  (
    'a abbr b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark meter nobr output ' +
    'progress q ruby s samp select small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);
