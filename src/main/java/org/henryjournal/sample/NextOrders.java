package org.henryjournal.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange.Cause;
import org.henryjournal.domain.GradeRules;

/** Customers that signed and are followed up again. */
final class NextOrders {

  private final Plan plan;
  private final LocalDate endsOn;
  private final List<Client> clients;
  private final Random random;

  NextOrders(Plan plan, LocalDate endsOn, List<Client> clients, Random random) {
    this.plan = plan;
    this.endsOn = endsOn;
    this.clients = clients;
    this.random = random;
  }

  /** Fills the stock with customers that signed and are followed up for their next order. */
  void fill(List<Chain> signed, Map<Grade, Integer> stock) {
    Map<Grade, Integer> missing = new HashMap<>(stock);
    for (Client client : clients) {
      client
          .course()
          .stageAt(endsOn)
          .grade()
          .ifPresent(grade -> missing.merge(grade, -1, Integer::sum));
    }
    // The first of each grade is the next to run out.
    Set<Grade> onTheEdge = new HashSet<>();
    for (Chain chain : signed) {
      Grade best = clients.get(chain.customer()).best();
      Grade grade = random.nextBoolean() ? best : Grade.C;
      // Where too few signed through somebody below, the rep thinks some of the others no nearer.
      Grade wanted = grade == Grade.A && missing.getOrDefault(grade, 0) <= 0 ? Grade.B : grade;
      if (missing.getOrDefault(wanted, 0) > 0) {
        missing.merge(wanted, -1, Integer::sum);
        wants(chain, wanted, onTheEdge.add(wanted));
      }
    }
  }

  /** The shelves are full after the deal, and some days before the end they are not any more. */
  private void wants(Chain chain, Grade grade, boolean first) {
    Client client = clients.get(chain.customer());
    Course course = client.course();
    LocalDate deal = plan.days().get(chain.last());
    LocalDate end = plan.days().getLast();
    List<LocalDate> after = plan.days().stream().filter(day -> day.isAfter(deal)).toList();
    LocalDate from = end.minusDays(GradeRules.usual().daysOf(grade));
    List<LocalDate> holding = after.stream().filter(day -> !day.isBefore(from)).toList();
    LocalDate full = after.get(random.nextInt(Math.min(5, after.size())));
    LocalDate wanted = holding.get(first ? 0 : random.nextInt(holding.size()));
    if (grade == Grade.C) {
      course.learn(full, course.labels().withNeed(Answer.UNKNOWN));
      course.keepUntil(end.plusDays(1L + random.nextInt(20)), "grade.extended");
    } else if (grade == client.best() && wanted.isAfter(full)) {
      course.learn(full, course.labels().withNeed(Answer.UNKNOWN));
      course.keepUntil(wanted, "grade.extended");
      course.learn(wanted, course.labels().withNeed(Answer.YES));
    } else {
      course.give(wanted, grade, Cause.HAND, "grade.again");
    }
  }
}
