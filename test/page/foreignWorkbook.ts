import { strToU8, zipSync } from 'fflate'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A merged title, a hidden column, a percent and a formula, written as spreadsheet programs write them. */
export function foreignWorkbook(): Buffer {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>
      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>
      <Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>
      <Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>
    </Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">
      <Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>
    </Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">
      <Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/>
      <Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>
    </Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">
      <sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets>
    </workbook>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">
      <fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>
      <fills count="1"><fill><patternFill patternType="none"/></fill></fills>
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
      <cellXfs count="2">
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
      </cellXfs>
    </styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="5" uniqueCount="5">
      <si><t>Growth team, Q3 2026</t></si><si><t>Key result</t></si><si><t>Code</t></si>
      <si><t>Activation rate</t></si><si><t>K-1</t></si>
    </sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">
      <cols><col min="2" max="2" width="9" hidden="1" customWidth="1"/></cols>
      <sheetData>
        <row r="1"><c r="A1" t="s"><v>0</v></c></row>
        <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c></row>
        <row r="3">
          <c r="A3" t="s"><v>3</v></c><c r="B3" t="s"><v>4</v></c><c r="C3" s="1"><v>0.46</v></c>
          <c r="D3" s="1"><f>C3*2</f><v>0.92</v></c>
        </row>
      </sheetData>
      <mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>
    </worksheet>`,
  }
  const files = Object.entries(parts).map(([path, text]) => [
    path,
    strToU8(`${XML}${text.replace(/>\s+</g, '><')}`),
  ])
  return Buffer.from(zipSync(Object.fromEntries(files)))
}
