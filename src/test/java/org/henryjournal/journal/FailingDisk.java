package org.henryjournal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A disk that fails as told. */
final class FailingDisk implements Disk {

  /** What fails from now on. */
  static final class Plan {
    /** Bytes that still fit; a write over them writes a part and fails. */
    long room = Long.MAX_VALUE;

    boolean failReads;
    boolean failForce;
    boolean failTruncate;
    Runnable atWrite = () -> {};
  }

  private final Disk disk;
  private final Plan plan;

  FailingDisk(Disk disk, Plan plan) {
    this.disk = disk;
    this.plan = plan;
  }

  @Override
  public long size() throws IOException {
    return disk.size();
  }

  @Override
  public int read(ByteBuffer into, long at) throws IOException {
    if (plan.failReads) {
      throw new IOException("Input/output error");
    }
    return disk.read(into, at);
  }

  @Override
  public int write(ByteBuffer from, long at) throws IOException {
    plan.atWrite.run();
    if (plan.room <= 0) {
      throw new IOException("No space left on device");
    }
    int part = (int) Math.min(plan.room, from.remaining());
    int written = disk.write(from.slice(from.position(), part), at);
    plan.room -= written;
    return written;
  }

  @Override
  public void force() throws IOException {
    if (plan.failForce) {
      throw new IOException("Input/output error");
    }
    disk.force();
  }

  @Override
  public void truncate(long size) throws IOException {
    if (plan.failTruncate) {
      throw new IOException("Input/output error");
    }
    disk.truncate(size);
  }

  @Override
  public boolean isThere(long length) {
    return disk.isThere(length);
  }

  @Override
  public void close() throws IOException {
    disk.close();
  }
}
