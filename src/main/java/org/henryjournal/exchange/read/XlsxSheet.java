package org.henryjournal.exchange.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.XMLHelper;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.Progress;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** One worksheet of a workbook, read as a stream of events: no tree of the whole is ever made. */
final class XlsxSheet {

  /** An entity can stand for a gigabyte, or for another file of the computer. */
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  /** The parser keeps every element that is open; the parts of a workbook open some ten. */
  private static final String DEEPEST = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

  private final Path file;
  private final byte[] bytes;
  private final Progress progress;

  XlsxSheet(Path file, byte[] bytes, Progress progress) {
    this.file = file;
    this.bytes = bytes;
    this.progress = progress;
  }

  /**
   * @throws Refusal when it is no workbook, is damaged, or unpacks to too much
   */
  Sheet read(int worksheet) {
    try (WorkbookZip zip = new WorkbookZip(bytes)) {
      return read(zip, worksheet);
    } catch (WorkbookZip.TooMuch e) {
      throw new Refusal(e, "read.bomb", file);
    } catch (IOException e) {
      throw new Refusal(e, "read.workbook.broken", file);
    }
  }

  private Sheet read(WorkbookZip zip, int worksheet) {
    try {
      if (zip.getEntry("[Content_Types].xml") == null) {
        throw new Refusal("read.archive", file);
      }
      OPCPackage parts = OPCPackage.open(zip);
      try {
        return read(zip, parts, worksheet);
      } finally {
        parts.revert();
      }
    } catch (Refusal | CancellationException e) {
      throw e;
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException
        | StackOverflowError e) {
      // The library does not always hand on what the zip threw.
      throw new Refusal(e, zip.isTooMuch() ? "read.bomb" : "read.workbook.broken", file);
    }
  }

  private Sheet read(WorkbookZip zip, OPCPackage parts, int wanted)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    PackagePart workbook = workbook(parts);
    XlsxWorkbook content = new XlsxWorkbook();
    parse(workbook, content);
    List<XlsxWorkbook.Worksheet> worksheets =
        content.sheets().stream().filter(sheet -> isWorksheet(workbook, sheet.relation())).toList();
    if (worksheets.isEmpty()) {
      throw new Refusal("read.workbook.broken", file);
    }
    int index = Math.clamp(wanted, 0, worksheets.size() - 1);
    PackagePart sheet = part(workbook, worksheets.get(index).relation());
    Optional<PackagePart> strings = partOfType(workbook, "/sharedStrings");
    Optional<PackagePart> styles = partOfType(workbook, "/styles");
    long total = Math.max(1, strings.map(PackagePart::getSize).orElse(0L) + sheet.getSize());
    Runnable tick = () -> progress.at(Math.min(zip.unpacked(), total), total);
    XlsxStyles formats = new XlsxStyles();
    if (styles.isPresent()) {
      parse(styles.get(), formats);
    }
    XlsxStrings shared = new XlsxStrings(new CellCount(file), tick);
    if (strings.isPresent()) {
      parse(strings.get(), shared);
    }
    XlsxValues values = new XlsxValues(shared.strings(), formats.shapes(), content.is1904());
    XlsxRows rows = new XlsxRows(values, new CellCount(file), tick);
    parse(sheet, rows);
    if (rows.rows().isEmpty() && worksheets.size() == 1) {
      throw new Refusal("import.empty", file);
    }
    return new Sheet(
        String.valueOf(file.getFileName()),
        SourceFormat.XLSX,
        Optional.empty(),
        Optional.empty(),
        worksheets.stream().map(XlsxWorkbook.Worksheet::name).toList(),
        index,
        rows.rows(),
        List.of());
  }

  /** Documents and presentations are such packages too, and so is Excel's binary workbook. */
  private PackagePart workbook(OPCPackage parts) throws OpenXML4JException {
    List<PackageRelationship> cores = new ArrayList<>();
    parts.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT).forEach(cores::add);
    parts.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT).forEach(cores::add);
    if (cores.isEmpty()) {
      throw new Refusal("read.archive", file);
    }
    PackagePart core = parts.getPart(cores.getFirst());
    if (core == null) {
      throw new Refusal("read.workbook.broken", file);
    }
    String type = core.getContentType();
    if (type.contains("wordprocessingml") || type.contains("presentationml")) {
      throw new Refusal("read.archive", file);
    }
    if (type.contains("ms-excel.sheet.binary")) {
      throw new Refusal("read.old.excel", file);
    }
    return core;
  }

  private static boolean isWorksheet(PackagePart workbook, String id) {
    PackageRelationship relation = workbook.getRelationship(id);
    return relation != null && relation.getRelationshipType().endsWith("/worksheet");
  }

  private PackagePart part(PackagePart from, String id) throws OpenXML4JException {
    return Optional.ofNullable(from.getRelatedPart(from.getRelationship(id)))
        .orElseThrow(() -> new Refusal("read.workbook.broken", file));
  }

  private Optional<PackagePart> partOfType(PackagePart from, String end) throws OpenXML4JException {
    for (PackageRelationship relation : from.getRelationships()) {
      if (relation.getRelationshipType().endsWith(end)
          && relation.getTargetMode() == TargetMode.INTERNAL) {
        return Optional.of(part(from, relation.getId()));
      }
    }
    return Optional.empty();
  }

  private static void parse(PackagePart part, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader reader = XMLHelper.newXMLReader();
    reader.setFeature(NO_DOCTYPE, true);
    reader.setProperty(DEEPEST, "64");
    reader.setContentHandler(handler);
    // The one it has writes to the console.
    reader.setErrorHandler(handler);
    try (InputStream in = part.getInputStream()) {
      reader.parse(new InputSource(in));
    }
  }
}
