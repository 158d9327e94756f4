package org.henryjournal.exchange.fonts;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A face of a TrueType or OpenType file: what it is called and which characters it has. Only what
 * can be put into a PDF is a face here: outlines that may be embedded.
 *
 * @param index in its collection; empty for a file of one face
 * @param characters code points with a glyph
 */
public record FontFace(Path file, Optional<Integer> index, String name, BitSet characters) {

  private static final int COLLECTION = 0x74746366;
  private static final int MOST_TABLES = 200;
  private static final int MOST_FACES = 100;
  private static final int LONGEST_TABLE = 8 << 20;
  private static final int FULL_NAME = 4;
  private static final int RESTRICTED = 2;

  /** Of the ways to map characters, those with all of Unicode come first. */
  private static final int FORMAT_ALL = 12;

  private static final int FORMAT_BASIC = 4;

  private record Table(long offset, int length) {}

  /**
   * The faces of a file that can be embedded.
   *
   * @throws IOException also when it is no font, or is damaged
   */
  static List<FontFace> of(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      List<FontFace> faces = new ArrayList<>();
      if (in.readInt() != COLLECTION) {
        face(in, 0, file, Optional.empty()).ifPresent(faces::add);
        return faces;
      }
      in.skipBytes(4);
      int count = Math.min(in.readInt(), MOST_FACES);
      long[] offsets = new long[Math.max(0, count)];
      for (int i = 0; i < offsets.length; i++) {
        offsets[i] = in.readInt() & 0xFFFFFFFFL;
      }
      for (int i = 0; i < offsets.length; i++) {
        face(in, offsets[i], file, Optional.of(i)).ifPresent(faces::add);
      }
      return faces;
    } catch (RuntimeException e) {
      throw new IOException("Not a font that can be read: " + file, e);
    }
  }

  private static Optional<FontFace> face(
      RandomAccessFile in, long offset, Path file, Optional<Integer> index) throws IOException {
    Map<String, Table> tables = tables(in, offset);
    boolean outlines = tables.containsKey("glyf") || tables.containsKey("CFF ");
    boolean pictures = tables.containsKey("CBDT") || tables.containsKey("sbix");
    Table map = tables.get("cmap");
    if (!outlines || pictures || map == null || !mayEmbed(in, tables.get("OS/2"))) {
      return Optional.empty();
    }
    Table names = tables.get("name");
    return Optional.of(
        new FontFace(
            file, index, names == null ? "" : name(read(in, names)), characters(read(in, map))));
  }

  private static Map<String, Table> tables(RandomAccessFile in, long offset) throws IOException {
    in.seek(offset + 4);
    int count = Math.min(in.readUnsignedShort(), MOST_TABLES);
    in.skipBytes(6);
    Map<String, Table> tables = new HashMap<>();
    byte[] tag = new byte[4];
    for (int i = 0; i < count; i++) {
      in.readFully(tag);
      in.skipBytes(4);
      long at = in.readInt() & 0xFFFFFFFFL;
      tables.put(new String(tag, StandardCharsets.ISO_8859_1), new Table(at, in.readInt()));
    }
    return tables;
  }

  private static ByteBuffer read(RandomAccessFile in, Table table) throws IOException {
    if (table.length() < 0 || table.length() > LONGEST_TABLE) {
      throw new IOException("A table of " + table.length() + " bytes");
    }
    byte[] bytes = new byte[table.length()];
    in.seek(table.offset());
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }

  private static boolean mayEmbed(RandomAccessFile in, @Nullable Table os2) throws IOException {
    return os2 == null || (read(in, os2).getShort(8) & 0xF) != RESTRICTED;
  }

  /** The name on Windows, which all fonts have. */
  private static String name(ByteBuffer names) {
    int count = names.getShort(2) & 0xFFFF;
    int texts = names.getShort(4) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int at = 6 + 12 * i;
      if (names.getShort(at) == 3 && names.getShort(at + 6) == FULL_NAME) {
        byte[] text = new byte[names.getShort(at + 8) & 0xFFFF];
        names.get(texts + (names.getShort(at + 10) & 0xFFFF), text);
        return new String(text, StandardCharsets.UTF_16BE);
      }
    }
    return "";
  }

  private static BitSet characters(ByteBuffer map) {
    int best = -1;
    int bestFormat = 0;
    for (int i = 0; i < (map.getShort(2) & 0xFFFF); i++) {
      int platform = map.getShort(4 + 8 * i);
      int encoding = map.getShort(6 + 8 * i);
      int at = map.getInt(8 + 8 * i);
      int format = map.getShort(at);
      boolean unicode = platform == 0 || platform == 3 && (encoding == 1 || encoding == 10);
      if (unicode && (format == FORMAT_ALL || format == FORMAT_BASIC) && format > bestFormat) {
        best = at;
        bestFormat = format;
      }
    }
    BitSet characters = new BitSet();
    if (bestFormat == FORMAT_ALL) {
      all(map, best, characters);
    } else if (bestFormat == FORMAT_BASIC) {
      basic(map, best, characters);
    }
    return characters;
  }

  private static void all(ByteBuffer map, int at, BitSet characters) {
    int groups = map.getInt(at + 12);
    for (int i = 0; i < groups; i++) {
      int group = at + 16 + 12 * i;
      int from = map.getInt(group);
      int to = Math.min(map.getInt(group + 4), Character.MAX_CODE_POINT);
      int glyph = map.getInt(group + 8);
      int first = glyph == 0 ? from + 1 : from;
      if (from >= 0 && first <= to) {
        characters.set(first, to + 1);
      }
    }
  }

  private static void basic(ByteBuffer map, int at, BitSet characters) {
    int segments = (map.getShort(at + 6) & 0xFFFF) / 2;
    int ends = at + 14;
    int starts = ends + 2 * segments + 2;
    int deltas = starts + 2 * segments;
    int offsets = deltas + 2 * segments;
    for (int i = 0; i < segments; i++) {
      int start = map.getShort(starts + 2 * i) & 0xFFFF;
      int end = map.getShort(ends + 2 * i) & 0xFFFF;
      int delta = map.getShort(deltas + 2 * i);
      int place = offsets + 2 * i;
      int offset = map.getShort(place) & 0xFFFF;
      for (int c = start; c <= end && c < 0xFFFF; c++) {
        int glyph = offset == 0 ? c : map.getShort(place + offset + 2 * (c - start));
        boolean none = glyph == 0 && offset != 0;
        if (!none && (glyph + delta & 0xFFFF) != 0) {
          characters.set(c);
        }
      }
    }
  }
}
