package org.henryjournal.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.henryjournal.journal.seal.ChangeOpener;
import org.henryjournal.journal.seal.Tag;

/**
 * What still opens of the damaged part of a sealed journal, as plain bytes in memory. Each line is
 * bound to the tag of the one before it, which stands in the file as it is: so what follows a
 * damaged line opens again, unless the damage is in that tag. A line that does not open stands as
 * one that says nothing, so that it is missed.
 */
final class OpenedRest implements Disk {

  private static final byte[] LOST = "{}\n".getBytes(US_ASCII);

  private final byte[] bytes;

  private OpenedRest(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @param opener of what follows the last good change, without a salt yet
   * @param from where the first line ends
   * @param good where the last good change ends
   * @param limit place in the file behind which nothing is read
   */
  static OpenedRest of(Disk disk, ChangeOpener opener, long from, long good, long limit)
      throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    DiskLines lines = new DiskLines(disk, from, limit);
    long at = from;
    while (lines.next()) {
      Optional<ChangeOpener.Line> line =
          ChangeOpener.read(lines.bytes(), lines.offset(), lines.length());
      if (line.orElse(null) instanceof ChangeOpener.Salt salt) {
        opener.use(salt);
      } else if (at >= good && !lines.startsWith(ChangeReader.CLOSED)) {
        plain.writeBytes(opened(lines, line, opener));
      }
      at = lines.endPosition();
    }
    return new OpenedRest(plain.toByteArray());
  }

  private static byte[] opened(
      DiskLines lines, Optional<ChangeOpener.Line> line, ChangeOpener opener) {
    Optional<byte[]> opened =
        line.orElse(null) instanceof ChangeOpener.Part part ? opener.open(part) : Optional.empty();
    if (opened.isEmpty()) {
      int from = Math.max(0, lines.length() - Tag.END_OF_LINE);
      int start = lines.offset() + from;
      Tag.atEnd(Arrays.copyOfRange(lines.bytes(), start, lines.offset() + lines.length()))
          .ifPresent(opener::skipTo);
    }
    return opened.orElse(LOST);
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public int read(ByteBuffer into, long at) {
    if (at >= bytes.length) {
      return -1;
    }
    int length = (int) Math.min(into.remaining(), bytes.length - at);
    into.put(bytes, (int) at, length);
    return length;
  }

  @Override
  public int write(ByteBuffer from, long at) throws IOException {
    throw new IOException("Only to be read");
  }

  @Override
  public void force() throws IOException {
    throw new IOException("Only to be read");
  }

  @Override
  public void truncate(long size) throws IOException {
    throw new IOException("Only to be read");
  }

  @Override
  public boolean isThere(long length) {
    return true;
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }
}
