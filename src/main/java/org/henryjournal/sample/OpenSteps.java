package org.henryjournal.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.henryjournal.domain.Workdays;

/** The next steps that are still open at the end of a sample: two late, the others ahead. */
final class OpenSteps {

  private static final int LATE = 2;

  /** How many workdays back the visit may lie in which an open step was agreed. */
  private static final int WINDOW = 25;

  private OpenSteps() {}

  /**
   * Dates of open steps by the chain at whose last visit they were agreed.
   *
   * @param today how many are due on {@code endsOn}, or the first workday after it
   * @param ahead how many lie on the workdays after that
   */
  static Map<Chain, LocalDate> of(Plan plan, LocalDate endsOn, int today, int ahead) {
    Map<Integer, Chain> lastOf = new HashMap<>();
    for (Chain chain : plan.chains()) {
      lastOf.merge(chain.customer(), chain, (a, b) -> a.last() > b.last() ? a : b);
    }
    List<Chain> recent =
        new ArrayList<>(
            lastOf.values().stream()
                .filter(chain -> chain.last() >= plan.lastDay() - WINDOW)
                .sorted(
                    Comparator.comparing(Chain::won)
                        .thenComparing(Chain::last, Comparator.reverseOrder())
                        .thenComparing(Chain::customer))
                .toList());
    Map<Chain, LocalDate> steps = new LinkedHashMap<>();
    for (int i = 0; i < LATE; i++) {
      LocalDate date = plan.days().get(plan.lastDay() - 1 - i);
      take(recent, plan.lastDay() - 4, steps, date);
    }
    Workdays calendar = Workdays.mondayToFriday();
    LocalDate due = calendar.isWorkday(endsOn) ? endsOn : calendar.next(endsOn);
    for (int i = 0; i < today; i++) {
      take(recent, plan.lastDay() - 1, steps, due);
    }
    for (int i = 0; i < ahead; i++) {
      if (i % 2 == 0) {
        due = calendar.next(due);
      }
      take(recent, plan.lastDay(), steps, due);
    }
    return steps;
  }

  private static void take(
      List<Chain> recent, int newest, Map<Chain, LocalDate> steps, LocalDate date) {
    recent.stream()
        .filter(chain -> chain.last() <= newest)
        .findFirst()
        .ifPresent(
            chain -> {
              recent.remove(chain);
              steps.put(chain, date);
            });
  }
}
