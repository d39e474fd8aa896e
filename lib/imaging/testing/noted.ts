import type { Sharp } from "sharp";

/** A picture that carries a note within itself, for stand-ins that cannot look. */
export function noted(picture: Sharp, word: string, note: object): Promise<Buffer> {
  const text = Buffer.from(JSON.stringify(note)).toString("base64url");
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:description="${word}${text}"/></rdf:RDF></x:xmpmeta>`;
  return picture.withXmp(xmp).toBuffer();
}
