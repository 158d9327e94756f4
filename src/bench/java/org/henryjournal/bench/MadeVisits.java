package org.henryjournal.bench;

import static org.henryjournal.journal.TestJournal.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.insight.CustomerVisits;

/**
 * Made-up visits for the figures, the same in every run: about ten to a customer, one of twenty
 * with a deal, one of ten reaching nobody.
 */
final class MadeVisits {

  static final int DAYS = 2_000;
  static final LocalDate FIRST = TODAY.minusDays(DAYS - 1L);

  private static final int VISITS_OF_A_CUSTOMER = 10;
  private static final int INDUSTRIES = 20;
  private static final int TAGS = 30;
  private static final int OBJECTIONS = 12;
  private static final GradeHistory UNGRADED = GradeHistory.of(List.of(), List.of());

  private final Random random;
  private long id;

  private MadeVisits(Random random) {
    this.random = random;
  }

  static String industry(int number) {
    return "industry " + number;
  }

  static List<CustomerVisits> of(int visits) {
    MadeVisits made = new MadeVisits(new Random(visits));
    List<CustomerVisits> customers = new ArrayList<>();
    while (made.id < visits) {
      int most = 1 + made.random.nextInt(2 * VISITS_OF_A_CUSTOMER - 1);
      customers.add(made.customer(customers.size() + 1, (int) Math.min(most, visits - made.id)));
    }
    return customers;
  }

  private CustomerVisits customer(long customer, int visits) {
    Set<String> tags = new HashSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      tags.add("tag " + random.nextInt(TAGS));
    }
    List<CustomerVisits.Entry> entries = new ArrayList<>(visits);
    for (int i = 0; i < visits; i++) {
      entries.add(entry());
    }
    List<LocalDate> drops =
        random.nextInt(5) == 0 ? List.of(FIRST.plusDays(random.nextInt(DAYS))) : List.of();
    return new CustomerVisits(
        customer, industry(random.nextInt(INDUSTRIES)), tags, entries, drops, UNGRADED);
  }

  private CustomerVisits.Entry entry() {
    Outcome outcome = outcome(random.nextInt(100));
    boolean attempt = outcome.isAttempt();
    boolean refused = outcome == Outcome.OBJECTION || outcome == Outcome.REFUSED;
    return new CustomerVisits.Entry(
        ++id,
        (int) FIRST.toEpochDay() + random.nextInt(DAYS),
        random.nextBoolean() ? 3_600 * (8 + random.nextInt(10)) : CustomerVisits.NO_TIME,
        VisitKind.values()[random.nextInt(VisitKind.values().length)],
        outcome,
        random.nextInt(CustomerVisits.NO_RANK + 1),
        random.nextInt(6),
        attempt || random.nextBoolean() ? 0 : 5 + random.nextInt(90),
        refused && random.nextInt(4) > 0 ? "objection " + random.nextInt(OBJECTIONS) : "",
        outcome == Outcome.NEXT_STEP,
        outcome == Outcome.DEAL ? 100L * (1 + random.nextInt(50_000)) : 0,
        OptionalLong.empty());
  }

  private static Outcome outcome(int percent) {
    if (percent < 5) {
      return Outcome.DEAL;
    } else if (percent < 15) {
      return Outcome.NOT_REACHED;
    } else if (percent < 40) {
      return Outcome.NEXT_STEP;
    } else if (percent < 70) {
      return Outcome.THINKING;
    } else if (percent < 85) {
      return Outcome.OBJECTION;
    }
    return Outcome.REFUSED;
  }
}
