/** The part of pdfmake that a print uses. Its published types bring the globals of a browser into the whole program. */
declare module 'pdfmake' {
  export interface Style {
    readonly font?: string;
    readonly fontSize?: number;
    readonly lineHeight?: number;
    readonly bold?: boolean;
    readonly color?: string;
    readonly alignment?: 'left' | 'right' | 'center';
    readonly margin?: readonly [left: number, top: number, right: number, bottom: number];
  }

  export interface Block extends Style {
    readonly style?: string;
    readonly width?: number | 'auto' | '*';
    readonly unbreakable?: boolean;
  }

  interface Text extends Block {
    readonly text: string | readonly (string | Text)[];
  }
  interface Stack extends Block {
    readonly stack: readonly Content[];
  }
  interface Columns extends Block {
    readonly columns: readonly Content[];
    readonly columnGap?: number;
  }
  interface Svg extends Block {
    readonly svg: string;
  }
  interface Table extends Block {
    readonly layout: string | CustomTableLayout;
    readonly table: {
      readonly headerRows?: number;
      readonly keepWithHeaderRows?: number;
      readonly dontBreakRows?: boolean;
      readonly widths: readonly (number | 'auto' | '*')[];
      readonly body: readonly (readonly TableCell[])[];
    };
  }
  export type Content = string | Text | Stack | Columns | Svg | Table;
  export type TableCell = Text & { readonly colSpan?: number };

  /** Lines and columns are counted from 0. */
  export interface CustomTableLayout {
    readonly hLineWidth?: (line: number, node: { table: { body: readonly unknown[] } }) => number;
    readonly vLineWidth?: () => number;
    readonly hLineColor?: (line: number) => string;
    readonly paddingTop?: () => number;
    readonly paddingBottom?: () => number;
    readonly paddingLeft?: (column: number) => number;
    readonly paddingRight?: () => number;
  }

  export interface DocumentDefinition {
    readonly pageSize: 'LETTER';
    readonly pageMargins: readonly [left: number, top: number, right: number, bottom: number];
    readonly info: { readonly title: string; readonly creationDate: Date };
    readonly language: string;
    readonly defaultStyle: Style;
    readonly styles: Readonly<Record<string, Style>>;
    readonly content: readonly Content[];
    readonly footer: (page: number, pages: number) => Content;
  }

  /** Files of the faces of a font. */
  export type FontDictionary = Readonly<
    Record<string, Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>>
  >;

  const pdfMake: {
    setFonts(fonts: FontDictionary): void;
    setTableLayouts(layouts: Record<string, CustomTableLayout>): void;
    setUrlAccessPolicy(isAllowed: (url: string) => boolean): void;
    setLocalAccessPolicy(isAllowed: (path: string) => boolean): void;
    createPdf(definition: DocumentDefinition): { getBuffer(): Promise<Buffer> };
  };
  export default pdfMake;
}
