package org.henryjournal.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The script that makes the tables of an index, in two parts: its keys come after the rows. */
final class IndexSchema {

  private static final String PART_MARK = "-- after filling";

  private IndexSchema() {}

  static String beforeFilling() {
    return script().split(PART_MARK)[0];
  }

  static String afterFilling() {
    return script().split(PART_MARK)[1];
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
