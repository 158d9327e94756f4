package org.henryjournal.door;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/**
 * One connection: frames of a kind (1 byte), a length (4 bytes) and as many bytes. Nothing here
 * waits longer than it is told to, and no frame is read that is longer than is expected.
 */
final class Wire implements AutoCloseable {

  /** What a frame is. */
  enum Kind {
    /** Caller: who I am and which journal I mean. */
    HELLO,
    /** Caller: run this command. */
    RUN,
    /** Caller: come to the front. */
    SHOW,
    /** Caller: show the window of one line. */
    QUICK,
    /** Caller: still here, begin. */
    GO,
    /** It is about to begin. */
    READY,
    /** It goes on. */
    WORKING,
    /** What the command printed. */
    OUT,
    /** What it complained of. */
    ERR,
    /** It is done; the exit code. */
    DONE,
    /** It is not done; why. */
    NO;

    private static Kind of(int code) throws IOException {
      if (code < 0 || code >= values().length) {
        throw new IOException("No such frame: " + code);
      }
      return values()[code];
    }
  }

  /** One frame. */
  record Frame(Kind kind, byte[] bytes) {}

  /** The other side took too long. */
  static final class TooLate extends IOException {
    private static final long serialVersionUID = 1;

    TooLate() {
      super("No answer in time");
    }
  }

  /** How long a frame may be as a rule; a question is longer. */
  static final int USUAL = 1 << 16;

  private static final int HEAD = 1 + Integer.BYTES;

  private final SocketChannel channel;
  private final Selector selector;

  Wire(SocketChannel channel) throws IOException {
    this.channel = channel;
    channel.configureBlocking(false);
    selector = Selector.open();
    channel.register(selector, 0);
  }

  void send(Kind kind, byte[] bytes, Duration patience) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(HEAD + bytes.length);
    frame.put((byte) kind.ordinal()).putInt(bytes.length).put(bytes).flip();
    long end = System.nanoTime() + patience.toNanos();
    while (frame.hasRemaining()) {
      if (channel.write(frame) == 0) {
        await(SelectionKey.OP_WRITE, end);
      }
    }
  }

  /**
   * @param most bytes that are taken
   */
  Frame receive(int most, Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    ByteBuffer head = fill(ByteBuffer.allocate(HEAD), end);
    Kind kind = Kind.of(head.get());
    int length = head.getInt();
    if (length < 0 || length > most) {
      throw new IOException("A frame of " + length + " bytes");
    }
    return new Frame(kind, fill(ByteBuffer.allocate(length), end).array());
  }

  private ByteBuffer fill(ByteBuffer bytes, long end) throws IOException {
    while (bytes.hasRemaining()) {
      int read = channel.read(bytes);
      if (read < 0) {
        throw new EOFException("The other side has gone");
      }
      if (read == 0) {
        await(SelectionKey.OP_READ, end);
      }
    }
    return bytes.flip();
  }

  private void await(int operation, long end) throws IOException {
    long left = end - System.nanoTime();
    if (left <= 0) {
      throw new TooLate();
    }
    channel.keyFor(selector).interestOps(operation);
    selector.select(Math.max(1, Duration.ofNanos(left).toMillis()));
    selector.selectedKeys().clear();
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      selector.close();
    }
  }
}
