package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitKind;

/**
 * What the figures need to know of one customer.
 *
 * @param industry '' for none
 * @param tags names
 * @param entries visits and attempts, in any order
 * @param drops days on which the customer was dropped, in any order: each ends a pursuit
 * @param grades where the customer stood on each day
 */
public record CustomerVisits(
    long customer,
    String industry,
    Set<String> tags,
    List<Entry> entries,
    List<LocalDate> drops,
    GradeHistory grades) {

  /**
   * A visit or an attempt.
   *
   * @param id order of entry
   * @param day as an epoch day
   * @param second of the day; {@link #NO_TIME} where no time was noted, so that it comes last
   * @param met the key person rank of the contact, {@link #NO_RANK} for a contact without one, 0
   *     where no contact was noted
   * @param state the rep's own before it, 1 to 5, or 0
   * @param minutes spent, or 0 where they were not noted
   * @param step whether it ended with a next step
   * @param cents amount of the deal it closed in hundredths, or 0
   * @param interest amount of interest in hundredths, where one was noted
   */
  public record Entry(
      long id,
      int day,
      int second,
      VisitKind kind,
      Outcome outcome,
      int met,
      int state,
      int minutes,
      String objection,
      boolean step,
      long cents,
      OptionalLong interest) {

    /** Date, then time, then order of entry, as {@link org.henryjournal.domain.Pursuits} has it. */
    static final Comparator<Entry> ORDER =
        Comparator.comparingInt(Entry::day)
            .thenComparingInt(Entry::second)
            .thenComparingLong(Entry::id);

    public static int second(Optional<LocalTime> time) {
      return time.map(LocalTime::toSecondOfDay).orElse(NO_TIME);
    }

    /**
     * @param amount of a deal or of interest
     * @return hundredths
     */
    public static long cents(BigDecimal amount) {
      return amount.movePointRight(2).longValue();
    }
  }

  public static final int NO_TIME = Integer.MAX_VALUE;

  /** A contact was met whose rank is not known. */
  public static final int NO_RANK = 4;
}
