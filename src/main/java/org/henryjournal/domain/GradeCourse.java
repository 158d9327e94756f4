package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What follows for one customer's labels and grades from what the rep said and what visits show,
 * day after day. The same facts give the same course in whatever order they were entered.
 *
 * <p>What a visit shows holds from its day. Labels move a grade only where they carry another one
 * than before, and then only upward or to D ({@link GradeRules#moved}), or where somebody with a
 * rank is met again on a day after a deal or after a grade ran out: that is a new pursuit. A visit
 * that signs shows labels and gives no grade. On a day on which the rep gave a grade by hand,
 * nothing better overrules it.
 */
public final class GradeCourse {

  /**
   * What a visit shows.
   *
   * @param entry which visit it is; an attempt shows nothing
   * @param met who was met
   * @param needFound whether a need was found
   */
  public record Showing(Pursuits.Entry entry, Met met, boolean needFound) {}

  /**
   * What the journal says of the customer.
   *
   * @param visits those of the day from which the course is made and later
   * @param deals days of all its deals
   */
  public record Known(
      List<LabelsFrom> labels,
      List<GradeChange> grades,
      List<Showing> visits,
      Set<LocalDate> deals) {}

  /**
   * What is to be written so that the journal says what follows. A row of id 0 is new.
   *
   * @param history as it is then
   */
  public record Settled(
      List<LabelsFrom> labels,
      List<Long> goneLabels,
      List<GradeChange> grades,
      List<Long> goneGrades,
      GradeHistory history) {

    /** The grade that the customer has at the end of a day and that is among what is written. */
    public Optional<Grade> moved(LocalDate day) {
      return history
          .at(day)
          .filter(span -> span.change().filter(grades::contains).isPresent())
          .flatMap(span -> span.stage().grade());
    }
  }

  private final long customer;
  private final Known known;
  private final BiFunction<Grade, LocalDate, Optional<LocalDate>> lastDay;
  private final GradeHistory.Maker maker = new GradeHistory.Maker();
  private final List<LabelsFrom> labelsWanted = new ArrayList<>();
  private final List<GradeChange> gradesWanted = new ArrayList<>();
  private Labels labels = Labels.UNKNOWN;

  private GradeCourse(
      long customer, Known known, BiFunction<Grade, LocalDate, Optional<LocalDate>> lastDay) {
    this.customer = customer;
    this.known = known;
    this.lastDay = lastDay;
  }

  /**
   * Makes the course anew from a day on. What is written of the days before stays as it is.
   *
   * @param lastDay by the rules, for grades that are given anew; those that stay keep theirs
   */
  public static Settled settle(
      long customer,
      Known known,
      LocalDate from,
      BiFunction<Grade, LocalDate, Optional<LocalDate>> lastDay) {
    return new GradeCourse(customer, known, lastDay).from(from);
  }

  private Settled from(LocalDate from) {
    List<LabelsFrom> later = new ArrayList<>();
    for (LabelsFrom each : known.labels().stream().sorted(LabelsFrom.ORDER).toList()) {
      if (each.isBefore(from)) {
        labels = each.date().isEmpty() ? labels.or(each.labels()) : each.labels();
      } else {
        later.add(each);
      }
    }
    List<GradeChange> laterGrades = new ArrayList<>();
    List<GradeChange> earlier = new ArrayList<>();
    for (GradeChange each : known.grades().stream().sorted(GradeHistory.ORDER).toList()) {
      (each.date().isBefore(from) ? earlier : laterGrades).add(each);
    }
    maker.all(earlier, known.deals().stream().filter(day -> day.isBefore(from)).toList());
    Map<LocalDate, List<LabelsFrom>> labelsOf =
        later.stream().collect(Collectors.groupingBy(each -> each.date().orElseThrow()));
    Map<LocalDate, List<GradeChange>> gradesOf =
        laterGrades.stream().collect(Collectors.groupingBy(GradeChange::date));
    Map<LocalDate, List<Showing>> visitsOf =
        known.visits().stream()
            .sorted(Comparator.comparing(Showing::entry, Pursuits.ORDER))
            .collect(Collectors.groupingBy(visit -> visit.entry().date()));
    Set<LocalDate> days = new TreeSet<>(visitsOf.keySet());
    days.addAll(labelsOf.keySet());
    days.addAll(gradesOf.keySet());
    known.deals().stream().filter(day -> !day.isBefore(from)).forEach(days::add);
    for (LocalDate day : days) {
      new Day(
              day,
              labelsOf.getOrDefault(day, List.of()),
              gradesOf.getOrDefault(day, List.of()),
              visitsOf.getOrDefault(day, List.of()))
          .live();
    }
    return settled(later, laterGrades.stream().filter(GradeCourse::isShown).toList());
  }

  private static boolean isShown(GradeChange change) {
    return change.cause() == GradeChange.Cause.SHOWN;
  }

  private Settled settled(List<LabelsFrom> later, List<GradeChange> shown) {
    Set<Long> labelIds = labelsWanted.stream().map(LabelsFrom::id).collect(Collectors.toSet());
    Set<Long> gradeIds = gradesWanted.stream().map(GradeChange::id).collect(Collectors.toSet());
    return new Settled(
        labelsWanted.stream().filter(each -> !later.contains(each)).toList(),
        later.stream().map(LabelsFrom::id).filter(id -> !labelIds.contains(id)).toList(),
        gradesWanted.stream().filter(each -> !shown.contains(each)).toList(),
        shown.stream().map(GradeChange::id).filter(id -> !gradeIds.contains(id)).toList(),
        maker.made());
  }

  /** One day: what was given and said on it, and what its visits show, in their order. */
  private final class Day {
    private final LocalDate day;
    private final List<LabelsFrom> rows;
    private final List<GradeChange> given;
    private final List<GradeChange> shown;
    private final List<Showing> visits;
    private final boolean signs;
    private final int givenBefore;
    private final Labels morning = labels;

    Day(LocalDate day, List<LabelsFrom> rows, List<GradeChange> changes, List<Showing> visits) {
      this.day = day;
      this.rows = rows;
      this.visits = visits;
      given = changes.stream().filter(each -> !isShown(each)).toList();
      shown = changes.stream().filter(GradeCourse::isShown).toList();
      signs = known.deals().contains(day);
      givenBefore = signs ? GradeHistory.beforeDeal(given) : given.size();
    }

    void live() {
      int closed = signs ? closed() : visits.size();
      Optional<LabelsFrom> said = said();
      boolean saidFirst =
          said.isPresent() && shownRow().filter(r -> r.id() < said.get().id()).isEmpty();
      given.subList(0, givenBefore).forEach(maker::give);
      said.filter(s -> saidFirst).ifPresent(s -> say(s, true));
      visits.subList(0, closed).forEach(visit -> show(visit, false));
      if (signs) {
        maker.sign(day);
      }
      given.subList(givenBefore, given.size()).forEach(maker::give);
      visits.subList(closed, visits.size()).forEach(visit -> show(visit, true));
      know();
      // What is said when a deal has been signed tells of the pursuit that it closed.
      said.filter(s -> !saidFirst).ifPresent(s -> say(s, !signs));
      stay();
    }

    /** How many visits there are up to the last one that signs. */
    private int closed() {
      for (int i = visits.size(); i > 0; i--) {
        if (visits.get(i - 1).entry().outcome() == Outcome.DEAL) {
          return i;
        }
      }
      return visits.size();
    }

    /** What was said on the day; said twice, as after a merge, it is one. */
    private Optional<LabelsFrom> said() {
      return rows.stream()
          .filter(LabelsFrom::isSaid)
          .reduce(
              (one, other) -> {
                Set<GradeRules.Label> both = EnumSet.copyOf(one.said());
                both.addAll(other.said());
                return new LabelsFrom(
                    other.id(),
                    customer,
                    other.date(),
                    one.labels().with(other.labels(), other.said()),
                    both);
              });
    }

    /** What the journal says already that the visits of the day have added. */
    private Optional<LabelsFrom> shownRow() {
      return rows.stream().filter(row -> !row.isSaid()).findFirst();
    }

    private void say(LabelsFrom said, boolean moves) {
      Labels before = labels;
      labels = before.with(said.labels(), said.said());
      labelsWanted.add(new LabelsFrom(said.id(), customer, said.date(), labels, said.said()));
      if (moves) {
        move(before, false);
      }
    }

    private void show(Showing visit, boolean afterDeal) {
      if (visit.entry().outcome().isAttempt()) {
        return;
      }
      Labels before = labels;
      labels = before.afterVisit(visit.met(), visit.needFound());
      if (visit.entry().outcome() == Outcome.DEAL) {
        return;
      }
      if (visit.met() != Met.NOBODY && !signs && maker.isOver(day)) {
        begin();
      } else {
        move(before, afterDeal);
      }
    }

    /**
     * Somebody who counts is met again after a deal, or after a grade ran out: as when first met.
     */
    private void begin() {
      GradeRules.of(labels)
          .filter(Grade::isOpen)
          .filter(_ -> !isDecided(false))
          .ifPresent(grade -> give(Stage.of(grade), false));
    }

    /** The labels as they are after the visits, where these have added to them. */
    private void know() {
      Labels told =
          labelsWanted.stream()
              .filter(row -> row.date().filter(day::equals).isPresent())
              .map(LabelsFrom::labels)
              .findFirst()
              .orElse(morning);
      if (!labels.equals(told)) {
        labelsWanted.add(
            new LabelsFrom(
                shownRow().map(LabelsFrom::id).orElse(0L),
                customer,
                Optional.of(day),
                labels,
                Set.of()));
      }
    }

    private void move(Labels before, boolean afterDeal) {
      GradeRules.moved(before, labels, maker.on(day).grade())
          .filter(grade -> !(grade.isOpen() && isDecided(afterDeal)))
          .ifPresent(grade -> give(Stage.of(grade), afterDeal));
    }

    /** The rep gave a grade by hand on this day, or one after a deal that is still ahead. */
    private boolean isDecided(boolean afterDeal) {
      return afterDeal
          ? given.subList(givenBefore, given.size()).stream().anyMatch(GradeCourse::isDecision)
          : givenBefore < given.size() || given.stream().anyMatch(GradeCourse::isDecision);
    }

    /**
     * What was written down before the rep decided otherwise stays told as long as the labels carry
     * it; the decision holds.
     */
    private void stay() {
      shown.stream()
          .filter(each -> given.stream().anyMatch(d -> isDecision(d) && d.id() > each.id()))
          .filter(each -> each.stage().grade().equals(GradeRules.of(labels)))
          .filter(
              each ->
                  gradesWanted.stream()
                      .noneMatch(
                          wanted ->
                              wanted.date().equals(day) && wanted.afterDeal() == each.afterDeal()))
          .forEach(gradesWanted::add);
    }

    /** Of several on one side of a deal the last one is written down. */
    private void give(Stage stage, boolean afterDeal) {
      Optional<GradeChange> there =
          shown.stream().filter(each -> each.afterDeal() == afterDeal).findFirst();
      GradeChange change =
          there
              .filter(each -> each.stage() == stage)
              .orElseGet(
                  () ->
                      new GradeChange(
                          there.map(GradeChange::id).orElse(0L),
                          customer,
                          day,
                          stage,
                          GradeChange.Cause.SHOWN,
                          "",
                          stage.grade().flatMap(grade -> lastDay.apply(grade, day)),
                          afterDeal));
      gradesWanted.removeIf(each -> each.date().equals(day) && each.afterDeal() == afterDeal);
      gradesWanted.add(change);
      boolean overruled =
          there.filter(change::equals).isPresent()
              && given.stream().anyMatch(each -> isDecision(each) && each.id() > change.id());
      if (!overruled) {
        maker.give(change);
      }
    }
  }

  private static boolean isDecision(GradeChange change) {
    return change.cause() == GradeChange.Cause.HAND || change.cause() == GradeChange.Cause.GIVEN_UP;
  }
}
