package org.henryjournal.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Table;

/** The script that makes the tables of an index, in two parts: its keys come after the rows. */
final class IndexSchema {

  private static final String PART_MARK = "-- after filling";
  private static final Pattern KEY =
      Pattern.compile(
          "create (?:unique )?index (?<index>\\w+) on (?<on>\\w+) .*"
              + "|alter table (?<of>\\w+) add constraint (?<constraint>\\w+) .*");

  private static final Pattern UNIQUE =
      Pattern.compile("create unique index \\w+ on (\\w+) \\(([^)]+)\\)");

  /**
   * An index or a foreign key of a table.
   *
   * @param make the statement that makes it; a foreign key is checked against the rows there are
   * @param drop the statement that drops it where it is there
   */
  record Key(String table, String make, String drop) {}

  /**
   * Columns of which no two rows of a table have the same.
   *
   * @param columns as SQL has them, with commas
   */
  record Unique(String table, String columns) {}

  private IndexSchema() {}

  static String beforeFilling() {
    return script().split(PART_MARK)[0];
  }

  static String afterFilling() {
    return script().split(PART_MARK)[1];
  }

  static List<Unique> uniqueKeys() {
    return UNIQUE
        .matcher(afterFilling())
        .results()
        .map(found -> new Unique(found.group(1), found.group(2)))
        .toList();
  }

  /** The keys of a table but its primary one, in the order in which they are made. */
  static List<Key> keysOf(Table<?> table) {
    String name = LineCodec.lower(table.getName());
    return Stream.of(afterFilling().split(";"))
        .map(KEY::matcher)
        .filter(Matcher::find)
        .map(IndexSchema::key)
        .filter(key -> key.table().equals(name))
        .toList();
  }

  private static Key key(Matcher statement) {
    String index = statement.group("index");
    if (index != null) {
      return new Key(statement.group("on"), statement.group(), "drop index if exists " + index);
    }
    String table = statement.group("of");
    return new Key(
        table,
        statement.group().replace(" nocheck", ""),
        "alter table " + table + " drop constraint if exists " + statement.group("constraint"));
  }

  /** Tells an index of another schema from one of this. */
  static String hash() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(script().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static String script() {
    try (InputStream in = IndexSchema.class.getResourceAsStream("schema.sql")) {
      if (in == null) {
        throw new IllegalStateException("schema.sql is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("schema.sql cannot be read", e);
    }
  }
}
