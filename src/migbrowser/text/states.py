"""The states of the world under the names that are printed: ISO code, English, Chinese, others.

Made by packaging/make_states.py from the CLDR (https://cldr.unicode.org; Unicode licence).
"""

from __future__ import annotations

from collections.abc import Iterator

from migbrowser.model.address import Address
from migbrowser.model.party import Party, PartyKind


def all_states() -> Iterator[Party]:
    """Members and observer states of the United Nations, whether or not the catalogue has them."""
    for line in _TABLE.splitlines():
        code, name, chinese, *others = line.split("|")
        address = Address(f"party/{code.lower()}")
        yield Party(address, name, chinese, PartyKind.STATE, code, None, None, None, 0, also=tuple(others))


_TABLE = """\
AD|Andorra|安道尔
AE|United Arab Emirates|阿拉伯联合酋长国|UAE|阿联酋
AF|Afghanistan|阿富汗
AG|Antigua and Barbuda|安提瓜和巴布达
AL|Albania|阿尔巴尼亚
AM|Armenia|亚美尼亚
AO|Angola|安哥拉
AR|Argentina|阿根廷|Argentine Republic
AT|Austria|奥地利
AU|Australia|澳大利亚
AZ|Azerbaijan|阿塞拜疆
BA|Bosnia and Herzegovina|波斯尼亚和黑塞哥维那|Bosnia-Herzegovina|波黑
BB|Barbados|巴巴多斯
BD|Bangladesh|孟加拉国
BE|Belgium|比利时
BF|Burkina Faso|布基纳法索
BG|Bulgaria|保加利亚
BH|Bahrain|巴林
BI|Burundi|布隆迪
BJ|Benin|贝宁
BN|Brunei Darussalam|文莱|Brunei
BO|Bolivia|玻利维亚|Plurinational State of Bolivia
BR|Brazil|巴西
BS|Bahamas|巴哈马|the Bahamas
BT|Bhutan|不丹
BW|Botswana|博茨瓦纳
BY|Belarus|白俄罗斯
BZ|Belize|伯利兹
CA|Canada|加拿大
CD|Democratic Republic of the Congo|刚果（金）|DR Congo|DRC|刚果民主共和国|民主刚果
CF|Central African Republic|中非共和国
CG|Congo|刚果（布）|Republic of the Congo|Congo-Brazzaville|刚果共和国
CH|Switzerland|瑞士
CI|Côte d'Ivoire|科特迪瓦|Cote d'Ivoire|Ivory Coast
CL|Chile|智利
CM|Cameroon|喀麦隆
CN|China|中国|People's Republic of China|PRC|PR China|中华人民共和国
CO|Colombia|哥伦比亚
CR|Costa Rica|哥斯达黎加
CU|Cuba|古巴
CV|Cabo Verde|佛得角|Cape Verde
CY|Cyprus|塞浦路斯
CZ|Czechia|捷克|Czech Republic
DE|Germany|德国
DJ|Djibouti|吉布提
DK|Denmark|丹麦
DM|Dominica|多米尼克
DO|Dominican Republic|多米尼加共和国
DZ|Algeria|阿尔及利亚
EC|Ecuador|厄瓜多尔
EE|Estonia|爱沙尼亚
EG|Egypt|埃及
ER|Eritrea|厄立特里亚
ES|Spain|西班牙
ET|Ethiopia|埃塞俄比亚
FI|Finland|芬兰
FJ|Fiji|斐济
FM|Micronesia|密克罗尼西亚|Federated States of Micronesia
FR|France|法国|French Republic
GA|Gabon|加蓬
GB|United Kingdom|英国|UK|U.K.|Britain|Great Britain|United Kingdom of Great Britain and Northern Ireland
GD|Grenada|格林纳达
GE|Georgia|格鲁吉亚
GH|Ghana|加纳
GM|Gambia|冈比亚|the Gambia
GN|Guinea|几内亚
GQ|Equatorial Guinea|赤道几内亚
GR|Greece|希腊|Hellenic Republic
GT|Guatemala|危地马拉
GW|Guinea-Bissau|几内亚比绍
GY|Guyana|圭亚那
HN|Honduras|洪都拉斯
HR|Croatia|克罗地亚
HT|Haiti|海地
HU|Hungary|匈牙利
ID|Indonesia|印度尼西亚|印尼
IE|Ireland|爱尔兰
IL|Israel|以色列
IN|India|印度
IQ|Iraq|伊拉克
IR|Iran|伊朗|Islamic Republic of Iran
IS|Iceland|冰岛
IT|Italy|意大利|Italian Republic
JM|Jamaica|牙买加
JO|Jordan|约旦
JP|Japan|日本
KE|Kenya|肯尼亚
KG|Kyrgyzstan|吉尔吉斯斯坦|Kyrgyz Republic|吉尔吉斯
KH|Cambodia|柬埔寨
KI|Kiribati|基里巴斯
KM|Comoros|科摩罗
KN|Saint Kitts and Nevis|圣基茨和尼维斯|St Kitts and Nevis|St. Kitts and Nevis
KP|Democratic People's Republic of Korea|朝鲜|DPR Korea|DPRK|North Korea|朝鲜民主主义人民共和国|北朝鲜
KR|Republic of Korea|韩国|South Korea|ROK|大韩民国|南韩
KW|Kuwait|科威特
KZ|Kazakhstan|哈萨克斯坦
LA|Lao People's Democratic Republic|老挝|Laos|Lao PDR|老挝人民民主共和国
LB|Lebanon|黎巴嫩|Lebanese Republic
LC|Saint Lucia|圣卢西亚|St Lucia|St. Lucia
LI|Liechtenstein|列支敦士登
LK|Sri Lanka|斯里兰卡
LR|Liberia|利比里亚
LS|Lesotho|莱索托
LT|Lithuania|立陶宛
LU|Luxembourg|卢森堡
LV|Latvia|拉脱维亚
LY|Libya|利比亚
MA|Morocco|摩洛哥
MC|Monaco|摩纳哥
MD|Moldova|摩尔多瓦|Republic of Moldova
ME|Montenegro|黑山
MG|Madagascar|马达加斯加
MH|Marshall Islands|马绍尔群岛
MK|North Macedonia|北马其顿|Macedonia|马其顿
ML|Mali|马里
MM|Myanmar|缅甸|Burma
MN|Mongolia|蒙古|蒙古国
MR|Mauritania|毛里塔尼亚
MT|Malta|马耳他
MU|Mauritius|毛里求斯
MV|Maldives|马尔代夫|the Maldives
MW|Malawi|马拉维
MX|Mexico|墨西哥
MY|Malaysia|马来西亚
MZ|Mozambique|莫桑比克
NA|Namibia|纳米比亚
NE|Niger|尼日尔
NG|Nigeria|尼日利亚
NI|Nicaragua|尼加拉瓜
NL|Netherlands|荷兰|the Netherlands|Kingdom of the Netherlands|Holland
NO|Norway|挪威
NP|Nepal|尼泊尔
NR|Nauru|瑙鲁
NZ|New Zealand|新西兰
OM|Oman|阿曼
PA|Panama|巴拿马
PE|Peru|秘鲁
PG|Papua New Guinea|巴布亚新几内亚|PNG|巴新
PH|Philippines|菲律宾|the Philippines
PK|Pakistan|巴基斯坦
PL|Poland|波兰
PS|Palestine|巴勒斯坦|State of Palestine|巴勒斯坦国
PT|Portugal|葡萄牙|Portuguese Republic
PW|Palau|帕劳
PY|Paraguay|巴拉圭
QA|Qatar|卡塔尔
RO|Romania|罗马尼亚
RS|Serbia|塞尔维亚
RU|Russia|俄罗斯|Russian Federation|俄罗斯联邦
RW|Rwanda|卢旺达
SA|Saudi Arabia|沙特阿拉伯|Kingdom of Saudi Arabia|KSA|沙特
SB|Solomon Islands|所罗门群岛
SC|Seychelles|塞舌尔
SD|Sudan|苏丹
SE|Sweden|瑞典
SG|Singapore|新加坡
SI|Slovenia|斯洛文尼亚
SK|Slovakia|斯洛伐克|Slovak Republic
SL|Sierra Leone|塞拉利昂
SM|San Marino|圣马力诺
SN|Senegal|塞内加尔
SO|Somalia|索马里
SR|Suriname|苏里南
SS|South Sudan|南苏丹
ST|São Tomé and Príncipe|圣多美和普林西比|Sao Tome and Principe
SV|El Salvador|萨尔瓦多
SY|Syria|叙利亚|Syrian Arab Republic
SZ|Eswatini|斯威士兰|Swaziland
TD|Chad|乍得
TG|Togo|多哥
TH|Thailand|泰国
TJ|Tajikistan|塔吉克斯坦
TL|Timor-Leste|东帝汶|East Timor
TM|Turkmenistan|土库曼斯坦
TN|Tunisia|突尼斯
TO|Tonga|汤加
TR|Türkiye|土耳其|Turkey
TT|Trinidad and Tobago|特立尼达和多巴哥
TV|Tuvalu|图瓦卢
TZ|Tanzania|坦桑尼亚|United Republic of Tanzania
UA|Ukraine|乌克兰
UG|Uganda|乌干达
US|United States|美国|United States of America|USA|U.S.A.|US|U.S.|美利坚合众国
UY|Uruguay|乌拉圭
UZ|Uzbekistan|乌兹别克斯坦
VA|Holy See|梵蒂冈|Vatican|Vatican City|教廷|梵蒂冈城国
VC|Saint Vincent and the Grenadines|圣文森特和格林纳丁斯|St Vincent and the Grenadines
VE|Venezuela|委内瑞拉|Bolivarian Republic of Venezuela
VN|Vietnam|越南|Viet Nam
VU|Vanuatu|瓦努阿图
WS|Samoa|萨摩亚
YE|Yemen|也门
ZA|South Africa|南非
ZM|Zambia|赞比亚
ZW|Zimbabwe|津巴布韦
"""
