package org.henryjournal.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Map;
import java.util.Optional;
import org.henryjournal.journal.seal.SealHeader;
import org.henryjournal.journal.seal.Tag;

/**
 * The first line of a journal. That of a sealed one has some fields more, which an older Henry does
 * not ask for before it refuses the format, and ends with a checksum of all before it: so a line
 * that was damaged is not taken for a wrong password.
 *
 * @param seal how the changes are sealed; empty in a plain journal
 */
record FirstLine(JournalHeader header, Optional<SealHeader> seal) {

  private static final String CHECK = "check";
  private static final String CHECK_FIELD = ",\"" + CHECK + "\":\"";

  /**
   * @throws LineCodec.NewerFormat when it is from a newer Henry
   */
  static FirstLine read(byte[] line, int length) throws LineCodec.BadLine {
    JournalHeader header = LineReader.readHeader(line, length);
    Map<String, String> fields = LineReader.fields(line, 0, length);
    if (!fields.containsKey(SealHeader.FIELD) && !fields.containsKey(CHECK)) {
      return new FirstLine(header, Optional.empty());
    }
    Optional<SealHeader> seal = SealHeader.of(fields);
    String text = new String(line, 0, length, US_ASCII);
    int covered = text.lastIndexOf(CHECK_FIELD);
    if (seal.isEmpty() || covered < 0 || !text.substring(covered).equals(check(line, covered))) {
      throw new LineCodec.BadLine("The first line is not as it was written");
    }
    return new FirstLine(header, seal);
  }

  private static String check(byte[] line, int covered) {
    return CHECK_FIELD + LineCodec.crc("", line, covered) + "\"}\n";
  }

  byte[] bytes() {
    byte[] plain = LineWriter.header(header);
    if (seal.isEmpty()) {
      return plain;
    }
    StringBuilder line = new StringBuilder(new String(plain, US_ASCII).replace("}\n", ""));
    seal.get()
        .fields()
        .forEach(
            (name, value) ->
                line.append(",\"" + name + "\":")
                    .append(value instanceof Integer ? value : "\"" + value + "\""));
    byte[] covered = line.toString().getBytes(US_ASCII);
    return line.append(check(covered, covered.length)).toString().getBytes(US_ASCII);
  }

  /**
   * The checksum to which the first change is chained: the same whether the journal is sealed or
   * not, so that a change is the same in both, byte for byte.
   */
  String crc(byte[] line) {
    return LineCodec.firstCrc(seal.isPresent() ? LineWriter.header(header) : line);
  }

  /** What the first change is bound to; '' in a plain journal. */
  String tag() {
    return seal.isPresent() ? Tag.first(identity(header)).hex() : "";
  }

  /** What the keys in the first line, and the first change, are bound to. */
  static String identity(JournalHeader header) {
    return header.journal() + " " + header.created() + " " + header.sample();
  }
}
