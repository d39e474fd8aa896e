import type { Texts } from "../texts";

/** Texts that a student agrees to; a change of them is asked for again. */
export const intakeAgreement = {
  agreement: {
    title: ["图像采集服务协议", "Agreement on the collection of portraits"],
    body: [
      "1. 本服务为您的学校采集学历证书电子注册图像。需要您的姓名、学号、证件号码和照片，只用于身份核对、图像制作、人工审核、交付学校或学信网。\n2. 照片应为本人近照，不得冒用他人身份，不得修改五官特征。冒用或作假的照片会被驳回，由学校处理。\n3. 证件号码加密保存，页面只显示后四位；原图和标准照保存到学校规定的期限，到期删除。\n4. 您可以随时查看自己的资料；资料有误时可在页面上提交说明，由学校学籍科或客服更正。\n5. 采集费用、提交次数和审核时限以任务页面显示的为准。",
      "1. This service collects your portrait for the electronic registration of your school's certificates. It needs your name, student number, document number and photo, and uses them only to check who you are, to make and review the portrait, and to hand it to your school or CHSI.\n2. The photo must be a recent one of yourself; using somebody else's identity or changing facial features is not allowed. Such photos are rejected, and your school deals with them.\n3. Document numbers are kept encrypted and shown by their last four characters only; the original and the standard photo are kept until the date set by your school and then deleted.\n4. You may look at your data at any time; if something is wrong, send a note from the page, and the school's registrar or support corrects it.\n5. Price, number of submissions and review times are those shown on the task's page.",
    ],
  },
  faceData: {
    title: [
      "人脸信息处理单独同意（可以不同意，也可以随时撤回）",
      "Separate consent to the use of face data (you may say no, or take it back at any time)",
    ],
  },
  /** Whose services see data of students, each as a last sentence of the text that is about them. */
  outside: {
    identity: {
      ctid: [
        "身份核验时，您的姓名和身份证号码会加密传给核验网关（{gateway}），由其交“互联网+”可信身份认证平台（CTID）核对，只用于确认两者是否相符；只有您另行同意处理人脸信息并提供照片时，照片才一并传出。",
        "To check your identity, your name and ID number are sent, encrypted, to the gateway ({gateway}), which has the CTID platform (Internet+ trusted identity authentication) compare them, only to find whether the two belong together; a photo goes along only where you have separately consented to the use of face data and given one.",
      ],
      fake: [
        "身份核验由本机的替代服务完成：本系统为试用环境，姓名和身份证号码不传给任何外部服务。",
        "Your identity is checked by a stand-in on this machine: this is an installation for trying out, and name and ID number are sent to nobody.",
      ],
    },
    cardReader: {
      tencent: [
        "为免去手工录入，身份证人像面照片会加密传给腾讯云（腾讯云计算（北京）有限责任公司）的文字识别服务，只读取卡面上的姓名和号码；读出的内容由您核对，可以更正。身份证国徽面不外传。",
        "To spare you the typing, the picture of the side of your ID card with the portrait is sent, encrypted, to the text recognition of Tencent Cloud (Tencent Cloud Computing (Beijing) Co., Ltd.), which only reads the name and number printed on it; you check what was read and may correct it. The other side of the card is not sent.",
      ],
      fake: [
        "为免去手工录入，本系统会读取身份证人像面照片上的姓名和号码。本系统为试用环境，由本机的替代服务读取，照片不传给任何外部服务。",
        "To spare you the typing, the name and number are read off the picture of the side of your ID card with the portrait. This is an installation for trying out: a stand-in on this machine reads them, and the picture is sent to nobody.",
      ],
    },
    faceCompare: {
      tencent: [
        "比对由腾讯云（腾讯云计算（北京）有限责任公司）的人脸识别服务完成：您提交的照片和参考照会加密传给该服务，只用于得出两张照片的相似程度。",
        "The comparison is made by the face recognition of Tencent Cloud (Tencent Cloud Computing (Beijing) Co., Ltd.): the photo you hand in and the reference photo are sent to it, encrypted, only to find how alike the two are.",
      ],
      baidu: [
        "比对由百度智能云（北京百度网讯科技有限公司）的人脸识别服务完成：您提交的照片和参考照会加密传给该服务，只用于得出两张照片的相似程度。",
        "The comparison is made by the face recognition of Baidu AI Cloud (Beijing Baidu Netcom Science and Technology Co., Ltd.): the photo you hand in and the reference photo are sent to it, encrypted, only to find how alike the two are.",
      ],
      aliyun: [
        "比对由阿里云（阿里云计算有限公司）的人脸识别服务完成：您提交的照片和参考照会加密传给该服务，只用于得出两张照片的相似程度。",
        "The comparison is made by the face recognition of Alibaba Cloud (Alibaba Cloud Computing Co., Ltd.): the photo you hand in and the reference photo are sent to it, encrypted, only to find how alike the two are.",
      ],
      fake: [
        "本系统为试用环境：比对由本机的替代服务完成，照片不传给任何外部服务。",
        "This is an installation for trying out: a stand-in on this machine compares, and the photos are sent to nobody.",
      ],
    },
  },
} as const satisfies Texts;
