package org.henryjournal.door;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What stands in a frame: numbers and texts one after the other, each text after its length. */
final class Packed {

  private Packed() {}

  /** Puts things into a frame. */
  static final class Out {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    Out number(int number) throws IOException {
      out.writeInt(number);
      return this;
    }

    Out bytes(byte[] some) throws IOException {
      out.writeInt(some.length);
      out.write(some);
      return this;
    }

    Out text(String text) throws IOException {
      return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Out texts(List<String> texts) throws IOException {
      number(texts.size());
      for (String text : texts) {
        text(text);
      }
      return this;
    }

    byte[] done() {
      return bytes.toByteArray();
    }
  }

  /** Takes them out again; a frame that does not read to its end is refused. */
  static final class In {
    private final ByteBuffer bytes;

    In(byte[] frame) {
      bytes = ByteBuffer.wrap(frame);
    }

    int number() throws IOException {
      try {
        return bytes.getInt();
      } catch (BufferUnderflowException e) {
        throw new IOException("A frame that ends too soon", e);
      }
    }

    byte[] bytes() throws IOException {
      byte[] some = new byte[count()];
      bytes.get(some);
      return some;
    }

    String text() throws IOException {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    List<String> texts() throws IOException {
      int count = count();
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        texts.add(text());
      }
      return texts;
    }

    /** Of what follows there are at least as many bytes. */
    private int count() throws IOException {
      int count = number();
      if (count < 0 || count > bytes.remaining()) {
        throw new IOException("A frame that says it holds " + count);
      }
      return count;
    }

    void end() throws IOException {
      if (bytes.hasRemaining()) {
        throw new IOException("A frame with something behind its end");
      }
    }
  }
}
