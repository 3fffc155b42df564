/** From a definition to the bytes of a PDF: the one place that knows the library. */
import type { DocumentDefinition } from 'pdfmake';
import { TABLE_LAYOUTS } from './blocks.js';
import { FONT_FILES, FONTS } from './fonts.js';

/** Loaded with the first print: it takes more memory than any other library, and many servers never print. */
async function load() {
  const { default: pdfMake } = await import('pdfmake');
  pdfMake.setFonts(FONTS);
  pdfMake.setTableLayouts({ ...TABLE_LAYOUTS });
  // Nothing of a document is ever fetched, and no file is read but the letters.
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setLocalAccessPolicy((path) => FONT_FILES.includes(path));
  return pdfMake;
}

let loading: ReturnType<typeof load> | undefined;

export async function renderPdf(definition: DocumentDefinition): Promise<Buffer> {
  const pdfMake = await (loading ??= load());
  return pdfMake.createPdf(definition).getBuffer();
}
