package org.henryjournal.exchange.fonts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes small fonts whose every character is a box, for machines that have none: tests of what is
 * written with fonts need no font of the machine.
 */
public final class TestFont {

  private static final int EM = 1000;

  /** Bytes of a glyph. */
  private static final int BOX = 36;

  private final String name;
  private final int[] characters;
  private final Map<String, byte[]> extra = new TreeMap<>();
  private int embedding;
  private boolean basicOnly;

  private TestFont(String name, int[] characters) {
    this.name = name;
    this.characters = characters;
  }

  /** With these characters and the blank. */
  public static TestFont of(String name, String characters) {
    return new TestFont(name, (characters + " ").codePoints().sorted().distinct().toArray());
  }

  /** All letters of European languages, digits and signs. */
  public static String latin() {
    StringBuilder latin = new StringBuilder();
    for (char c = ' '; c < 0x250; c++) {
      if (!Character.isISOControl(c) && c != '\u00ad') {
        latin.append(c);
      }
    }
    return latin + "–—‘’“”…·•→";
  }

  /** That may not be embedded. */
  TestFont restricted() {
    embedding = 2;
    return this;
  }

  /** Whose glyphs are pictures. */
  TestFont ofPictures() {
    extra.put("CBDT", new byte[4]);
    return this;
  }

  /** That knows only the first 65,536 characters, as old ones do. */
  TestFont old() {
    basicOnly = true;
    return this;
  }

  public Path write(Path file) throws IOException {
    return Files.write(file, bytes(0));
  }

  static Path writeCollection(Path file, List<TestFont> fonts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int head = 12 + 4 * fonts.size();
    List<byte[]> faces = new ArrayList<>();
    ByteBuffer offsets = ByteBuffer.allocate(head);
    offsets.put("ttcf".getBytes(StandardCharsets.ISO_8859_1)).putInt(0x10000).putInt(fonts.size());
    int at = head;
    for (TestFont font : fonts) {
      byte[] face = font.bytes(at);
      offsets.putInt(at);
      faces.add(face);
      at += face.length;
    }
    all.writeBytes(offsets.array());
    faces.forEach(all::writeBytes);
    return Files.write(file, all.toByteArray());
  }

