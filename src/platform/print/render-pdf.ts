/** From a definition to the bytes of a PDF: the one place that knows the library. */
import pdfMake, { type DocumentDefinition } from 'pdfmake';
import { TABLE_LAYOUTS } from './blocks.js';
import { FONT_FILES, FONTS } from './fonts.js';

pdfMake.setFonts(FONTS);
pdfMake.setTableLayouts({ ...TABLE_LAYOUTS });
// Nothing of a document is ever fetched, and no file is read but the letters.
pdfMake.setUrlAccessPolicy(() => false);
pdfMake.setLocalAccessPolicy((path) => FONT_FILES.includes(path));

export function renderPdf(definition: DocumentDefinition): Promise<Buffer> {
  return pdfMake.createPdf(definition).getBuffer();
}
