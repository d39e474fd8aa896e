/** Networks and WebAssembly modules needed at run time: where they lie in node_modules, and what their bytes must be. */
export const MODEL_FILES = {
  detectorGraph: {
    path: "@vladmandic/human/models/blazeface.json",
    sha256: "cd7bbfc078270572beb39f9e5ae67aadbd50b5e67cff37e6d4f6b3ea39312e5f",
  },
  detectorWeights: {
    path: "@vladmandic/human/models/blazeface.bin",
    sha256: "dc9a97fdc50bc43216554bdd69aa3e7b9361a519ee7bdd996a2f69a98a6f9b72",
  },
  meshGraph: {
    path: "@vladmandic/human/models/facemesh.json",
    sha256: "b60ca26f404724f43bd2b1575761d8265180e1f053cc0731caa68462927309e7",
  },
  meshWeights: {
    path: "@vladmandic/human/models/facemesh.bin",
    sha256: "3826da640b0a3021161605369ee6af293f75d518040355b960ec71a3390c1c0b",
  },
  irisGraph: {
    path: "@vladmandic/human/models/iris.json",
    sha256: "49038ac9dcc09aa05474d91d98e9db5b47af4830929bcf102ed5a56bfbabb465",
  },
  irisWeights: {
    path: "@vladmandic/human/models/iris.bin",
    sha256: "d7f296d184274213d4642681ae186112cbbec77fd2ab066257d3c56a1940bc71",
  },
  recogniserGraph: {
    path: "@vladmandic/face-api/model/face_recognition_model-weights_manifest.json",
    sha256: "cbaffa501b0b9275a12b63357a6843e7e30c054e1c9151e1a5f879b26e32986b",
  },
  recogniserWeights: {
    path: "@vladmandic/face-api/model/face_recognition_model.bin",
    sha256: "b413e420d6840b2775fba32008db6f3cddb07d485967fb42cfcf379c16a8c589",
  },
  personMask: {
    path: "@mediapipe/selfie_segmentation/selfie_segmentation.tflite",
    sha256: "8d13b7fae74af625c641226813616a2117bd6bca19eb3b75574621fc08557f27",
  },
  zxing: {
    path: "zxing-wasm/dist/reader/zxing_reader.wasm",
    sha256: "e8af31edb56d0522f4de74495839385ef019ba8bc90d38e5ecb2f18795d86fb2",
  },
  zxingWriter: {
    path: "zxing-wasm/dist/writer/zxing_writer.wasm",
    sha256: "f78be8b66f1f6d6aba6ce1e34180d36bf509f73edc26ca542810f92c08dc5950",
  },
  zbar: {
    path: "@undecaf/zbar-wasm/dist/zbar.wasm",
    sha256: "438f95e4b5d122c4c2a8da2b72ad19faa4ba4e541f473dcae0371e4cfc8159ee",
  },
} as const satisfies Record<string, { path: string; sha256: string }>;

export type ModelFile = keyof typeof MODEL_FILES;

export const MODEL_FILE_NAMES = Object.keys(MODEL_FILES).filter(
  (name): name is ModelFile => name in MODEL_FILES,
);
