import { checkCharacter } from "@/lib/roster/document/gb11643";
import { pick, randomFrom } from "./random";

/** An invented student with the 学籍 facts of an export. Nobody of these exists. */
export type DemoPerson = {
  examNo: string;
  studentNo: string;
  name: string;
  sex: "男" | "女";
  birthDate: string;
  documentNumber: string;
  ethnicity: string;
  college: string;
  majorCode: string;
  major: string;
  className: string;
  level: string;
  years: string;
};

type Programme = { college: string; majorCode: string; major: string; short: string };

const PROGRAMMES: readonly [Programme, ...Programme[]] = [
  { college: "计算机学院", majorCode: "080901", major: "计算机科学与技术", short: "计科" },
  { college: "计算机学院", majorCode: "080902", major: "软件工程", short: "软工" },
  { college: "外国语学院", majorCode: "050201", major: "英语", short: "英语" },
  { college: "文学院", majorCode: "050101", major: "汉语言文学", short: "汉语" },
  { college: "经济管理学院", majorCode: "120203", major: "会计学", short: "会计" },
  { college: "经济管理学院", majorCode: "020301", major: "金融学", short: "金融" },
  { college: "机械工程学院", majorCode: "080202", major: "机械设计制造及其自动化", short: "机械" },
  { college: "艺术学院", majorCode: "130202", major: "音乐学", short: "音乐" },
];

const SURNAMES = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"] as [
  string,
  ...string[],
];
const COMPOUND_SURNAMES = ["欧阳", "司马", "上官"] as const;
const GIVEN_MALE = [..."伟强磊洋勇军杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢"] as [
  string,
  ...string[],
];
const GIVEN_FEMALE = [..."芳娜敏静丽娟艳秀霞燕玲桂英慧莹倩雪琳晶妍茜莉萍怡婷雅梦洁璐云"] as [
  string,
  ...string[],
];
/** Names that break careless systems: a middle dot, rare characters. */
const AWKWARD = ["阿依古丽·买买提", "尼格买提·艾合买提江", "王㛃", "李䶮", "陈垚燚"] as const;

/** Administrative codes (first six digits) that exist, for invented numbers. */
const REGIONS = ["420106", "420111", "421002", "430104", "410105", "360102", "510104", "330106"] as const;

export type PeopleOptions = {
  seed: number;
  count: number;
  /** Year of entry; 学号, class names and birth dates follow from it. */
  entryYear: number;
  level?: string;
  years?: string;
  /** Wanted sexes for the first people, for those who will get a portrait. */
  sexes?: readonly ("男" | "女")[];
};

/** A list of invented students: numbers are unique, ID numbers pass GB 11643, sex and birth date agree with them. */
export function inventPeople({
  seed,
  count,
  entryYear,
  level = "本科",
  years = "4",
  sexes = [],
}: PeopleOptions): DemoPerson[] {
  const random = randomFrom(seed);
  const numbers = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const sex = sexes[index] ?? (random() < 0.5 ? "男" : "女");
    const birthDate = inventBirthDate(random, entryYear - 19);
    const programme = pick(random, PROGRAMMES);
    const classNo = 1 + Math.floor(random() * 3);
    return {
      examNo: `${String(entryYear).slice(2)}${pick(random, ["42", "43", "41"])}${String(10_000_000 + seed * 1000 + index).slice(-8)}${String(10 + (index % 90))}`,
      studentNo: `${entryYear}${programme.majorCode.slice(1, 4)}${String(index + 1).padStart(3, "0")}`,
      name:
        index % 60 === 59
          ? (AWKWARD[Math.floor(index / 60) % AWKWARD.length] ?? AWKWARD[0])
          : inventName(random, sex),
      sex,
      birthDate,
      documentNumber: inventNumber(random, birthDate, sex, numbers),
      ethnicity: random() < 0.9 ? "汉族" : pick(random, ["土家族", "回族", "苗族", "壮族"]),
      college: programme.college,
      majorCode: programme.majorCode,
      major: programme.major,
      className: `${programme.short}${String(entryYear).slice(2)}0${classNo}`,
      level,
      years,
    };
  });
}

function inventName(random: () => number, sex: "男" | "女"): string {
  const given = sex === "男" ? GIVEN_MALE : GIVEN_FEMALE;
  const surname = random() < 0.02 ? pick(random, COMPOUND_SURNAMES) : pick(random, SURNAMES);
  return surname + pick(random, given) + (random() < 0.75 ? pick(random, given) : "");
}

function inventBirthDate(random: () => number, year: number): string {
  const day = new Date(Date.UTC(year, Math.floor(random() * 12), 1 + Math.floor(random() * 28)));
  return day.toISOString().slice(0, 10).replaceAll("-", "");
}

function inventNumber(random: () => number, birthDate: string, sex: "男" | "女", used: Set<string>): string {
  for (;;) {
    const serial = Math.floor(random() * 500) * 2 + (sex === "男" ? 1 : 0);
    const digits = `${pick(random, REGIONS)}${birthDate}${String(serial).padStart(3, "0")}`;
    const number = digits + checkCharacter(digits);
    if (used.has(number)) continue;
    used.add(number);
    return number;
  }
}
