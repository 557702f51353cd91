"""Whether a text speaks of a school outside the United States: by its country, its people, or the word itself."""

import re

_COUNTRIES = (
    r"Afghanistan|Albania|Algeria|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|"
    r"Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia|Botswana|Brazil|Brunei|Bulgaria|"
    r"Burundi|Cambodia|Cameroon|Canada|Chile|China|Colombia|Congo|Croatia|Cuba|Cyprus|Czechia|Denmark|Ecuador|"
    r"Egypt|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Germany|Ghana|Greece|Grenada|"
    r"Guatemala|Guyana|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Jamaica|"
    r"Japan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lesotho|Liberia|Libya|Lithuania|Luxembourg|"
    r"Macedonia|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mauritius|Moldova|Monaco|Mongolia|Montenegro|"
    r"Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands|Nicaragua|Nigeria|Norway|Oman|Pakistan|Palestine|"
    r"Paraguay|Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|Samoa|Senegal|Serbia|Singapore|Slovakia|"
    r"Slovenia|Somalia|Spain|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Togo|"
    r"Tonga|Trinidad|Tunisia|Turkmenistan|Uganda|Ukraine|Uruguay|Uzbekistan|Vanuatu|Venezuela|Vietnam|Yemen|"
    r"Zambia|Zimbabwe|Scotland|Wales|Europe|Africa|Asia"
)
"""Countries and continents whose names mean nothing else in a question on credit: Georgia, Jordan and Lebanon are also
places in the United States, Turkey and Chad words and names."""
_MORE_PLACES = (
    r"Toronto|McGill|Waterloo|British Columbia|London|Oxford|Cambridge University|Peru(?!,| State)|(?<!New )Mexico|"
    r"(?<!New )England|South Africa|Saudi Arabia|Hong Kong|New Zealand|Sri Lanka|Costa Rica|Dominican Republic|"
    r"United Kingdom|UK|(?:South |North )?Korea"
)
_PEOPLES = (
    r"African|Argentin(?:e|ian)|Asian|Australian|Austrian|Belgian|Brazilian|British|Bulgarian|Canadian|Chilean|"
    r"Chinese|Colombian|Croatian|Czech|Danish|Dutch|Egyptian|Ethiopian|European|Filipino|Finnish|French|German|"
    r"Ghanaian|Greek|Hungarian|Indian|Indonesian|Iranian|Iraqi|Irish|Israeli|Italian|Jamaican|Japanese|Kenyan|"
    r"Korean|Malaysian|Mexican|Nepali|Nigerian|Norwegian|Pakistani|Peruvian|Polish|Portuguese|Romanian|Russian|"
    r"Scottish|Singaporean|Spanish|Swedish|Swiss|Taiwanese|Thai|Turkish|Ukrainian|Vietnamese|Welsh"
)
_OUTSIDE = r"foreign|abroad|overseas|non-?US|outside (?:of )?(?:the )?(?:U\.?S|United States)"
_TAUGHT = r"schools?|univ\w*|colleges?|institut\w*|credits?|degrees?|courses?|grad\w*"
_ABROAD = re.compile(
    rf"\b(?:{_COUNTRIES}|{_MORE_PLACES}|{_OUTSIDE})\b|\b(?:{_PEOPLES}) (?:(?!my |the |our )\w+ )?(?:{_TAUGHT})\b",
    re.IGNORECASE,
)


def abroad(text: str) -> bool:
    """Whether a text speaks of a school outside the United States."""
    return bool(_ABROAD.search(text))
