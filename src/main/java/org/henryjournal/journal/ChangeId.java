package org.henryjournal.journal;

import java.util.Comparator;

/**
 * A change, in whatever copy of a journal it was made: the checksums are chained, so that two
 * copies have the same one at a number only where they are the same up to there.
 */
record ChangeId(long seq, String crc) implements Comparable<ChangeId> {

  private static final Comparator<ChangeId> ORDER =
      Comparator.comparingLong(ChangeId::seq).thenComparing(ChangeId::crc);

  static ChangeId of(JournalFile.Position end) {
    return new ChangeId(end.seq(), end.crc());
  }

  @Override
  public int compareTo(ChangeId other) {
    return ORDER.compare(this, other);
  }
}
