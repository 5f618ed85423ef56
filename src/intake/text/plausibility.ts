/** How likely a text is to be written by people, so that of several decodings of its bytes the right one is found. */
import { textDecoder } from './decoder.ts';
import { hangulCost, isUpper, letterCost, type Script, scriptOf } from './letters.ts';

/**
 * About -ln of its probability, so that the costs of two decodings of the same bytes can be compared: frequent
 * characters cost little; rare ones, words of two scripts and capitals inside words cost much.
 */
export function textCost(text: string): number {
  let cost = 0;
  let previous = '\n';
  let script: Script = 'none';
  let capitals = 0;
  for (const character of text) {
    const next = scriptOf(character);
    cost += characterCost(character, next) + contactCost(script, next, previous, character);
    cost += caseCost(previous, character, capitals);
    capitals = isUpper(character) ? capitals + 1 : 0;
    previous = character;
    script = next;
  }
  return shapes.reduce((sum, [pattern, change]) => sum + change * (text.match(pattern)?.length ?? 0), cost);
}

const alphabets =
  '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Thai}';

/** What a few characters together add to their costs. */
const shapes: [RegExp, number][] = [
  // names of places end so far more often than running text has these characters
  [/(?<=\p{Script=Han})[省市县区旗州盟镇乡村社道縣區鎮鄉県町府](?!\p{L})/gu, -3],
  // a sign inside a word
  [new RegExp(`(?<=[${alphabets}])[^\\0-\\x7F\\p{L}\\p{M}·’–—\\u2E80-\\uFFFF](?=[${alphabets}])`, 'gu'), 4],
  // Russian words have vowels, and seldom four consonants in a row
  [/(?<!\p{L})[бвгджзйклмнпрстфхцчшщъь]{2,}(?!\p{L})/giu, 4],
  [/[бвгджзйклмнпрстфхцчшщъь]{4}/giu, 3],
];

const asciiCost = 3;
const rareAsciiCost = 6;

function characterCost(character: string, script: Script): number {
  if (character <= '\u007F') return asciiCharacterCost(character);
  if (script === 'han') return hanziCost(character);
  if (script === 'hangul') return hangulCost(character);
  return script === 'none' ? signCost(character) : letterCost(character, script);
}

const badCost = 16;

