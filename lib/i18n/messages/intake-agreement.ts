import type { Texts } from "../texts";

/** Texts that a student agrees to; a change of them is asked for again. */
export const intakeAgreement = {
  agreement: {
    title: ["图像采集服务协议", "Agreement on the collection of portraits"],
    body: [
      "1. 本服务为您的学校采集学历证书电子注册图像。需要您的姓名、学号、证件号码和照片，只用于身份核对、图像制作、人工审核、交付学校或学信网。\n2. 照片应为本人近照，不得冒用他人身份，不得修改五官特征。冒用或作假的照片会被驳回，由学校处理。\n3. 证件号码加密保存，页面只显示后四位；原图和标准照保存到学校规定的期限，到期删除。\n4. 您可以随时查看自己的资料；资料有误时可在页面上提交说明，由学校学籍科或客服更正。\n5. 采集费用、提交次数和审核时限以任务页面显示的为准。",
      "1. This service collects your portrait for the electronic registration of your school's certificates. It needs your name, student number, document number and photo, and uses them only to check who you are, to make and review the portrait, and to hand it to your school or 学信网.\n2. The photo must be a recent one of yourself; using somebody else's identity or changing facial features is not allowed. Such photos are rejected, and your school deals with them.\n3. Document numbers are kept encrypted and shown by their last four characters only; the original and the standard photo are kept until the date set by your school and then deleted.\n4. You may look at your data at any time; if something is wrong, send a note from the page, and the school's registrar or support corrects it.\n5. Price, number of submissions and review times are those shown on the task's page.",
    ],
  },
  faceData: {
    title: [
      "人脸信息处理单独同意（可以不同意，也可以随时撤回）",
      "Separate consent to the use of face data (you may say no, or take it back at any time)",
    ],
  },
} as const satisfies Texts;
