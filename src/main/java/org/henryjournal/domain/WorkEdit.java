package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.Optional;

/** A row of the progress table while it is being changed. */
public final class WorkEdit {

  private final Work before;
  private String what;
  private LocalDate from;
  private LocalDate to;
  private String where;
  private String why;
  private String how;
  private String situation;
  private String people;
  private Work.Stage stage;
  private int done;
  private String obstacle;
  private String answer;
  private Optional<Long> customer;
  private Optional<Long> goal;

  WorkEdit(Work before) {
    this.before = before;
    what = before.what();
    from = before.from();
    to = before.to();
    where = before.where();
    why = before.why();
    how = before.how();
    situation = before.situation();
    people = before.people();
    stage = before.stage();
    done = before.done();
    obstacle = before.obstacle();
    answer = before.answer();
    customer = before.customer();
    goal = before.goal();
  }

  public WorkEdit what(String text) {
    what = text;
    return this;
  }

  public WorkEdit days(DaySpan days) {
    from = days.from();
    to = days.to();
    return this;
  }

  public WorkEdit where(String text) {
    where = text;
    return this;
  }

  public WorkEdit why(String text) {
    why = text;
    return this;
  }

  public WorkEdit how(String text) {
    how = text;
    return this;
  }

  public WorkEdit situation(String text) {
    situation = text;
    return this;
  }

  public WorkEdit people(String text) {
    people = text;
    return this;
  }

  public WorkEdit stage(Work.Stage step) {
    stage = step;
    return this;
  }

  /** In per cent. */
  public WorkEdit done(int share) {
    done = share;
    return this;
  }

  public WorkEdit obstacle(String text) {
    obstacle = text;
    return this;
  }

  public WorkEdit answer(String text) {
    answer = text;
    return this;
  }

  public WorkEdit customer(Optional<Long> id) {
    customer = id;
    return this;
  }

  public WorkEdit goal(Optional<Long> id) {
    goal = id;
    return this;
  }

  /** Takes over what the eight steps ask. */
  public WorkEdit plan(Work plan) {
    return what(plan.what())
        .days(plan.days())
        .where(plan.where())
        .why(plan.why())
        .how(plan.how())
        .situation(plan.situation())
        .people(plan.people())
        .stage(plan.stage())
        .obstacle(plan.obstacle())
        .answer(plan.answer());
  }

  public Work made() {
    return new Work(
        before.id(),
        before.position(),
        what,
        from,
        to,
        where,
        why,
        how,
        situation,
        people,
        stage,
        done,
        obstacle,
        answer,
        customer,
        goal);
  }
}
