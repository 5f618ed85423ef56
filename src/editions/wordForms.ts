/** Chinese words and idioms in which a numeral stands before a unit and counts nothing. */
export const wordForms = [
  /千家万户|千人千[面策]|千人一面|一户多[残病保]|一成不变|一[户人]一[策档案卡码表册]/gu,
  // 统一、唯一、同一 …, and whatever follows them.
  /(?<=[统唯同单逐每某任无]|(?<!分)之)一(?![一二两三四五六七八九十百千万亿]*[百千万亿])/gu,
  // A rate by its base: 每万人, 每百户.
  /(?<=每)[十百千]?[十百千万]万?(?=[户人])/gu,
  // 第三人称: an order. 单位：万元: a unit.
  /第[一二三四五六七八九十百]+/gu,
  /(?<=单位[：:为是]?)[千万亿]元|[千万亿]元(?=为单位)/gu,
  // A household of one, 人 being its kind.
  /[一二两三四五六](?=人(?:户(?!均)|家庭|间))/gu,
  /[一二两三多](?=元(?:化|论|结构))/gu,
];
