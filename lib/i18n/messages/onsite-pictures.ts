import type { FACE_FINDINGS, SHOOT_PICTURE_STATES } from "@/db/vocabulary";
import type { Text, Texts } from "../texts";

/** The pictures of a shoot, a part of `onsite`. */
export const onsitePictures = {
  title: ["现场照片", "Pictures"],
  upload: ["上传照片", "Upload pictures"],
  hint: [
    "JPEG，每张不超过 {limit}；已上传的同名文件会跳过，断网后重新选择即可续传",
    "JPEG up to {limit} each; names that are here already are skipped, so choose the folder again after a break",
  ],
  folder: ["选择文件夹", "Choose a folder"],
  watch: ["连接相机文件夹", "Watch the camera's folder"],
  watching: ["正在监视“{name}”：新照片自动上传", "Watching “{name}”: new pictures are sent by themselves"],
  stop: ["停止监视", "Stop watching"],
  sending: ["已传 {done} / {total}", "{done} of {total} sent"],
  sent: ["新上传 {fresh} 张，{known} 张已有", "{fresh} new, {known} were here"],
  failed: ["{count} 张没有传到", "{count} did not arrive"],
  retry: ["重传", "Send again"],
  match: ["匹配学生", "Match with students"],
  matchNote: [
    "按顺序：照片文件名的顺序对应签到的号；按文件名：文件名中的学号、考生号。人工指定的不变。",
    "By order: the files' order is that of the check-ins. By name: the 学号 or 考生号 in it. What was given by hand stays.",
  ],
  byOrder: ["按签到顺序", "By order"],
  byName: ["按文件名", "By name"],
  matched: ["匹配 {matched} 张，{open} 张未匹配", "{matched} matched, {open} open"],
  uneven: [
    "{pictures} 张照片对应 {people} 人签到：数目不等，可能有人漏扫或多拍，请核对人脸提示。",
    "{pictures} pictures for {people} check-ins: somebody was not scanned, or photographed twice. Look at what the faces say.",
  ],
  comparing: ["正在比对 {count} 张照片", "Comparing {count} pictures"],
  swaps: ["疑似互换", "Probably mixed up"],
  swapsNote: [
    "两张照片各自更像对方的参考照；本地引擎以合成人像校准，请以肉眼为准。",
    "Each picture is more like the other's reference photo. The local engine was measured on synthetic faces: trust your eyes.",
  ],
  swap: ["互换", "Swap"],
  swapOf: ["互换 {one} 与 {other} 的照片", "Swap the pictures of {one} and {other}"],
  swapped: ["已互换", "Swapped"],
  doubtedNote: ["更像 {no} {name}", "More like {no} {name}"],
  keep: ["确认无误…", "It is right…"],
  keepTitle: ["确认照片是本人", "The picture shows the right person"],
  keepSubmit: ["确认", "Confirm"],
  kept: ["已确认", "Confirmed"],
  handIn: ["提交 {count} 张", "Hand in {count}"],
  handInNote: [
    "提交后进入制作与审核，不能再互换。",
    "Handed in, they are produced and reviewed, and can no longer be swapped.",
  ],
  handedIn: ["已提交 {count} 张", "{count} handed in"],
  someRefused: ["已提交 {count} 张，{refused} 张未被接受", "{count} handed in, {refused} refused"],
  list: ["全部照片", "All pictures"],
  none: ["还没有照片", "No pictures"],
  file: ["文件", "File"],
  student: ["学生", "Student"],
  scan: ["号", "No."],
  state: ["状态", "State"],
  face: ["人脸", "Face"],
  settle: ["处理", "Settle"],
  pictureOf: ["{name} 的现场照片", "Picture of {name}"],
  unnamed: ["未匹配的照片 {file}", "Unmatched picture {file}"],
} as const satisfies Texts;

export const shootPictureState = {
  unmatched: ["未匹配", "Unmatched"],
  matched: ["已匹配", "Matched"],
  handedIn: ["已提交", "Handed in"],
  refused: ["未接受", "Refused"],
  dismissed: ["已弃用", "Put aside"],
} as const satisfies Record<(typeof SHOOT_PICTURE_STATES)[number], Text>;

export const faceFinding = {
  own: ["与参考照相符", "As the reference"],
  other: ["疑似他人", "Somebody else?"],
  unsure: ["无法判断", "Cannot tell"],
  noReference: ["没有参考照", "No reference"],
  noConsent: ["不比对", "Not compared"],
  noFace: ["没有可用的人脸", "No usable face"],
  cleared: ["已人工确认", "Confirmed"],
} as const satisfies Record<(typeof FACE_FINDINGS)[number], Text>;