function asciiCharacterCost(character: string): number {
  if (character < ' ' && !/\s/.test(character)) return badCost;
  return /[\\^`{|}~]/.test(character) ? rareAsciiCost : asciiCost;
}

/** By the shares of the thousand frequent characters, the rest of the first level of a standard, its second level. */
function hanziCost(character: string): number {
  const rank = hanziRanks.get(character);
  if (rank !== undefined) return 0.6 + 1.15 * Math.log(rank + 40);
  return characterLevels().get(character) ?? (character <= '\u9FFF' ? ofNoLevel : badCost);
}

const firstLevel = 10.2;
const firstLevelElsewhere = 10.8;
const secondLevel = 12.5;
const ofNoLevel = 14.5;

let levels: ReadonlyMap<string, number> | undefined;

/** GB2312, JIS X 0208 and Big5 put frequent characters first. */
function characterLevels(): ReadonlyMap<string, number> {
  levels ??= new Map([
    ...charactersOf('gb18030', 0xd8, 0xf7, 0xa1).map((character) => [character, secondLevel] as const),
    ...charactersOf('big5', 0xa4, 0xc6, 0x40).map((character) => [character, firstLevelElsewhere] as const),
    ...charactersOf('euc-jp', 0xb0, 0xcf, 0xa1).map((character) => [character, firstLevelElsewhere] as const),
    ...charactersOf('gb18030', 0xb0, 0xd7, 0xa1).map((character) => [character, firstLevel] as const),
  ]);
  return levels;
}

function charactersOf(encoding: string, firstLead: number, lastLead: number, firstTrail: number): string[] {
  const decoder = textDecoder(encoding);
  const leads = Array.from({ length: lastLead - firstLead + 1 }, (_, index) => firstLead + index);
  const trails = Array.from({ length: 0xff - firstTrail }, (_, index) => firstTrail + index);
  return leads.flatMap((lead) => [...decoder.decode(Uint8Array.from(trails.flatMap((trail) => [lead, trail])))]);
}

const usualSigns = /[°²³ªº·¥€£§«»“”‘’‚„–—…•™®©±¿¡×\u00A0№、。，；：（）％《》【】]/u;
const signsOfNoText = /[\u007F-\u009F\uE000-\uF8FF\uFFFE\uFFFF\u{F0000}-\u{10FFFF}]/u;

function signCost(character: string): number {
  if (usualSigns.test(character)) return 4.5;
  if (character === '\uFFFD') return 12;
  if (signsOfNoText.test(character)) return badCost;
  if (/[\u2500-\u259F]/.test(character)) return 11;
  return /[\u3000-\u303F\uFF01-\uFFEF\u2160-\u217F\u2460-\u249B]/.test(character) ? 6 : 8;
}

const mixable: ReadonlySet<string> = new Set(['han kana', 'kana han', 'hangul latin', 'latin hangul', 'kana latin']);

/** Of two characters side by side; a small ASCII letter beside a hanzi is rarer than a capital. */
function contactCost(script: Script, next: Script, previous: string, character: string): number {
  if (script === next) return 0;
  if (script === 'none') return isWordSign(previous) ? 2 : 0;
  if (next === 'none' || mixable.has(`${script} ${next}`)) return 0;
  if (script === 'han' || next === 'han') return /[a-z]/.test(script === 'latin' ? previous : character) ? 7 : 1;
  return 6;
}

/** Not a bracket, a quotation mark, a currency or a space before a word. */
function isWordSign(character: string): boolean {
  return character > '\u007F' && !/[\p{P}\p{Z}\p{Sc}]/u.test(character);
}

function caseCost(previous: string, character: string, capitals: number): number {
  if (previous <= '\u007F' && character <= '\u007F') return 0;
  if (isUpper(character)) return isLower(previous) ? 5 : 0;
  return capitals > 1 && isLower(character) ? 3 : 0;
}

function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}

/** The characters that Chinese and Japanese tables are mostly written with. */

/**
 * The thousand most frequent of GB2312, most frequent first: six parts of general text (the frequencies of jieba) to
 * four of the names of divisions down to villages, and some words of civil affairs.
 */
const simplified = `
村会委民员区社居一大是家人了不中在有庄国和上为东这山子地道新他西年个来南生我北镇下后以到里时要出的河长小学高说
三发于成天也行城前街们就石自市方之对门王主安水得分头可过业作平多公龙马用工你都口着部路场日能经全等心进同本政那
金桥而法开张江面文代关动二沟定事湖产其明军去合理建然力种林海园所还起十如白机现第外体好化表黄两当李华与兴重实阳
花乡么各营只活老五月内从四院制又通将名万没常此正间者手加武最无相利看杨湾见元楼红向但已些寨光度想太物她战塘由立
位性台点原意刘田美双治古官任县义次使坪集务身科省因岭教样清数回情入特把问被并汉级应世知克联资量农及达族溪先期电
庙州比连沙提设系总气展管拉果青源店保流司品布格八声程队或府处儿风共木结米很基岗尔陈周解星首直统形土百德团别己目
什书女打权领计查济广少放才术丰报京话交更边至命色斯师屯给变何几车乐议称福干今决导信罗树永走条运巴便泉强再界接反
神题技规党改式号它六胜受铁组朝听英史坝指真论富房赵做取宝兵坡眼记皇选职却类云空件带七九观增寺商传许段步苏游图据
完堡质火亚玉历难塔根专住字阿洲鱼每众必即举线思冲认收士死转言近革洋备研考叫群千半朱望调单求具港感育争热非井际则
胡深笑兰该嘎让持始包孙造吴校洞亲候较站约型复牛郭康黑凤远积功器价属快堂铺象毛准爱底范极究往苑满办参令装峰景宋纪
依余帝岩吃银精影柳夏告香川料局示容像竹草夫角随构划音整梁算松飞股投支宫网徐吉势辛洪良值觉语响断息片落环斗早春越
施坑派板坊曾境昌列志油峪宁户律速怎左需况服项且病证推未初药编围引察标厂均企织创留确除节护球客素率章韩照尚显防消
桃低存轻卫严陆易失占普足甚温般勒击隆维央请升茶离食曲钱视副费赛排曹瓦采哈试虽唐顺故置盘叶席独若切宗麻梅庆跟识倒
案丁窑航旗滩友模批态招乌密善临另突艺按责承盛域破荣虚修状仅似协横层须杀洼细库供演负封旅父背益续致莲仙劳医仁齐喜
习找池终右血养效获波岛印弹尽脸甲财检荆鲁谷皮验攻优写抗注掌念藏母菜坐尼弟射酒固沿座降紧哥董适礼微船久刻急刚监屋
助呼杜谢拿顶闻贵伤例博奇阶亿绝超羊牌托限策征宜害欧陵潮送架佛审略秀岸待钟核宣压脚纳袁矿差郑竟拟配份洛灵邦仍虎敌
雷呢继希娘止柏泽哪潭墩班词埠预怕剑孟执味谈顾渡材画答男刀珠谁幸惊筑买魏额著乱威辑乎卡衣亭吧讲免登祥孩简迎愿桂冷
晚括夜敢苦帮岳室贾挥楚付嘴紫蒙雄担守激孔绿泥块旧既欢练召锦岁辖亮鲜毕季句归泰充错孤残疾津贴抚恤殡葬婚姻嫁赡累补
困贫扶幼妇童寄籍覆盖
`;

/** Pairs: a character above and its traditional form. */
const traditional = `
会會员員区區庄莊国國为爲东東这這个個来來镇鎮后後里裏时時长長学學说說发發于於们們对對门門头頭过過业業龙龍马馬场場
经經进進桥橋开開张張关關动動沟溝产產军軍种種园園还還机機现現体體黄黃两兩当當华華与與兴興实實阳陽乡鄉么麼营營内內
从從将將万萬没沒间間无無杨楊湾灣见見楼樓红紅战戰台臺点點刘劉双雙县縣义義务務岭嶺样樣数數问問并並汉漢级級应應联聯
资資农農达達电電庙廟连連设設总總气氣声聲队隊处處儿兒风風结結岗崗尔爾陈陳统統团團别別书書权權领領计計济濟广廣术術
丰豐报報话話边邊师師给給变變几幾车車乐樂议議称稱干幹决決导導罗羅树樹条條运運强強题題规規党黨号號胜勝铁鐵组組听聽
坝壩论論赵趙宝寶记記选選职職却卻类類云雲带帶观觀传傳许許苏蘇游遊图圖据據质質亚亞历歷难難专專鱼魚众衆举舉线線冲衝
认認转轉备備群羣调調单單争爭热熱际際则則兰蘭该該让讓孙孫吴吳亲親较較约約复復凤鳳远遠积積价價属屬铺鋪准準爱愛范範
极極满滿办辦参參装裝峰峯纪紀余餘岩巖吃喫银銀随隨构構划劃飞飛宫宮网網势勢觉覺语語响響断斷环環斗鬥宁寧户戶况況项項
证證药藥编編围圍标標厂廠织織创創确確节節护護韩韓显顯轻輕卫衛严嚴陆陸占佔温溫击擊维維请請离離钱錢视視费費赛賽采採
试試虽雖顺順盘盤叶葉独獨庆慶识識窑窯滩灘态態乌烏临臨艺藝责責荣榮虚虛状狀仅僅协協横橫层層须須杀殺洼窪细細库庫负負
续續莲蓮劳勞医醫齐齊习習终終养養获獲岛島弹彈尽盡脸臉财財检檢荆荊鲁魯验驗优優写寫紧緊适適礼禮刚剛监監谢謝顶頂闻聞
贵貴伤傷阶階亿億绝絕征徵欧歐审審钟鍾压壓脚腳纳納矿礦郑鄭拟擬灵靈敌敵继繼泽澤词詞预預剑劍执執谈談顾顧画畫谁誰惊驚
筑築买買额額乱亂辑輯讲講简簡愿願帮幫岳嶽贾賈挥揮担擔绿綠块塊旧舊欢歡练練锦錦岁歲辖轄鲜鮮毕畢归歸错錯残殘贴貼抚撫
殡殯赡贍补補贫貧妇婦盖蓋
`;

/** Pairs: a character above and its form in Japan, where it is another one. */
const japanese = `
庄荘为為说説发発对対龙竜经経关関产産两両实実乡郷营営从従战戦县県样様应応联連溪渓总総气気处処儿児德徳团団权権查査
济済广広丰豊边辺变変乐楽铁鉄听聴带帯观観增増传伝步歩图図据拠亚亜历歴专専每毎举挙收収转転单単让譲吴呉黑黒价価铺舗
满満岩巌值値觉覚斗闘曾曽户戸证証药薬围囲显顕轻軽严厳击撃钱銭艺芸荣栄续続劳労齐斉效効弹弾检検验験藏蔵绝絶征徴佛仏
压圧灵霊继継泽沢剑剣晚晩绿緑欢歓岁歳归帰
`;

/** From 0, the most frequent; a form of another script has the rank of its character. */
const hanziRanks: ReadonlyMap<string, number> = ranksOf();

function ranksOf(): Map<string, number> {
  const ranks = new Map([...simplified.replace(/\s/g, '')].map((character, rank) => [character, rank]));
  const pairs = `${traditional}${japanese}`.replace(/\s/g, '').match(/../gu) ?? [];
  for (const [character = '', form = ''] of pairs) if (!ranks.has(form)) ranks.set(form, ranks.get(character) ?? 0);
  return ranks;
}
