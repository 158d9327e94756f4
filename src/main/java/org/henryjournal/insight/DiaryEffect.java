package org.henryjournal.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.henryjournal.domain.Workdays;

/**
 * What keeping the diary does ({@code spec} 5): the months in which at least 80 % of the workdays
 * have an entry against the others.
 *
 * @param kept sums of the months in which the diary was kept
 * @param others sums of the other months that have a workday
 */
public record DiaryEffect(
    List<YearMonth> keptMonths, Tally kept, List<YearMonth> otherMonths, Tally others) {

  /** Share of workdays with an entry from which on a month counts as kept. */
  public static final double KEPT = 0.8;

  public DiaryEffect {
    keptMonths = List.copyOf(keptMonths);
    otherMonths = List.copyOf(otherMonths);
  }

  /**
   * Any entry of the journal makes a day one with an entry, whatever the selection hides; what is
   * summed are the entries of the selection.
   *
   * @param today days after it are not asked for an entry yet, and neither are those before the
   *     first entry of the journal
   */
  public static DiaryEffect of(Selection selection, Workdays calendar, LocalDate today) {
    BitSet written = new BitSet();
    int[] days = selection.table().columns.days;
    for (int day : days) {
      if (day >= 0) {
        written.set(day);
      }
    }
    LocalDate first = selection.table().firstDay().orElse(LocalDate.MAX);
    List<YearMonth> keptMonths = new ArrayList<>();
    List<YearMonth> otherMonths = new ArrayList<>();
    Tally kept = Tally.NONE;
    Tally others = Tally.NONE;
    for (Period month : Figures.by(Step.MONTH, selection)) {
      LocalDate to = month.to().isAfter(today) ? today : month.to();
      int workdays = 0;
      int kepts = 0;
      LocalDate from = month.from().isBefore(first) ? first : month.from();
      for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
        if (calendar.isWorkday(day)) {
          workdays++;
          kepts += day.toEpochDay() >= 0 && written.get((int) day.toEpochDay()) ? 1 : 0;
        }
      }
      if (workdays == 0) {
        continue;
      }
      if (kepts >= KEPT * workdays) {
        keptMonths.add(YearMonth.from(month.from()));
        kept = kept.plus(month.tally());
      } else {
        otherMonths.add(YearMonth.from(month.from()));
        others = others.plus(month.tally());
      }
    }
    return new DiaryEffect(keptMonths, kept, otherMonths, others);
  }
}