  private byte[] bytes(int base) {
    Map<String, byte[]> tables = new TreeMap<>(extra);
    int glyphs = characters.length + 1;
    tables.put("head", head());
    tables.put("hhea", hhea(glyphs));
    tables.put("maxp", shorts(1, 0, glyphs, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0));
    tables.put("OS/2", os2());
    tables.put("hmtx", repeated(glyphs, (short) EM, (short) 0));
    tables.put("cmap", basicOnly ? cmapBasic() : cmapAll());
    tables.put("glyf", glyf(glyphs));
    tables.put("loca", loca(glyphs));
    tables.put("name", name());
    tables.put("post", ByteBuffer.allocate(32).putInt(0x30000).array());
    int at = 12 + 16 * tables.size();
    ByteBuffer directory = ByteBuffer.allocate(at);
    directory.putInt(0x10000).putShort((short) tables.size()).put(new byte[6]);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      directory.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1)).putInt(0);
      directory.putInt(base + at + body.size()).putInt(table.getValue().length);
      body.writeBytes(table.getValue());
      body.writeBytes(new byte[(4 - body.size() % 4) % 4]);
    }
    ByteArrayOutputStream font = new ByteArrayOutputStream();
    font.writeBytes(directory.array());
    font.writeBytes(body.toByteArray());
    return font.toByteArray();
  }

  private static byte[] head() {
    ByteBuffer head = ByteBuffer.allocate(54);
    head.putInt(0x10000).putInt(0x10000).putInt(0).putInt(0x5F0F3CF5);
    head.putShort((short) 0).putShort((short) EM).putLong(0).putLong(0);
    head.putShort((short) 0).putShort((short) 0).putShort((short) EM).putShort((short) EM);
    head.putShort((short) 0).putShort((short) 8).putShort((short) 2).putShort((short) 1);
    return head.array();
  }

  private static byte[] hhea(int glyphs) {
    ByteBuffer hhea = ByteBuffer.allocate(36);
    hhea.putInt(0x10000).putShort((short) 800).putShort((short) -200);
    hhea.putShort(34, (short) glyphs);
    return hhea.array();
  }

  private byte[] os2() {
    ByteBuffer os2 = ByteBuffer.allocate(96);
    os2.putShort(0, (short) 2).putShort(4, (short) 400).putShort(6, (short) 5);
    os2.putShort(8, (short) embedding).putShort(68, (short) 800).putShort(70, (short) -200);
    os2.putShort(74, (short) 800).putShort(76, (short) 200);
    return os2.array();
  }

  private static byte[] shorts(int... values) {
    ByteBuffer shorts = ByteBuffer.allocate(2 * values.length);
    for (int value : values) {
      shorts.putShort((short) value);
    }
    return shorts.array();
  }

  private static byte[] repeated(int times, short one, short other) {
    ByteBuffer all = ByteBuffer.allocate(4 * times);
    for (int i = 0; i < times; i++) {
      all.putShort(one).putShort(other);
    }
    return all.array();
  }

  private byte[] cmapAll() {
    ByteBuffer map = ByteBuffer.allocate(12 + 16 + 12 * characters.length);
    map.putShort((short) 0).putShort((short) 1);
    map.putShort((short) 3).putShort((short) 10).putInt(12);
    map.putShort((short) 12).putShort((short) 0).putInt(16 + 12 * characters.length).putInt(0);
    map.putInt(characters.length);
    for (int i = 0; i < characters.length; i++) {
      map.putInt(characters[i]).putInt(characters[i]).putInt(i + 1);
    }
    return map.array();
  }

  /** One segment each for half of them, and for the rest a list of glyphs. */
  private byte[] cmapBasic() {
    int count = characters.length + 1;
    int length = 16 + 8 * count + 2 * characters.length;
    ByteBuffer map = ByteBuffer.allocate(12 + length);
    map.putShort((short) 0).putShort((short) 1);
    map.putShort((short) 3).putShort((short) 1).putInt(12);
    map.putShort((short) 4).putShort((short) length).putShort((short) 0);
    map.putShort((short) (2 * count)).putShort((short) 0).putShort((short) 0).putShort((short) 0);
    for (int c : characters) {
      map.putShort((short) c);
    }
    map.putShort((short) 0xFFFF).putShort((short) 0);
    for (int c : characters) {
      map.putShort((short) c);
    }
    map.putShort((short) 0xFFFF);
    for (int i = 0; i < characters.length; i++) {
      map.putShort((short) (i % 2 == 0 ? i + 1 - characters[i] : 0));
    }
    map.putShort((short) 1);
    for (int i = 0; i < characters.length; i++) {
      map.putShort((short) (i % 2 == 0 ? 0 : 2 * (count - i) + 2 * i));
    }
    map.putShort((short) 0);
    for (int i = 0; i < characters.length; i++) {
      map.putShort((short) (i + 1));
    }
    return map.array();
  }

  private static byte[] glyf(int glyphs) {
    ByteBuffer all = ByteBuffer.allocate(BOX * glyphs);
    for (int i = 0; i < glyphs; i++) {
      all.put(box().flip());
    }
    return all.array();
  }

  private static ByteBuffer box() {
    ByteBuffer box = ByteBuffer.allocate(BOX);
    box.putShort((short) 1).putShort((short) 100).putShort((short) 0);
    box.putShort((short) 900).putShort((short) 700).putShort((short) 3).putShort((short) 0);
    box.put(new byte[] {1, 1, 1, 1});
    box.putShort((short) 100).putShort((short) 800).putShort((short) 0).putShort((short) -800);
    box.putShort((short) 0).putShort((short) 0).putShort((short) 700).putShort((short) 0);
    return box.position(BOX);
  }

  private static byte[] loca(int glyphs) {
    ByteBuffer places = ByteBuffer.allocate(4 * (glyphs + 1));
    for (int i = 0; i <= glyphs; i++) {
      places.putInt(BOX * i);
    }
    return places.array();
  }

  private byte[] name() {
    byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
    int[] ids = {1, 2, 4, 6};
    ByteBuffer names = ByteBuffer.allocate(6 + 12 * ids.length + text.length);
    names.putShort((short) 0).putShort((short) ids.length).putShort((short) (6 + 12 * ids.length));
    for (int id : ids) {
      names.putShort((short) 3).putShort((short) 1).putShort((short) 0x409).putShort((short) id);
      names.putShort((short) text.length).putShort((short) 0);
    }
    return names.put(text).array();
  }
}
