package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.GO_ON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.GoOn;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Refusal;

/**
 * What is done about customers' labels and grades, each as one change. Every method throws {@link
 * Refusal} with a sentence when it cannot be done.
 */
public final class GradeBook {

  private final JournalWriter writer;
  private final Clock clock;

  GradeBook(JournalWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * Saves what is known of a customer; the grade follows where the labels carry another one than
   * before.
   *
   * @return the grade it was moved to
   */
  public Optional<Grade> setLabels(long customer, Labels labels) {
    return writer.change(
        "grade.labels",
        c -> {
          CustomerBook.require(c, customer);
          return new GradeRows(c, today()).label(customer, labels);
        });
  }

  /** Sets a grade by hand; a customer that has it already keeps its deadline. */
  public void setGrade(long customer, Grade grade, String reason) {
    writer.change(
        "grade.set",
        c -> {
          CustomerBook.require(c, customer);
          GradeRows rows = new GradeRows(c, today());
          if (rows.history(customer).stageAt(today()).grade().filter(grade::equals).isEmpty()) {
            rows.give(customer, grade, GradeChange.Cause.HAND, reason);
          }
          return customer;
        });
  }

  /**
   * Gives a grade a later deadline. One that ran out is taken back as of the day it ran out, so
   * that the customer was never dropped.
   *
   * @param until the new last day, today or later
   */
  public void extend(long customer, LocalDate until, String reason) {
    if (until.isBefore(today())) {
      throw new Refusal("grade.until.past", until);
    }
    writer.change(
        "grade.extend",
        c -> {
          extend(new GradeRows(c, today()), customer, Optional.of(until), reason);
          return customer;
        });
  }

  /** Takes back that a grade ran out; its days count anew from today. */
  public void takeBackRunOut(long customer) {
    writer.change(
        "grade.take_back",
        c -> {
          extend(new GradeRows(c, today()), customer, Optional.empty(), "");
          return customer;
        });
  }

  private void extend(GradeRows rows, long customer, Optional<LocalDate> until, String reason) {
    List<GradeHistory.Span> spans = rows.history(customer).spans();
    GradeHistory.Span last = spans.isEmpty() ? null : spans.getLast();
    boolean ranOut =
        last != null
            && last.change().filter(g -> g.cause() == GradeChange.Cause.RUN_OUT).isPresent();
    if (last != null && ranOut) {
      putExtended(rows, customer, spans.get(spans.size() - 2), last.from(), until, reason);
    } else if (last != null && last.stage().isOpen() && until.isPresent()) {
      putExtended(rows, customer, last, today(), until, reason);
    } else {
      throw new Refusal("grade.nothing.to.extend");
    }
  }

  private void putExtended(
      GradeRows rows,
      long customer,
      GradeHistory.Span grade,
      LocalDate from,
      Optional<LocalDate> until,
      String reason) {
    Grade same = grade.stage().grade().orElseThrow();
    rows.put(
        new GradeChange(
            0,
            customer,
            from,
            same,
            GradeChange.Cause.EXTENDED,
            reason.strip(),
            until.or(() -> rows.rules().lastDay(same, today())),
            grade.change().map(g -> g.date().equals(from) && g.afterDeal()).orElse(false)));
  }

  /**
   * Drops every customer whose deadline has passed unsigned, each as of the day after its last one.
   * Nobody asked for it, so undo does not know it: the morning notice takes it back.
   *
   * @return how many were dropped
   */
  public int runOut() {
    return writer.changeByRule(
        "grade.run_out",
        c -> {
          LocalDate today = today();
          List<GradeChange> ranOut =
              new GradeStore(c.sql())
                  .overdueHistories(today).values().stream()
                      .flatMap(history -> history.at(today).stream())
                      .filter(span -> span.stage().isOpen())
                      .flatMap(span -> span.change().stream())
                      .flatMap(change -> change.runOut(today).stream())
                      .toList();
          GradeRows rows = new GradeRows(c, today);
          ranOut.forEach(rows::put);
          return ranOut.size();
        });
  }

  /** The rep has seen what ran out up to today. */
  public void acknowledgeRunOuts() {
    writer.change(
        "grade.seen",
        c -> {
          SettingRows.set(c, SettingStore.GRADES_SEEN, today().toString());
          return today();
        });
  }

  /**
   * Keeps the answer to "why? drop or go on" after many visits without a deal; a customer that is
   * dropped becomes D.
   *
   * @param visits of the pursuit
   */
  public void answer(long customer, int visits, boolean goOn, String why) {
    writer.change(
        "grade.answer",
        c -> {
          CustomerBook.require(c, customer);
          GoOn answer = new GoOn(c.newId(GO_ON), customer, today(), visits, goOn, why.strip());
          c.put(Mapping.row(answer));
          if (!goOn) {
            new GradeRows(c, today())
                .give(customer, Grade.D, GradeChange.Cause.GIVEN_UP, why.strip());
          }
          return customer;
        });
  }

  /** Saves the days and names of the grades; grades given already keep their deadline. */
  public void saveRules(GradeRules rules) {
    writer.change(
        "settings.grades",
        c -> {
          SettingRows.set(c, SettingStore.GRADE_DAYS, SettingStore.gradeDays(rules));
          for (Grade grade : Grade.values()) {
            String name = rules.nameOf(grade);
            SettingRows.set(
                c, SettingStore.GRADE_NAME + grade.code(), name.equals(grade.name()) ? "" : name);
          }
          return rules;
        });
  }
}
