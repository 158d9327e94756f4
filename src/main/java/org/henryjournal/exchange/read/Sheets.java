package org.henryjournal.exchange.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.Progress;

/** Reads any file as a sheet of text cells: CSV, a workbook of Excel, or vCards. */
public final class Sheets {

  private static final List<Charset> ENCODINGS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Encodings.CHINESE,
          Charset.forName("Big5"),
          Encodings.WESTERN);

  private Sheets() {}

  /** Those offered to overrule the one found out. */
  public static List<Charset> encodings() {
    return ENCODINGS;
  }

  /**
   * The text of a file whose encoding nobody names.
   *
   * @throws Refusal when it is not there, not readable, empty, too large, or no text
   */
  public static String text(Path file) {
    byte[] bytes = SourceFile.bytes(file);
    if (SourceFile.isZip(bytes)) {
      throw new Refusal("import.not.text", file);
    }
    return Encodings.decode(file, bytes, Optional.empty()).text();
  }

  /**
   * @throws Refusal when it is none of the three, or would hide rows or fill the memory
   * @throws CancellationException when the progress throws it
   */
  public static Sheet read(Path file, ReadOptions options, Progress progress) {
    byte[] bytes = SourceFile.bytes(file);
    if (SourceFile.isZip(bytes)) {
      return new XlsxSheet(file, bytes, progress).read(options.worksheet());
    }
    SourceFile.refuseOther(file, bytes);
    Encodings.Decoded decoded = Encodings.decode(file, bytes, options.encoding());
    return VcardCutter.isVcard(decoded.text())
        ? VcardSheet.read(file, decoded, progress)
        : CsvSheet.read(file, decoded, options.separator(), progress);
  }
}
