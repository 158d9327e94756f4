package org.henryjournal.journal;

import java.nio.charset.StandardCharsets;

/** Journals whose checksums are right, as somebody makes them who knows how. */
public final class Crafted {

  public static final String HEADER =
      "{\"henry\":1,\"journal\":\"293f378b-886c-4527-b2c4-20e63e2dd8bd\","
          + "\"created\":\"2026-11-20T17:30+08:00\",\"sample\":false}\n";

  private Crafted() {}

  /** The text of a journal of one change of these rows. */
  public static String journal(String... rows) {
    StringBuilder change =
        new StringBuilder(
            "{\"seq\":1,\"at\":\"2026-11-20T17:30+08:00\",\"do\":\"visit.log\",\"schema\":4}\n");
    for (String row : rows) {
      change.append(row).append('\n');
    }
    byte[] bytes = change.toString().getBytes(StandardCharsets.UTF_8);
    String first = LineCodec.firstCrc(HEADER.getBytes(StandardCharsets.UTF_8));
    return HEADER
        + change
        + LineCodec.end(1, rows.length, LineCodec.crc(first, bytes, bytes.length));
  }

  /** A journal of so many changes of nothing. */
  public static String empty(int changes) {
    StringBuilder all = new StringBuilder(HEADER);
    String crc = LineCodec.firstCrc(HEADER.getBytes(StandardCharsets.UTF_8));
    for (int seq = 1; seq <= changes; seq++) {
      String head =
          LineCodec.beginOfHead(seq)
              + "\"at\":\"2026-11-20T17:30+08:00\",\"do\":\"visit.log\",\"schema\":4}\n";
      byte[] bytes = head.getBytes(StandardCharsets.UTF_8);
      crc = LineCodec.crc(crc, bytes, bytes.length);
      all.append(head).append(LineCodec.end(seq, 0, crc));
    }
    return all.toString();
  }
}
