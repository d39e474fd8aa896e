import type { Policy, PresetName } from "@/lib/tasks/schema";

/** Separate consent to face comparison, as a demo task shows it. */
export const CONSENT_TEXT =
  "为核对提交的照片与录取照是否为同一人，本次采集将对两张照片进行人像比对。比对只在采集期间进行，结果仅供审核人员参考；不同意的，可选择人工核验，不影响采集。";

export const CONTACTS: Policy["contacts"] = [
  { label: "客服电话", phone: "400-555-0100", hours: "每日 9:00–21:00" },
  { label: "在线客服", qq: "100000555", remark: "请备注：学校 + 姓名" },
];

const REMINDER: Policy["notices"][number] = {
  title: "采集须知",
  body: "请本人在光线均匀处正面免冠拍摄，头发不遮眉眼和耳朵，不穿与背景颜色相近的衣服。照片审核通过后不能更换。",
  mustAcknowledge: true,
};

const CODE_NOTICE: Policy["notices"][number] = {
  title: "关于图像采集码",
  body: "采集码请登录学信网，在“学籍”页面点击“查看图像采集码”并保存图片，不要使用截屏。姓名、学号与采集码不一致的，请先联系学籍科更正。",
  mustAcknowledge: true,
};

export function noticesFor(preset: PresetName): Policy["notices"] {
  return preset === "qcCollectionCode" || preset === "qpCollectionCode"
    ? [REMINDER, CODE_NOTICE]
    : [REMINDER];
}
