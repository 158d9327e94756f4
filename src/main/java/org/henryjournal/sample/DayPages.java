package org.henryjournal.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.henryjournal.domain.DayNote;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Workdays;
import org.henryjournal.journal.Diary;

/** The target customers of a sample's days and the rep's own words about them. */
final class DayPages {

  /**
   * How often a day has a target and a note, 0 to 1, at first and at last.
   *
   * @param words sections of day notes for the beginning, the middle and the end
   */
  record Habits(
      double targetsAtFirst,
      double targetsAtLast,
      double notesAtFirst,
      double notesAtLast,
      List<String> words) {}

  private final Plan plan;
  private final Courses courses;
  private final Cast cast;
  private final SampleText text;
  private final Random random;
  private final Habits habits;
  private final List<Diary.Target> targets = new ArrayList<>();
  private final List<DayNote> notes = new ArrayList<>();

  DayPages(
      Plan plan,
      Courses courses,
      Cast cast,
      SampleText text,
      Random random,
      Habits habits,
      Map<Chain, LocalDate> openSteps) {
    this.plan = plan;
    this.courses = courses;
    this.cast = cast;
    this.text = text;
    this.random = random;
    this.habits = habits;
    List<List<Integer>> signed = new ArrayList<>();
    List<List<Integer>> seen = new ArrayList<>();
    for (int day = 0; day <= plan.lastDay(); day++) {
      signed.add(new ArrayList<>());
      seen.add(new ArrayList<>());
    }
    for (Chain chain : plan.chains()) {
      for (int day : chain.days()) {
        boolean deal = chain.won() && day == chain.last();
        (deal ? signed : seen).get(day).add(chain.customer());
      }
    }
    for (int day = 0; day <= plan.lastDay(); day++) {
      if (!signed.get(day).isEmpty() || !seen.get(day).isEmpty()) {
        day(day, nearestFirst(day, signed.get(day)), nearestFirst(day, seen.get(day)));
      }
    }
    tomorrow(openSteps);
  }

  List<Diary.Target> targets() {
    return targets;
  }

  List<DayNote> notes() {
    return notes;
  }

  /** Those first who stood nearest to signing when the day began. */
  private List<Integer> nearestFirst(int day, List<Integer> customers) {
    LocalDate before = plan.days().get(day).minusDays(1);
    return customers.stream().sorted(Comparator.comparing(c -> place(c, before))).toList();
  }

  private Stage place(int customer, LocalDate day) {
    Stage stage = courses.of(customer).stageAt(day);
    return stage == Stage.NONE ? Stage.D : stage;
  }

  private void day(int day, List<Integer> signed, List<Integer> seen) {
    LocalDate date = plan.days().get(day);
    double share = (double) day / plan.days().size();
    boolean last = day == plan.lastDay();
    boolean target =
        last || random.nextDouble() < mix(habits.targetsAtFirst(), habits.targetsAtLast(), share);
    if (target) {
      boolean hit = !signed.isEmpty() && (last || seen.isEmpty() || isHit(date, signed, seen));
      if (hit) {
        target(date, signed.getFirst(), random.nextInt(3) == 0 ? "" : text.draw("target.hit"));
      } else {
        target(date, seen.getFirst(), random.nextInt(3) == 0 ? "" : text.draw("target.missed"));
      }
      if (hit && !seen.isEmpty() && (last || random.nextInt(6) == 0)) {
        target(date, seen.getFirst(), last ? "" : text.draw("target.missed"));
      }
    }
    boolean said = random.nextDouble() < mix(habits.notesAtFirst(), habits.notesAtLast(), share);
    boolean none = !target && random.nextInt(3) == 0;
    if (said || none) {
      notes.add(new DayNote(0, date, said ? words(share) : "", none));
    }
  }

  /** Who stands in A is named rather than anybody else. */
  private boolean isHit(LocalDate date, List<Integer> signed, List<Integer> seen) {
    boolean chance = random.nextDouble() < 0.65;
    boolean hit = place(signed.getFirst(), date.minusDays(1)) == Stage.A;
    boolean miss = place(seen.getFirst(), date.minusDays(1)) == Stage.A;
    return hit == miss ? chance : hit;
  }

  private static double mix(double first, double last, double share) {
    return first * (1 - share) + last * share;
  }

  private String words(double share) {
    int phase = (int) (share * habits.words().size());
    return text.draw(random.nextInt(4) == 0 ? "day.any" : habits.words().get(phase));
  }

  private void target(LocalDate date, int customer, String note) {
    targets.add(new Diary.Target(date, cast.name(customer), note));
  }

  /** Whom to sign on the first workday after the last one: somebody who expects the rep then. */
  private void tomorrow(Map<Chain, LocalDate> openSteps) {
    LocalDate date = Workdays.mondayToFriday().next(plan.days().getLast());
    Optional<Chain> expected =
        openSteps.entrySet().stream()
            .filter(step -> !step.getValue().isBefore(date))
            .min(
                Map.Entry.<Chain, LocalDate>comparingByValue()
                    .thenComparing(step -> place(step.getKey().customer(), date)))
            .map(Map.Entry::getKey);
    expected.ifPresent(chain -> target(date, chain.customer(), ""));
  }
}
