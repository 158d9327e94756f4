package org.henryjournal.exchange.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henryjournal.exchange.ExportSource;
import org.henryjournal.exchange.WholeFile;
import org.henryjournal.exchange.calendar.CalendarFile;
import org.henryjournal.exchange.lists.CustomerList;
import org.henryjournal.exchange.whole.WholeJson;
import org.henryjournal.exchange.whole.WholeZip;
import org.henryjournal.journal.Progress;
import org.henryjournal.text.Messages;

/**
 * What a journal can be taken along as: the one list of the window and the command line. The keys
 * of its words are made from the names.
 */
public enum Export {
  EVERYTHING("json", "json", true, WholeJson::write, WholeJson::counts),
  TABLES("csv", "zip", false, WholeZip::write, WholeJson::counts),
  CALENDAR("ics", "ics", true, CalendarFile::write, CalendarFile::counts),
  CUSTOMERS("customers", "csv", true, CustomerList::write, CustomerList::counts);

  private interface Writer {
    void write(ExportSource source, OutputStream out, Progress progress) throws IOException;
  }

  private final String code;
  private final String extension;
  private final boolean isText;
  private final Writer writer;
  private final Function<ExportSource, String> counts;

  Export(
      String code,
      String extension,
      boolean isText,
      Writer writer,
      Function<ExportSource, String> counts) {
    this.code = code;
    this.extension = extension;
    this.isText = isText;
    this.writer = writer;
    this.counts = counts;
  }

  /** As the command line calls it. */
  public String code() {
    return code;
  }

  /** Of its files, without a dot. */
  public String extension() {
    return extension;
  }

  /** Whether it can be printed as it is. */
  public boolean isText() {
    return isText;
  }

  /** Begins the keys of its words. */
  public String key() {
    return "export." + name().toLowerCase(Locale.ROOT);
  }

  public String title(Messages messages) {
    return messages.get(key() + ".title");
  }

  /** What it is good for, in a sentence or two. */
  public String about(Messages messages) {
    return messages.get(key() + ".about");
  }

  /** What the journal has for it, in words. */
  public String counts(ExportSource source) {
    return counts.apply(source);
  }

  public static Optional<Export> ofCode(String code) {
    return Stream.of(values()).filter(export -> export.code.equalsIgnoreCase(code)).findFirst();
  }

  /** The one that a file's ending names. */
  public static Optional<Export> ofFile(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(export -> name.endsWith("." + export.extension)).findFirst();
  }

  /** All codes, as a command line names a choice. */
  public static String codes() {
    return Stream.of(values()).map(Export::code).collect(Collectors.joining("|"));
  }

  /** Writes into a stream. */
  public void write(ExportSource source, OutputStream out, Progress progress) throws IOException {
    writer.write(source, out, progress);
  }

  /**
   * Writes a file, whole or not at all.
   *
   * @throws org.henryjournal.domain.Refusal when it cannot be written there
   */
  public void write(ExportSource source, Path file, Progress progress) {
    WholeFile.write(file, out -> write(source, out, progress));
  }
}
