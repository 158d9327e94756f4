package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Unreached.DayPart;
import org.junit.jupiter.api.Test;

class UnreachedTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private static final Contact LI = Contact.named(1, "Li").withId(1);
  private static final Contact WANG = Contact.named(1, "Wang").withId(2);

  private static Visit entry(long id, int day, Optional<LocalTime> time, Outcome outcome) {
    return new Visit(
        id,
        1,
        Optional.empty(),
        DAY.plusDays(day),
        time,
        VisitKind.CALL,
        outcome,
        Optional.empty(),
        "",
        VisitDraft.Details.NONE,
        Optional.empty());
  }

  private static Visit attempt(long id, int day, String time) {
    return entry(id, day, Optional.of(LocalTime.parse(time)), Outcome.NOT_REACHED);
  }

  private static Visit asking(Contact contact, Visit v) {
    return new Visit(
        v.id(),
        v.customer(),
        Optional.of(contact.id()),
        v.date(),
        v.time(),
        v.kind(),
        v.outcome(),
        v.amount(),
        v.note(),
        v.details(),
        v.batch());
  }

  @Test
  void nothing_is_suggested_before_the_third_attempt_in_a_row() {
    List<Visit> two = List.of(attempt(1, 0, "09:00"), attempt(2, 1, "09:00"));
    assertThat(Unreached.of(two, List.of(LI, WANG))).isEmpty();
    List<Visit> broken = new ArrayList<>(two);
    broken.add(entry(3, 2, Optional.empty(), Outcome.REFUSED));
    broken.add(attempt(4, 3, "09:00"));
    assertThat(Unreached.of(broken, List.of(LI, WANG))).isEmpty();
    assertThat(Unreached.inARow(broken)).extracting(Visit::id).containsExactly(4L);
  }

  @Test
  void after_mornings_the_afternoon_is_suggested_and_the_other_way() {
    assertThat(
            Unreached.of(
                List.of(attempt(1, 0, "09:00"), attempt(2, 1, "11:59"), attempt(3, 2, "00:00")),
                List.of()))
        .contains(new Unreached(3, Optional.of(DayPart.AFTERNOON), Optional.empty()));
    assertThat(
            Unreached.of(
                List.of(attempt(1, 0, "12:00"), attempt(2, 1, "18:30"), attempt(3, 2, "14:00")),
                List.of(LI)))
        .contains(new Unreached(3, Optional.of(DayPart.MORNING), Optional.empty()));
  }

  @Test
  void no_part_is_suggested_after_both_or_without_times() {
    assertThat(
            Unreached.of(
                List.of(attempt(1, 0, "09:00"), attempt(2, 1, "15:00"), attempt(3, 2, "15:00")),
                List.of()))
        .contains(new Unreached(3, Optional.empty(), Optional.empty()));
    Visit timeless = entry(3, 2, Optional.empty(), Outcome.NOT_REACHED);
    assertThat(
            Unreached.of(
                List.of(
                    timeless,
                    entry(4, 3, Optional.empty(), Outcome.NOT_REACHED),
                    entry(5, 3, Optional.empty(), Outcome.NOT_REACHED)),
                List.of()))
        .contains(new Unreached(3, Optional.empty(), Optional.empty()));
  }

  @Test
  void the_first_contact_that_was_not_asked_for_is_suggested() {
    List<Visit> forLi =
        List.of(
            asking(LI, attempt(1, 0, "09:00")),
            attempt(2, 1, "09:00"),
            asking(LI, attempt(3, 2, "09:00")));
    assertThat(Unreached.of(forLi, List.of(LI, WANG)).orElseThrow().contact()).contains(WANG);
    assertThat(Unreached.of(forLi, List.of(LI)).orElseThrow().contact()).isEmpty();
    List<Visit> forBoth = new ArrayList<>(forLi);
    forBoth.add(asking(WANG, attempt(4, 3, "09:00")));
    assertThat(Unreached.of(forBoth, List.of(LI, WANG)).orElseThrow().contact()).isEmpty();
    assertThat(Unreached.of(forBoth, List.of(LI, WANG)).orElseThrow().attempts()).isEqualTo(4);
  }
}
