package org.henryjournal.journal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Says that an index was closed cleanly, and of what. It is written last, after the database has
 * been closed and forced: an index without one is thrown away.
 *
 * <p>On opening it is not removed but renamed. It is no marker then, but still says how far the
 * journal was acknowledged, so that the loss of a last change is seen however often the journal is
 * refused.
 *
 * @param length of the journal file in bytes
 * @param seq of its last change
 * @param crc checksum of its last change
 * @param tag what the next one is bound to in a sealed journal
 * @param sum checksum of the whole journal file
 * @param database checksum of the whole database file: H2 itself does not notice a flipped bit
 * @param schema hash of the schema the index was made from
 * @param rows count of rows by table
 * @param lastIds highest id ever given by table, deleted rows included
 */
record IndexMarker(
    UUID journal,
    long length,
    long seq,
    String crc,
    String tag,
    long sum,
    long database,
    String schema,
    Map<String, Long> rows,
    Map<String, Long> lastIds) {

  private static final String NAME = "marker";
  private static final String CHECK = "check=";

  IndexMarker {
    rows = Map.copyOf(rows);
    lastIds = Map.copyOf(lastIds);
  }

  /**
   * A marker that is not there or is none inside is none: the index is then rebuilt.
   *
   * @throws IOException when nobody knows what it says; it must not be forgotten then
   */
  static Optional<IndexMarker> read(Path file, Seal seal) throws IOException {
    try {
      Properties lines = new Properties();
      byte[] bytes = seal.openFile(NAME, Files.readAllBytes(file)).orElseThrow();
      lines.load(new StringReader(unchecked(new String(bytes, StandardCharsets.UTF_8))));
      return Optional.of(
          new IndexMarker(
              UUID.fromString(lines.getProperty("journal")),
              Long.parseLong(lines.getProperty("length")),
              Long.parseLong(lines.getProperty("seq")),
              text(lines, "crc"),
              text(lines, "tag"),
              Long.parseLong(lines.getProperty("sum")),
              Long.parseLong(lines.getProperty("database")),
              text(lines, "schema"),
              counts(lines, "rows."),
              counts(lines, "last.")));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      System.getLogger(IndexMarker.class.getName())
          .log(System.Logger.Level.INFO, "The marker of the index does not read", e);
      return Optional.empty();
    }
  }

  private static String text(Properties lines, String name) {
    return Objects.requireNonNull(lines.getProperty(name), name);
  }

  private static Map<String, Long> counts(Properties lines, String prefix) {
    return lines.stringPropertyNames().stream()
        .filter(name -> name.startsWith(prefix))
        .collect(
            Collectors.toMap(
                name -> name.substring(prefix.length()),
                name -> Long.valueOf(lines.getProperty(name))));
  }

  JournalFile.Position position() {
    return new JournalFile.Position(length, seq, crc, tag);
  }

  void write(Path file, Seal seal) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("journal=").append(journal).append('\n');
    text.append("length=").append(length).append('\n');
    text.append("seq=").append(seq).append('\n');
    text.append("crc=").append(crc).append('\n');
    text.append("tag=").append(tag).append('\n');
    text.append("sum=").append(sum).append('\n');
    text.append("database=").append(database).append('\n');
    text.append("schema=").append(schema).append('\n');
    new TreeMap<>(rows).forEach((t, n) -> text.append("rows." + t + "=" + n + "\n"));
    new TreeMap<>(lastIds).forEach((t, n) -> text.append("last." + t + "=" + n + "\n"));
    byte[] bytes = checked(text.toString()).getBytes(StandardCharsets.UTF_8);
    OwnerOnly.writeWhole(file, seal.sealFile(NAME, bytes), true);
  }

  /** With its checksum as the last line: a marker with a flipped bit is none. */
  static String checked(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return text + CHECK + LineCodec.crc("", bytes, bytes.length) + "\n";
  }

  /**
   * The opposite.
   *
   * @throws IllegalArgumentException when it is not what {@link #checked} made
   */
  static String unchecked(String text) {
    int end = text.lastIndexOf(CHECK);
    if (end < 0 || !checked(text.substring(0, end)).equals(text)) {
      throw new IllegalArgumentException("The checksum is another one");
    }
    return text.substring(0, end);
  }
}
