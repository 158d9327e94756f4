package org.henryjournal.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * The {@link Drafts} of a journal, in a small file beside its index: one JSON object, which names
 * format and journal, and a checksum behind it. Sealed as the journal is. What cannot be read is
 * left out with a word in the log: nothing of it was ever acknowledged.
 */
final class DraftsFile {

  private static final String NAME = "drafts";
  private static final int FORMAT = 1;

  private final Path path;
  private final UUID journal;
  private final Seal seal;
  private final Drafts drafts = new Drafts();
  private volatile long written;
  private boolean isTold;

  /** Reads what is kept there. */
  DraftsFile(Path indexFolder, UUID journal, Seal seal) {
    this.path = indexFolder.resolve(NAME);
    this.journal = journal;
    this.seal = seal;
    read();
    written = drafts.revision();
  }

  /**
   * Takes what is kept over to another seal. Whoever seals a journal leaves nothing behind that can
   * be read.
   *
   * @param now what the journal is sealed by from now on
   */
  void reseal(Seal now) throws IOException {
    OwnerOnly.deleteWhole(path);
    if (!drafts.all().isEmpty()) {
      new DraftsFile(OwnerOnly.folderOf(path), journal, now).write(drafts);
    }
  }

  Drafts drafts() {
    return drafts;
  }

  /** Asked on the window's thread, which waits for no disk. */
  boolean isBehind() {
    return drafts.revision() != written;
  }

  /** Writes them where they have changed; where that fails the log says so, once. */
  synchronized void keep() {
    long revision = drafts.revision();
    if (revision == written) {
      return;
    }
    try {
      write(drafts);
      written = revision;
      isTold = false;
    } catch (IOException e) {
      if (!isTold) {
        isTold = true;
        System.getLogger(DraftsFile.class.getName())
            .log(System.Logger.Level.WARNING, "What is typed is not kept", e);
      }
    }
  }

  private void write(Drafts what) throws IOException {
    Map<Drafts.Key, Map<String, String>> all = what.all();
    if (all.isEmpty()) {
      OwnerOnly.deleteWhole(path);
    } else {
      OwnerOnly.writeWhole(path, seal.sealFile(NAME, bytes(all)), true);
    }
  }

  private byte[] bytes(Map<Drafts.Key, Map<String, String>> all) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = LineCodec.JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("drafts", FORMAT);
      json.writeStringField("journal", journal.toString());
      json.writeArrayFieldStart("typed");
      for (Map.Entry<Drafts.Key, Map<String, String>> draft : all.entrySet()) {
        json.writeStartObject();
        json.writeStringField("place", draft.getKey().place().name());
        json.writeStringField("of", draft.getKey().of());
        json.writeObjectFieldStart("fields");
        for (Map.Entry<String, String> field : new TreeMap<>(draft.getValue()).entrySet()) {
          json.writeStringField(field.getKey(), field.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return withSum(bytes.toByteArray());
  }

  /** The bytes with their checksum behind them. */
  static byte[] withSum(byte[] body) {
    return ByteBuffer.allocate(body.length + Long.BYTES)
        .put(body)
        .putLong(sum(body, body.length))
        .array();
  }

  private void read() {
    // Where the index has no folder, nothing was kept.
    if (!Files.exists(path)) {
      return;
    }
    byte[] found;
    try {
      found = Files.readAllBytes(path);
    } catch (IOException e) {
      cannotRead(e);
      return;
    }
    try {
      byte[] bytes =
          seal.openFile(NAME, found)
              .orElseThrow(() -> new IOException("It is not sealed with the journal's key"));
      int body = bytes.length - Long.BYTES;
      if (body < 0 || ByteBuffer.wrap(bytes).getLong(body) != sum(bytes, body)) {
        throw new IOException("Its checksum is wrong");
      }
      try (JsonParser json = LineCodec.JSON.createParser(Arrays.copyOf(bytes, body))) {
        read(json);
      }
    } catch (IOException | RuntimeException e) {
      cannotRead(e);
      deleteIfPlain();
    }
  }

  private static void cannotRead(Exception e) {
    System.getLogger(DraftsFile.class.getName())
        .log(System.Logger.Level.WARNING, "What was typed and not saved cannot be read", e);
  }

  /**
   * A sealed journal tells nothing: what was left by a sealing that was ended in its midst goes.
   */
  private void deleteIfPlain() {
    if (seal.isSealed()) {
      try {
        OwnerOnly.deleteWhole(path);
      } catch (IOException e) {
        System.getLogger(DraftsFile.class.getName())
            .log(System.Logger.Level.WARNING, "It cannot be removed", e);
      }
    }
  }

  private void read(JsonParser json) throws IOException {
    json.nextToken();
    boolean isOurs = false;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "drafts" -> {
          if (json.getIntValue() != FORMAT) {
            throw new IOException("It is of another version of Henry");
          }
        }
        case "journal" -> isOurs = json.getText().equals(journal.toString());
        default -> readTyped(json, isOurs);
      }
    }
  }

  private void readTyped(JsonParser json, boolean isOurs) throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      String place = "";
      String of = "";
      Map<String, String> fields = new TreeMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "place" -> place = json.getText();
          case "of" -> of = json.getText();
          default -> {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
              fields.put(json.currentName(), json.nextTextValue());
            }
          }
        }
      }
      if (isOurs) {
        drafts.keep(new Drafts.Key(Drafts.Place.valueOf(place), of), fields);
      }
    }
  }

  private static long sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }
}
