import type { UNMEASURABLE } from "@/lib/imaging/measure/sentence";
import type { MeasureCode } from "@/lib/imaging/measure-schema";
import type { Text } from "../texts";

/** One sentence per measure: the number, the limit, and what to do. */
export const measureSentence = {
  pass: ["{name}：{value}，要求 {limit}，符合。", "{name}: {value}, wanted {limit}. Fine."],
  passFlag: ["{name}：未发现问题。", "{name}: nothing found."],
  warn: ["{finding}可以提交，由审核员判断。", "{finding} It may be submitted; the reviewer will judge."],
  block: ["{finding}不符合要求，请重新拍摄。", "{finding} It does not meet the requirements; take it again."],
  unmeasuredOther: [
    "{name}：这张照片上测不出，由审核员看。",
    "{name}: cannot be measured on this photo; the reviewer looks.",
  ],
} as const satisfies Record<string, Text>;

/** What is wrong with a measure outside of its limit, and what to do about it. */
export const measureOff = {
  headTop: [
    "头顶距上边 {value}，要求 {limit}：{side, select, low {头发太高，请压低或扎低头发，离相机稍远再拍。} other {头部太低，请平视镜头，离相机稍近再拍。}}",
    "Head top to the upper edge {value}, wanted {limit}: {side, select, low {the hair reaches too high. Flatten it or tie it lower, and step back a little.} other {the head is too low. Look straight ahead and come a little closer.}}",
  ],
  eyeLine: [
    "眼睛距上边 {value}，要求 {limit}：{side, select, low {眼睛太靠上，请稍低头，平视镜头再拍。} other {眼睛太靠下，请抬头，平视镜头再拍。}}",
    "Eyes to the upper edge {value}, wanted {limit}: {side, select, low {the eyes are too high.} other {the eyes are too low.}} Hold the camera at eye level and look straight ahead.",
  ],
  faceWidth: [
    "脸宽 {value}，要求 {limit}：{side, select, low {脸太小，请离相机近一些。} other {脸太大，请离相机远一些。}}",
    "Face width {value}, wanted {limit}: {side, select, low {the face is too small. Come closer.} other {the face is too large. Step back.}}",
  ],
  centreOffset: [
    "脸的中线偏离照片中线 {value}，要求 {limit}：请站在画面正中，左右都留出墙面。",
    "The face is {value} off the middle, wanted {limit}: stand in the middle with wall on both sides.",
  ],
  bodyCut: [
    "原图边缘截掉了头发或身体，长 {value}，要求 {limit}：请离相机远一些，头顶和两肩外都要留出墙面。",
    "The picture's edge cuts hair or body over {value}, wanted {limit}: step back, and leave wall above the head and beside both shoulders.",
  ],
  sourceFaceWidth: [
    "原图中脸宽只有 {value}，要求 {limit}，放大后会模糊：请靠近一些，用后置相机原图，不要截图或经聊天软件压缩。",
    "The face is only {value} wide in the original, wanted {limit}, and enlarging blurs it: come closer and send the camera's own file, not a screenshot or a picture from a chat.",
  ],
  anotherFace: [
    "画面里还有另一张脸，宽度是本人的 {value}，要求 {limit}：请只留本人，并移开海报和照片。",
    "There is another face, {value} as wide as yours, wanted {limit}: be alone in the picture, and take down posters and photos.",
  ],
  roll: [
    "头部向一侧倾斜 {value}，要求 {limit}：请摆正头部，两眼一样高；照片不会被旋转。",
    "The head is tilted by {value}, wanted {limit}: hold it upright with both eyes level; the photo will not be rotated.",
  ],
  yaw: [
    "头部左右偏转 {value}，要求 {limit}：请正对镜头，两耳露出一样多。",
    "The head is turned by {value}, wanted {limit}: face the camera so that both ears show alike.",
  ],
  pitch: [
    "头部俯仰 {value}，要求 {limit}：请平视镜头，相机与眼睛同高。",
    "The head is raised or lowered by {value}, wanted {limit}: look straight ahead with the camera at eye level.",
  ],
  eyesOpen: [
    "睁眼程度 {value}，要求 {limit}：请自然睁开双眼，看着镜头再拍。",
    "Eye opening {value}, wanted {limit}: open both eyes naturally and look into the camera.",
  ],
  mouthOpen: [
    "嘴唇张开 {value}，要求 {limit}：请自然闭合双唇，不露牙齿。",
    "The lips are {value} apart, wanted {limit}: close them naturally, without showing teeth.",
  ],
  sharpness: [
    "清晰度 {value}，要求 {limit}：请擦净镜头，点一下脸部对焦，拿稳再拍。",
    "Sharpness {value}, wanted {limit}: wipe the lens, tap the face to focus and hold still.",
  ],
  brightness: [
    "脸部亮度 {value}，要求 {limit}：{side, select, low {太暗，请面向窗户或打开灯。} other {太亮，请避开强光，关闭闪光灯。}}",
    "Face brightness {value}, wanted {limit}: {side, select, low {too dark. Face a window or switch on the light.} other {too bright. Avoid strong light and switch the flash off.}}",
  ],
  overexposed: [
    "脸上 {value} 的面积过曝发白，要求 {limit}：请避开直射光，关闭闪光灯。",
    "{value} of the face is burnt out, wanted {limit}: avoid direct light and switch the flash off.",
  ],
  underexposed: [
    "脸上 {value} 的面积漆黑没有细节，要求 {limit}：请面向光源。",
    "{value} of the face is black, wanted {limit}: turn towards the light.",
  ],
  tonalRange: [
    "脸部明暗层次 {value}，要求 {limit}，画面发灰：请擦净镜头，避免逆光和滤镜。",
    "The face's tones span {value}, wanted {limit}, so it looks hazy: wipe the lens, and avoid light from behind and filters.",
  ],
  evenLight: [
    "较暗一侧脸的亮度是另一侧的 {value}，要求 {limit}，是阴阳脸：请正对光源，或两侧都打光。",
    "The darker side of the face has {value} of the other's brightness, wanted {limit}: face the light, or light both sides.",
  ],
  colourCast: [
    "肤色偏离正常范围 {value}，要求 {limit}：请在自然光或白光下拍，不用滤镜。",
    "The skin's colour is off by {value}, wanted {limit}: use daylight or white light and no filter.",
  ],
  glare: [
    "眼部 {value} 的面积有反光，要求 {limit}：请稍低头或把灯移到两侧，避免镜片反光。",
    "{value} of the area around the eyes shines, wanted {limit}: lower the head slightly or move the lamps aside.",
  ],
  lowerFaceCovered: [
    "嘴和下巴有 {value} 的面积不是肤色，要求 {limit}，可能被遮挡：请摘下口罩，移开手和头发。",
    "{value} of mouth and chin does not have the skin's colour, wanted {limit}; something may cover it: take off a mask, move hand and hair away.",
  ],
  browsCovered: [
    "眉毛处有 {value} 的面积不是肤色，要求 {limit}，可能被头发挡住：请把刘海梳开，露出双眉。",
    "{value} of the brows does not have the skin's colour, wanted {limit}; hair may cover them: comb it aside so that both show.",
  ],
  backgroundPlain: [
    "背景起伏 {value}，要求 {limit}：请换一面没有图案、物品和明显影子的墙。",
    "The background varies by {value}, wanted {limit}: stand before a wall without patterns, things or hard shadows.",
  ],
  outlineUnclear: [
    "人物轮廓有 {value} 与墙面颜色接近，要求 {limit}，换底色后边缘可能不准：请换深浅不同的墙或衣服。",
    "{value} of the outline hardly differs from the wall, wanted {limit}, so its edge may be wrong: take a lighter or darker wall, or other clothes.",
  ],
  backgroundColour: [
    "背景颜色与要求相差 {value}，要求 {limit}：请换成任务要求的背景颜色。",
    "The background's colour is off by {value}, wanted {limit}: use the colour that the task asks for.",
  ],
  backgroundSpread: [
    "背景颜色的差异 {value}，要求 {limit}：请让背景光线均匀，没有影子和渐变。",
    "The background's colour varies by {value}, wanted {limit}: light it evenly, without shadow or gradient.",
  ],
  clothesContrast: [
    "衣服与照片底色的色差 {value}，要求 {limit}，会混在一起：请换一件颜色明显不同的衣服。",
    "The clothes differ from the photo's background by {value}, wanted {limit}, and would merge with it: wear a clearly different colour.",
  ],
  screenReshot: [
    "画面中有屏幕纹路，强度 {value}，要求 {limit}：请直接拍本人，不要翻拍屏幕或照片。",
    "There is the grid of a screen, strength {value}, wanted {limit}: photograph the person, not a screen or a print.",
  ],
  standardBytes: [
    "标准照 {value}，要求 {limit}：{side, select, low {画面内容太少，压缩后仍偏小。} other {画面太杂，压缩后仍偏大，请换素净的背景。}}",
    "The standard photo has {value}, wanted {limit}: {side, select, low {there is too little in it to fill the file.} other {there is too much in it; use a plainer background.}}",
  ],
  referenceCopy: [
    "这张照片就是参考照（录取照），或由它编辑而来，学信网不接受：请重新拍摄一张近照。",
    "This is the reference photo itself or an edit of it, which CHSI does not take: take a new one.",
  ],
  cameraData: [
    "文件没有相机信息，可能经过聊天软件或编辑：请发送相机原图。",
    "The file has no camera data, so it may come from a chat or an editor: send the camera's own file.",
  ],
  frontCamera: [
    "文件记录的是前置镜头，照片可能左右颠倒：请用后置镜头，由他人拍摄。",
    "The file names the front camera, which may mirror the picture: use the rear one and let somebody else take it.",
  ],
  editedBySoftware: [
    "文件记录由修图软件保存：请发送未经编辑的原图。",
    "The file was saved by an editing program: send the picture as it was taken.",
  ],
  smoothedSkin: [
    "皮肤细节与整脸之比 {value}，要求 {limit}，可能用了磨皮：请关闭美颜再拍。",
    "Detail of the skin against the whole face {value}, wanted {limit}; it may be smoothed: switch the beauty filter off.",
  ],
} as const satisfies Record<MeasureCode, Text>;

