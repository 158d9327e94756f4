package org.henryjournal.journal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.henryjournal.journal.seal.ChangeOpener;
import org.jspecify.annotations.Nullable;

/** The plain lines of a sealed journal. A change is opened part by part, as it is read. */
final class SealedLines implements Lines {

  private final DiskLines there;
  private final ChangeOpener opener;
  private byte[] plain = new byte[1 << 16];
  private int filled;
  private int next;
  private int lineStart;
  private boolean asItIs;
  private boolean bad;

  SealedLines(DiskLines there, ChangeOpener opener) {
    this.there = there;
    this.opener = opener;
  }

  @Override
  public boolean next() throws IOException {
    asItIs = false;
    int scan = next;
    while (!bad) {
      for (; scan < filled; scan++) {
        if (plain[scan] == '\n') {
          lineStart = next;
          next = scan + 1;
          return true;
        }
      }
      int begun = filled - next;
      bad = !there.next();
      if (!bad && there.startsWith(ChangeReader.CLOSED)) {
        asItIs = true;
        bad = begun > 0;
        return !bad;
      }
      if (!bad) {
        bad = !open(ChangeOpener.read(there.bytes(), there.offset(), there.length()).orElse(null));
        scan = begun;
      }
    }
    return false;
  }

  private boolean open(ChangeOpener.@Nullable Line line) {
    return switch (line) {
      case null -> false;
      case ChangeOpener.Salt salt -> {
        moveToFront(0);
        opener.use(salt);
        yield true;
      }
      case ChangeOpener.Part part -> {
        Optional<byte[]> opened = opener.open(part);
        opened.ifPresent(
            bytes -> {
              moveToFront(bytes.length);
              System.arraycopy(bytes, 0, plain, filled, bytes.length);
              filled += bytes.length;
            });
        yield opened.isPresent();
      }
    };
  }

  /** Keeps what is begun, with room for more behind it. */
  private void moveToFront(int room) {
    int begun = filled - next;
    byte[] into = plain.length - begun >= room ? plain : Arrays.copyOf(plain, 2 * (begun + room));
    System.arraycopy(plain, next, into, 0, begun);
    plain = into;
    filled = begun;
    next = 0;
  }

  @Override
  public byte[] bytes() {
    return asItIs ? there.bytes() : plain;
  }

  @Override
  public int offset() {
    return asItIs ? there.offset() : lineStart;
  }

  @Override
  public int length() {
    return asItIs ? there.length() : next - lineStart;
  }

  @Override
  public long endPosition() {
    return there.endPosition();
  }

  @Override
  public String tag() {
    return opener.tag().hex();
  }

  /**
   * Whether a sealed change stands here that is all there and is no append that was never finished:
   * it is for whoever could not open it to say so.
   */
  static boolean isWholeChange(DiskLines lines, long seq) throws IOException {
    int parts = 0;
    while (lines.next()) {
      Optional<ChangeOpener.Line> line =
          ChangeOpener.read(lines.bytes(), lines.offset(), lines.length());
      if (line.orElse(null) instanceof ChangeOpener.Part part
          && part.seq() == seq
          && part.part() == ++parts) {
        if (part.isLast()) {
          return true;
        }
      } else if (parts > 0 || !(line.orElse(null) instanceof ChangeOpener.Salt)) {
        return false;
      }
    }
    return false;
  }
}
