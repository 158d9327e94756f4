package org.henryjournal.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeChange.Cause;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Workdays;

/**
 * The labels and grades of one customer through a sample, in order of time. What the labels carry
 * and when a grade runs out is left to the rules of the domain.
 */
final class Course {

  private static final GradeRules RULES = GradeRules.usual();

  /**
   * What was known from this day on.
   *
   * @param said what no visit of the day showed
   */
  record Learnt(LocalDate day, Labels labels, Set<GradeRules.Label> said) {}

  /**
   * An answer to "why? drop or go on".
   *
   * @param words section of the sample's text
   */
  record Answered(LocalDate day, int visits, boolean goOn, String words) {}

  private final int customer;
  private final LocalDate end;
  private final List<Learnt> learnt = new ArrayList<>();
  private final List<GradeChange> changes = new ArrayList<>();
  private final List<LocalDate> deals = new ArrayList<>();
  private final List<Answered> answers = new ArrayList<>();

  /**
   * @param end the last day on which anything is written
   */
  Course(int customer, LocalDate end) {
    this.customer = customer;
    this.end = end;
  }

  /** In order of entry; instead of a reason each has the section of the text to draw it from. */
  List<GradeChange> changes() {
    return changes;
  }

  List<Learnt> learnt() {
    return learnt;
  }

  List<Answered> answers() {
    return answers;
  }

  Labels labels() {
    return learnt.isEmpty() ? Labels.UNKNOWN : learnt.getLast().labels();
  }

  Stage stageAt(LocalDate day) {
    return GradeHistory.of(changes, deals).stageAt(day);
  }

  /** The open grade that nothing has ended so far, though its last day may have passed. */
  private Optional<GradeChange> open() {
    List<GradeHistory.Span> spans = GradeHistory.of(changes, deals).spans();
    return spans.isEmpty()
        ? Optional.empty()
        : spans.getLast().isRunOut()
            ? spans.get(spans.size() - 2).change()
            : spans.getLast().change().filter(change -> change.stage().isOpen());
  }

  /** In stock on the last day. */
  boolean isOpen() {
    return stageAt(end).isOpen();
  }

  /** The last day to sign by; empty where the customer is not followed up. */
  Optional<LocalDate> until() {
    return open().flatMap(GradeChange::until);
  }

  void learn(LocalDate day, Labels now) {
    learn(day, labels(), now);
  }

  /**
   * @param shown what a visit of the day showed, which is not said
   */
  void learn(LocalDate day, Labels shown, Labels now) {
    Optional<Grade> moved = GradeRules.moved(labels(), now, stageAt(day).grade());
    know(day, shown, now);
    moved.ifPresent(grade -> give(day, grade, Cause.SHOWN, ""));
  }

  private void know(LocalDate day, Labels shown, Labels now) {
    if (!now.equals(labels())) {
      learnt.add(new Learnt(day, now, shown.differing(now)));
    }
  }

  /**
   * A grade by hand.
   *
   * @param words section of the text to draw the reason from
   */
  void give(LocalDate day, Grade grade, Cause cause, String words) {
    put(day, Stage.of(grade), cause, words, lastDay(grade, day), deals.contains(day));
  }

  private static Optional<LocalDate> lastDay(Grade grade, LocalDate day) {
    return RULES.lastDay(grade, day, Workdays.mondayToFriday());
  }

  private void put(
      LocalDate day,
      Stage stage,
      Cause cause,
      String words,
      Optional<LocalDate> until,
      boolean afterDeal) {
    changes.add(
        new GradeChange(changes.size() + 1L, customer, day, stage, cause, words, until, afterDeal));
  }

  /** A visit that signs shows labels and gives no grade. */
  void sign(LocalDate day, Labels shown, Labels now) {
    know(day, shown, now);
    deals.add(day);
  }

  /** Gives the grade more time where it would have run out before this day. */
  void keepUntil(LocalDate day, String words) {
    open()
        .filter(change -> change.until().filter(until -> until.isBefore(day)).isPresent())
        .ifPresent(
            change -> {
              LocalDate extended = workday(change.until().orElseThrow());
              LocalDate until =
                  change.stage().grade().flatMap(grade -> lastDay(grade, extended)).orElseThrow();
              LocalDate later = until.isBefore(day) ? day : until;
              put(extended, change.stage(), Cause.EXTENDED, words, Optional.of(later), false);
            });
  }

  private LocalDate workday(LocalDate until) {
    Workdays calendar = Workdays.mondayToFriday();
    LocalDate day = until.isAfter(end) ? end : until;
    return calendar.isWorkday(day) ? day : calendar.previous(day);
  }

  void giveUp(LocalDate day, int visits, String words) {
    answers.add(new Answered(day, visits, false, words));
    give(day, Grade.D, Cause.GIVEN_UP, words);
  }

  void goOn(LocalDate day, int visits, String words) {
    answers.add(new Answered(day, visits, true, words));
  }
}
