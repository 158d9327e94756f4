package org.henryjournal.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.GoOn;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.LabelsFrom;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Statement;
import org.henryjournal.journal.Diary;

/** Puts the customers' courses into words, with what they said and when they are seen again. */
final class Standings {

  /**
   * @param statements how many there are
   * @param revisits how many customers have a rhythm
   */
  record Habits(int statements, int revisits) {}

  private final Plan plan;
  private final Courses courses;
  private final Cast cast;
  private final SampleText text;
  private final LocalDate endsOn;
  private final Map<Integer, List<Statement>> statements = new HashMap<>();
  private final Map<Integer, Revisit> revisits = new HashMap<>();

  Standings(
      Plan plan, Courses courses, Cast cast, SampleText text, LocalDate endsOn, Habits habits) {
    this.plan = plan;
    this.courses = courses;
    this.cast = cast;
    this.text = text;
    this.endsOn = endsOn;
    statements(habits.statements());
    revisits(habits.revisits());
  }

  Diary.Standing of(int customer) {
    Course course = courses.of(customer);
    List<GoOn> answers =
        course.answers().stream()
            .map(a -> new GoOn(0, 0, a.day(), a.visits(), a.goOn(), text.draw(a.words())))
            .toList();
    List<GradeChange> grades =
        course.changes().stream()
            .map(
                change ->
                    change.cause() == GradeChange.Cause.GIVEN_UP
                        ? because(change, answers.getLast().why())
                        : because(change, draw(change.reason())))
            .toList();
    List<LabelsFrom> labels =
        course.learnt().stream()
            .map(l -> new LabelsFrom(0, 0, Optional.of(l.day()), l.labels(), l.said()))
            .toList();
    return new Diary.Standing(
        labels,
        grades,
        answers,
        statements.getOrDefault(customer, List.of()),
        Optional.ofNullable(revisits.get(customer)));
  }

  private String draw(String section) {
    return section.isEmpty() ? "" : text.draw(section);
  }

  private static GradeChange because(GradeChange g, String reason) {
    return new GradeChange(
        g.id(), g.customer(), g.date(), g.stage(), g.cause(), reason, g.until(), g.afterDeal());
  }

  private LocalDate date(Chain chain, int place) {
    return plan.days().get(chain.days().get(place));
  }

  private LocalDate lastDate(Chain chain) {
    return date(chain, chain.days().size() - 1);
  }

  /** The last chain of each customer, the latest first. */
  private List<Chain> latest() {
    Map<Integer, Chain> lastOf = new HashMap<>();
    for (Chain chain : plan.chains()) {
      lastOf.merge(chain.customer(), chain, (a, b) -> a.last() > b.last() ? a : b);
    }
    return lastOf.values().stream()
        .sorted(Comparator.comparingInt(Chain::last).reversed().thenComparingInt(Chain::customer))
        .toList();
  }

  /** Of those in stock now one in three is open still; the next visit showed what was true. */
  private void statements(int count) {
    List<Chain> chains =
        latest().stream()
            .sorted(
                Comparator.comparing(
                    chain -> !(chain.days().size() > 1 && courses.of(chain.customer()).isOpen())))
            .toList();
    Statement.State[] states = Statement.State.values();
    for (int i = 0; i < Math.min(count, chains.size()); i++) {
      Chain chain = chains.get(i);
      Statement said = Statement.open(0, date(chain, 0), text.draw("statement"));
      boolean again = chain.days().size() > 1;
      Statement.State state = again ? states[i % states.length] : Statement.State.OPEN;
      String judge = i % 2 == 0 ? "" : cast.contact(chain.customer(), 0);
      statements
          .computeIfAbsent(chain.customer(), c -> new ArrayList<>())
          .add(again ? said.judged(state, date(chain, 1), judge) : said);
    }
  }

  /** Customers that bought and are left alone for now: one in three is due. */
  private void revisits(int count) {
    List<Chain> bought =
        latest().stream()
            .filter(chain -> chain.won() && !courses.of(chain.customer()).isOpen())
            .filter(
                chain -> lastDate(chain).isBefore(endsOn.minusDays(Revisit.INTERVALS.getFirst())))
            .toList();
    for (int i = 0; i < Math.min(count, bought.size()); i++) {
      Chain chain = bought.get(i);
      revisits.put(chain.customer(), revisit(i, ChronoUnit.DAYS.between(lastDate(chain), endsOn)));
    }
  }

  private Revisit revisit(int place, long ago) {
    if (place == 1) {
      return new Revisit.Keep();
    }
    if (place == 2) {
      return new Revisit.PauseUntil(endsOn.plusDays(45));
    }
    if (place == 4) {
      return new Revisit.On(endsOn.plusDays(9));
    }
    List<Integer> past = Revisit.INTERVALS.stream().filter(days -> days <= ago).toList();
    List<Integer> ahead = Revisit.INTERVALS.stream().filter(days -> days > ago).toList();
    boolean due = place % 3 == 0 || ahead.isEmpty();
    return new Revisit.Every(due ? past.getLast() : ahead.get(place % ahead.size()));
  }
}