/** Why a measure has no verdict, and who looks instead. */
export const measureUnmeasured = {
  outlineUnclear: [
    "墙面没有用来换底色，边缘是否自然由审核员看。",
    "The wall did not help in replacing the background; whether the edge looks natural is for the reviewer.",
  ],
  clothesContrast: [
    "照片里看不到衣服，是否与底色混淆由审核员看。",
    "No clothes are seen; whether they merge with the background is for the reviewer.",
  ],
  backgroundColour: [
    "看不到足够的背景，颜色由审核员看。",
    "Too little of the background is seen; its colour is for the reviewer.",
  ],
  backgroundSpread: [
    "看不到足够的背景，是否均匀由审核员看。",
    "Too little of the background is seen; whether it is even is for the reviewer.",
  ],
  screenReshot: [
    "原图太小，看不出是否翻拍，由审核员看。",
    "The original is too small to tell a screen; the reviewer looks.",
  ],
  referenceCopy: [
    "参考照读不出来，是否同一张照片由审核员看。",
    "The reference photo cannot be read; whether both are one picture is for the reviewer.",
  ],
  cameraData: [
    "文件没有相机信息。聊天软件会删掉它，不说明照片有问题；是否本人近照由审核员看。",
    "The file has no camera data. Chat programs remove it, so that alone says nothing; the reviewer looks.",
  ],
  frontCamera: [
    "文件没有镜头信息，是否左右颠倒由审核员看。",
    "The file names no lens; whether the picture is mirrored is for the reviewer.",
  ],
  editedBySoftware: [
    "文件没有软件信息，是否修过图由审核员看。",
    "The file names no program; whether the picture was edited is for the reviewer.",
  ],
  smoothedSkin: [
    "皮肤细节与整脸之比 {value}。化妆、年轻和降噪也会使它变低，没有公平的界限；是否磨皮由审核员看。",
    "Detail of the skin against the whole face: {value}. Make-up, youth and noise reduction lower it too, so no limit would be fair; whether a filter was used is for the reviewer.",
  ],
} as const satisfies Record<(typeof UNMEASURABLE)[number], Text>;
