package org.henryjournal.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * A disk that fails at the n-th call of a kind, once or from then on. Counts calls from when it is
 * armed until it is disarmed.
 */
public final class FaultPlan implements Watch {

  /** What the program gets. */
  public enum Fault {
    /** An error of the disk; a write is cut in the middle first. */
    ERROR,
    /** Not an exception that anybody plans for. */
    OUT_OF_MEMORY
  }

  private final Set<Call> calls;
  private final int number;
  private final boolean forGood;
  private final Fault fault;
  private boolean armed;
  private int count;
  private boolean met;
  private boolean cut;

  /**
   * @param calls the kinds that are counted and fail
   * @param number of the first call that fails, from 1
   * @param forGood whether all later ones fail too
   */
  public FaultPlan(Set<Call> calls, int number, boolean forGood, Fault fault) {
    this.calls = EnumSet.copyOf(calls);
    this.number = number;
    this.forGood = forGood;
    this.fault = fault;
  }

  /** Whether from the fault on nothing is done at all. */
  public boolean isDeadDisk() {
    return forGood && calls.size() == Call.values().length;
  }

  public synchronized void arm() {
    armed = true;
  }

  /** The disk is mended, or the machine has got another. */
  public synchronized void disarm() {
    armed = false;
  }

  /** Whether the program has made the call that was to fail: else nothing was tried. */
  public synchronized boolean isMet() {
    return met;
  }

  @Override
  public synchronized void about(Call call, Path path) throws IOException {
    if (!armed || !calls.contains(call)) {
      return;
    }
    count++;
    if (count == number || (forGood && count > number)) {
      met = true;
      if (fault == Fault.OUT_OF_MEMORY) {
        throw new OutOfMemoryError("as if");
      }
      if (call == Call.WRITE) {
        cut = true;
      } else {
        throw new IOException(call + " fails");
      }
    }
  }

  @Override
  public synchronized int room(int bytes) {
    int room = cut ? bytes / 2 : bytes;
    cut = false;
    return room;
  }

  @Override
  public String toString() {
    return calls + " " + number + (forGood ? " for good, " : ", ") + fault;
  }
}
