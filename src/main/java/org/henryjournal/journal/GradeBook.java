package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.GO_ON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.henryjournal.domain.GoOn;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Stage;

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
   * Saves what the rep says of a customer today; the grade follows where the labels carry another
   * one than before.
   *
   * @return the grade it was moved to
   */
  public Optional<Grade> setLabels(long customer, Labels labels) {
    return setLabels(customer, labels, today());
  }

  /**
   * Saves what the rep says a visit of some day showed; it holds from that day, and says nothing of
   * a pursuit that a deal has closed since.
   *
   * @return the grade it was moved to, where it stands there today
   */
  public Optional<Grade> setLabels(long customer, Labels labels, LocalDate day) {
    return writer.changeFor(
        Deed.GRADE_LABELS,
        c -> {
          CustomerBook.require(c, customer);
          GradeRows rows = new GradeRows(c, today());
          rows.say(customer, labels, day);
          return Optional.ofNullable(rows.settle().get(customer))
              .flatMap(settled -> settled.moved(today()));
        });
  }

  /** Sets a grade by hand; a customer that has it already keeps its deadline. */
  public void setGrade(long customer, Grade grade, String reason) {
    setStage(customer, Stage.of(grade), reason);
  }

  /**
   * Sets a grade by hand, or says that the customer has signed: that is where it stands then, and
   * no deal. A customer that stands there already stays as it is.
   */
  public void setStage(long customer, Stage stage, String reason) {
    writer.change(
        Deed.GRADE_SET,
        c -> {
          CustomerBook.require(c, customer);
          GradeRows rows = new GradeRows(c, today());
          if (rows.history(customer).stageAt(today()) != stage) {
            rows.give(customer, stage, GradeChange.Cause.HAND, reason);
          }
        });
  }

  /**
   * Gives a grade a later deadline. One that ran out is taken back as of the day it ran out, so
   * that the customer was never dropped.
   *
   * @param until the new last day: today or later, later than the present one, and within {@link
   *     GradeRules#MOST_DAYS} days
   */
  public void extend(long customer, LocalDate until, String reason) {
    writer.change(
        Deed.GRADE_EXTEND,
        c -> extend(new GradeRows(c, today()), customer, Optional.of(until), reason));
  }

  /** Takes back that a grade ran out; its days count anew from today. */
  public void takeBackRunOut(long customer) {
    writer.change(
        Deed.GRADE_TAKE_BACK,
        c -> extend(new GradeRows(c, today()), customer, Optional.empty(), ""));
  }

  private void extend(GradeRows rows, long customer, Optional<LocalDate> until, String reason) {
    GradeHistory history = rows.history(customer);
    Optional<GradeHistory.Span> now = history.at(today());
    Optional<GradeHistory.Span> ranOut = history.ranOut(today());
    boolean open = now.filter(span -> span.stage().isOpen()).isPresent();
    if (now.isEmpty() || (ranOut.isEmpty() && (!open || until.isEmpty()))) {
      throw new Refusal("grade.nothing.to.extend");
    }
    GradeHistory.Span grade = ranOut.orElse(now.get());
    until
        .flatMap(
            day -> GradeRules.extension(grade.change().flatMap(GradeChange::until), day, today()))
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    LocalDate from = ranOut.isPresent() ? now.get().from() : today();
    putExtended(rows, customer, grade, from, until, reason);
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
            grade.stage(),
            GradeChange.Cause.EXTENDED,
            reason.strip(),
            until.or(() -> rows.lastDay(same, today())),
            grade.change().map(g -> g.date().equals(from) && g.afterDeal()).orElse(false)));
  }

  /** The rep has seen what ran out up to today. */
  public void acknowledgeRunOuts() {
    writer.change(
        Deed.GRADE_SEEN, c -> SettingRows.set(c, Setting.RUN_OUTS_SEEN, Optional.of(today())));
  }

  /**
   * Keeps the answer to "why? drop or go on" after many visits without a deal; a customer that is
   * dropped becomes D.
   *
   * @param visits of the pursuit
   */
  public void answer(long customer, int visits, boolean goOn, String why) {
    writer.change(
        Deed.GRADE_ANSWER,
        c -> {
          CustomerBook.require(c, customer);
          GoOn answer = new GoOn(c.newId(GO_ON), customer, today(), visits, goOn, why.strip());
          c.put(GradeMapping.row(answer));
          if (!goOn) {
            new GradeRows(c, today())
                .give(customer, Grade.D, GradeChange.Cause.GIVEN_UP, why.strip());
          }
        });
  }

  /**
   * Saves the days and names of the grades, and how days are counted; grades given already keep
   * their deadline.
   */
  public void saveRules(GradeRules rules) {
    writer.change(
        Deed.SETTINGS_GRADES,
        c -> {
          SettingRows.set(c, Setting.GRADE_DAYS, rules.days());
          SettingRows.set(c, Setting.GRADES_IN_WORKDAYS, rules.inWorkdays());
          for (Grade grade : Grade.values()) {
            String name = rules.nameOf(grade);
            SettingRows.set(
                c, Setting.GRADE_NAME.of(grade.code()), name.equals(grade.name()) ? "" : name);
          }
        });
  }
}
