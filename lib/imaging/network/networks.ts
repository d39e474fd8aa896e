import { readModelFile } from "../model-files/read";
import { loadNetwork, type Network } from "./network";
import { recogniserGraph } from "./recogniser-graph";
import { onnxFromTfjs } from "./tfjs-graph";
import { onnxFromTflite } from "./tflite-graph";

/** The detector's layers before it reshapes them for squares: so it also takes pictures of other shapes. */
const LAYER = "StatefulPartitionedCall/functional_1";
export const DETECTOR_OUTPUTS = {
  fine: { logits: `${LAYER}/conv2d_33/BiasAdd`, rows: `${LAYER}/conv2d_35/BiasAdd` },
  coarse: { logits: `${LAYER}/conv2d_34/BiasAdd`, rows: `${LAYER}/conv2d_36/BiasAdd` },
} as const;

export type Networks = {
  /** BlazeFace, 256 px on the longer side: face boxes and six points. */
  detector: Network;
  /** MediaPipe face mesh, 192 px: 468 points in space. */
  mesh: Network;
  /** MediaPipe iris, 64 px, two eyes at once: eyelids and iris. */
  iris: Network;
  /** dlib ResNet of face-api, 150 px: 128 numbers that describe a face. */
  recogniser: Network;
  /** MediaPipe selfie segmentation, 256 px: share of person per pixel. */
  personMask: Network;
};

/** Loads every network of the local engine from node_modules; refuses files with other bytes than expected. */
export async function loadNetworks(): Promise<Networks> {
  const [detector, mesh, iris, recogniser, personMask] = await Promise.all([
    readDetector(),
    readMesh(),
    readIris(),
    readRecogniser(),
    readPersonMask(),
  ]);
  return { detector, mesh, iris, recogniser, personMask };
}

async function readDetector(): Promise<Network> {
  const graph = await readModelFile("detectorGraph");
  return loadNetwork(
    onnxFromTfjs(graph.toString(), await readModelFile("detectorWeights"), {
      input: { name: "input", shape: [1, 3, null, null] },
      outputs: Object.values(DETECTOR_OUTPUTS).flatMap(({ logits, rows }) => [
        { name: logits, shape: [1, null, null, null] },
        { name: rows, shape: [1, null, null, null] },
      ]),
    }),
  );
}

async function readMesh(): Promise<Network> {
  const graph = await readModelFile("meshGraph");
  return loadNetwork(
    onnxFromTfjs(graph.toString(), await readModelFile("meshWeights"), {
      input: { name: "input_1", shape: [1, 3, 192, 192] },
      outputs: [
        { name: "Identity_1", shape: [1, 1] },
        { name: "Identity_2", shape: [1, 1404] },
      ],
    }),
  );
}

async function readIris(): Promise<Network> {
  const graph = await readModelFile("irisGraph");
  return loadNetwork(
    onnxFromTfjs(graph.toString(), await readModelFile("irisWeights"), {
      input: { name: "input_1", shape: [2, 3, 64, 64] },
      outputs: [{ name: "Identity", shape: [2, 228, 1, 1] }],
    }),
  );
}

async function readRecogniser(): Promise<Network> {
  const manifest = await readModelFile("recogniserGraph");
  return loadNetwork(recogniserGraph(manifest.toString(), await readModelFile("recogniserWeights")));
}

async function readPersonMask(): Promise<Network> {
  return loadNetwork(onnxFromTflite(await readModelFile("personMask")));
}
