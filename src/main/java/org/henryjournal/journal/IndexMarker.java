package org.henryjournal.journal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Says that an index was closed cleanly, and of what. It is written last, after the database has
 * been closed and forced, and removed on opening: an index without one is thrown away.
 *
 * @param length of the journal file in bytes
 * @param seq of its last change
 * @param crc checksum of its last change
 * @param schema hash of the schema the index was made from
 * @param rows count of rows by table
 * @param lastIds highest id ever given by table, deleted rows included
 */
record IndexMarker(
    UUID journal,
    long length,
    long seq,
    String crc,
    String schema,
    Map<String, Long> rows,
    Map<String, Long> lastIds) {

  IndexMarker {
    rows = Map.copyOf(rows);
    lastIds = Map.copyOf(lastIds);
  }

  /** A marker that is not there or does not read is none: the index is then rebuilt. */
  static Optional<IndexMarker> read(Path file) {
    try {
      Properties lines = new Properties();
      lines.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
      return Optional.of(
          new IndexMarker(
              UUID.fromString(lines.getProperty("journal")),
              Long.parseLong(lines.getProperty("length")),
              Long.parseLong(lines.getProperty("seq")),
              lines.getProperty("crc"),
              lines.getProperty("schema"),
              counts(lines, "rows."),
              counts(lines, "last.")));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      System.getLogger(IndexMarker.class.getName())
          .log(System.Logger.Level.INFO, "The marker of the index does not read", e);
      return Optional.empty();
    }
  }

  private static Map<String, Long> counts(Properties lines, String prefix) {
    return lines.stringPropertyNames().stream()
        .filter(name -> name.startsWith(prefix))
        .collect(
            Collectors.toMap(
                name -> name.substring(prefix.length()),
                name -> Long.valueOf(lines.getProperty(name))));
  }

  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("journal=").append(journal).append('\n');
    text.append("length=").append(length).append('\n');
    text.append("seq=").append(seq).append('\n');
    text.append("crc=").append(crc).append('\n');
    text.append("schema=").append(schema).append('\n');
    new TreeMap<>(rows).forEach((t, n) -> text.append("rows." + t + "=" + n + "\n"));
    new TreeMap<>(lastIds).forEach((t, n) -> text.append("last." + t + "=" + n + "\n"));
    OwnerOnly.writeWhole(file, text.toString().getBytes(StandardCharsets.UTF_8), true);
  }
}
