"""Bodies that reports on migration, borders and police name, under the names that are printed."""

from __future__ import annotations

from collections.abc import Iterator

from migbrowser.model.address import Address
from migbrowser.model.party import Party, PartyKind


def all_bodies() -> Iterator[Party]:
    """International organisations, whether or not the catalogue has them."""
    for line in _TABLE.splitlines():
        slug, name, chinese, *others = line.split("|")
        address = Address(f"party/{slug}")
        yield Party(
            address, name, chinese, PartyKind.ORGANISATION, None, None, None, None, 0, also=tuple(others)
        )


# Slug, English name, Chinese name, other names.
_TABLE = """\
who|World Health Organization|世界卫生组织|WHO|World Health Organisation|世卫组织
unicef|United Nations Children's Fund|联合国儿童基金会|UNICEF
undp|United Nations Development Programme|联合国开发计划署|UNDP|开发署
unfpa|United Nations Population Fund|联合国人口基金|UNFPA
unesco|UNESCO|联合国教科文组织|教科文组织
un-women|UN Women|联合国妇女署|妇女署
wfp|World Food Programme|世界粮食计划署|WFP
ohchr|OHCHR|联合国人权事务高级专员办事处|Office of the High Commissioner for Human Rights|人权高专办
world-bank|World Bank|世界银行
imf|International Monetary Fund|国际货币基金组织|IMF
icao|International Civil Aviation Organization|国际民用航空组织|ICAO|国际民航组织
imo|International Maritime Organization|国际海事组织
wto|World Trade Organization|世界贸易组织|WTO|世贸组织
wco|World Customs Organization|世界海关组织|WCO
oecd|Organisation for Economic Co-operation and Development|经济合作与发展组织|OECD|经合组织
osce|Organization for Security and Co-operation in Europe|欧洲安全与合作组织|OSCE|欧安组织
icmpd|International Centre for Migration Policy Development|国际移民政策发展中心|ICMPD
icrc|International Committee of the Red Cross|红十字国际委员会|ICRC
ifrc|International Federation of Red Cross and Red Crescent Societies|红十字会与红新月会国际联合会|IFRC
europol|Europol|欧洲刑警组织|European Union Agency for Law Enforcement Cooperation
frontex|Frontex|欧洲边境和海岸警卫局|European Border and Coast Guard Agency
aseanapol|ASEANAPOL|东盟警察组织
ameripol|Ameripol|美洲警察共同体
afripol|AFRIPOL|非洲警察合作机制
african-union|African Union|非洲联盟|非盟
ecowas|Economic Community of West African States|西非国家经济共同体|ECOWAS|西共体
arab-league|League of Arab States|阿拉伯国家联盟|Arab League|阿盟
gcc|Gulf Cooperation Council|海湾阿拉伯国家合作委员会|GCC|海合会
oic|Organisation of Islamic Cooperation|伊斯兰合作组织|OIC
sco|Shanghai Cooperation Organization|上海合作组织|Shanghai Cooperation Organisation|上合组织
apec|Asia-Pacific Economic Cooperation|亚太经济合作组织|APEC|亚太经合组织
cis|Commonwealth of Independent States|独立国家联合体|独联体
saarc|South Asian Association for Regional Cooperation|南亚区域合作联盟|SAARC
bimstec|BIMSTEC|环孟加拉湾多领域经济技术合作倡议
pif|Pacific Islands Forum|太平洋岛国论坛
caricom|Caribbean Community|加勒比共同体|CARICOM
mercosur|Mercosur|南方共同市场
bali-process|Bali Process|巴厘进程
colombo-process|Colombo Process|科伦坡进程
adb|Asian Development Bank|亚洲开发银行|ADB|亚行
aiib|Asian Infrastructure Investment Bank|亚洲基础设施投资银行|AIIB|亚投行
"""
