package org.henryjournal.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Met;
import org.henryjournal.domain.Nudge;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Pursuits;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Statement;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.insight.Clearing;
import org.henryjournal.journal.CustomerStore;
import org.henryjournal.journal.Diary;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.RevisitStore;
import org.henryjournal.sample.SampleJournal.Rep;
import org.henryjournal.text.Messages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
class SampleGradesTest {

  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;

  private Journal sample(Rep rep, LocalDate today) {
    Clock clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    Path file = folder.resolve("sample.henry");
    SampleJournal.make(file, folder.resolve("index"), rep, clock, Language.ENGLISH);
    return Journal.open(file, folder.resolve("index"), clock, Progress.NONE);
  }

  /**
   * Each deal and each grade of a customer, day by day, the later simply replacing the earlier, and
   * what is neither signed nor given anew by the day after its last one is D.
   */
  private static Stage replay(List<GradeChange> raw, Set<LocalDate> deals, LocalDate day) {
    Stage stage = Stage.NONE;
    Optional<LocalDate> until = Optional.empty();
    for (LocalDate d = LocalDate.of(2025, 6, 1); !d.isAfter(day); d = d.plusDays(1)) {
      if (until.filter(d::isAfter).isPresent()) {
        stage = Stage.D;
        until = Optional.empty();
      }
      for (boolean afterDeal : List.of(false, true)) {
        for (GradeChange change : raw) {
          if (change.date().equals(d) && change.afterDeal() == afterDeal) {
            stage = change.stage();
            until = change.until();
          }
        }
        if (!afterDeal && deals.contains(d)) {
          stage = Stage.SIGNED;
          until = Optional.empty();
        }
      }
    }
    return stage;
  }

  @ParameterizedTest
  @EnumSource(Rep.class)
  void the_board_of_past_days_is_what_the_rows_say(Rep rep) {
    try (Journal journal = sample(rep, SUNDAY)) {
      Map<Long, Set<LocalDate>> deals = new HashMap<>();
      Map<Long, Set<LocalDate>> seen = new HashMap<>();
      Map<Long, Set<LocalDate>> met = new HashMap<>();
      journal
          .visits()
          .between(LocalDate.of(2025, 6, 1), SUNDAY)
          .forEach(
              dated -> {
                var visit = dated.visit();
                seen.computeIfAbsent(visit.customer(), c -> new HashSet<>()).add(visit.date());
                if (!visit.outcome().isAttempt()) {
                  met.computeIfAbsent(visit.customer(), c -> new HashSet<>()).add(visit.date());
                }
                if (visit.outcome() == Outcome.DEAL) {
                  deals.computeIfAbsent(visit.customer(), c -> new HashSet<>()).add(visit.date());
                }
              });
      for (int back : List.of(0, 3, 17, 40, 95, 160)) {
        LocalDate day = SUNDAY.minusDays(back);
        Map<String, Stage> expected = new HashMap<>();
        for (CustomerStore.Listed listed : journal.customers().list(day)) {
          Customer customer = listed.customer();
          Set<LocalDate> signed = deals.getOrDefault(customer.id(), Set.of());
          Stage replayed = replay(journal.grades().changes(customer.id()), signed, day);
          boolean signedLongAgo =
              replayed == Stage.SIGNED
                  && signed.stream()
                      .filter(d -> !d.isAfter(day))
                      .allMatch(d -> d.isBefore(day.withDayOfMonth(1)));
          boolean metSince =
              met.getOrDefault(customer.id(), Set.of()).stream()
                  .filter(d -> !d.isAfter(day))
                  .anyMatch(d -> signed.stream().filter(s -> !s.isAfter(day)).allMatch(d::isAfter));
          Stage stage = signedLongAgo && metSince ? Stage.NONE : replayed;
          boolean shown =
              switch (stage) {
                case NONE ->
                    seen.getOrDefault(customer.id(), Set.of()).stream()
                        .anyMatch(d -> !d.isAfter(day) && d.isAfter(day.minusDays(90)));
                case SIGNED ->
                    signed.stream()
                        .anyMatch(d -> !d.isAfter(day) && !d.isBefore(day.withDayOfMonth(1)));
                case A, B, C, D -> true;
              };
          if (shown) {
            expected.put(customer.name(), stage);
          }
        }
        Map<String, Stage> shown = new HashMap<>();
        journal
            .board()
            .cards(day, SUNDAY, EnumSet.allOf(Stage.class))
            .forEach(card -> shown.put(card.name(), card.stage()));
        assertThat(shown).as("%s", day).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Rep.class)
  void grades_obey_the_rules(Rep rep) {
    SamplePlanTest.lastDays()
        .filter(day -> day.getDayOfMonth() % 7 == 1)
        .forEach(
            endsOn -> {
              Plan plan = SampleJournal.plan(rep, endsOn);
              Courses courses = SampleJournal.courses(rep, endsOn);
              for (int customer = 0; customer < plan.customers(); customer++) {
                Course course = courses.of(customer);
                List<GradeChange> changes = course.changes();
                assertThat(changes).allMatch(change -> !change.date().isAfter(endsOn));
                assertThat(changes.stream().map(GradeChange::date)).isSorted();
                for (int i = 0; i < changes.size(); i++) {
                  Optional<GradeChange> before =
                      i == 0 ? Optional.empty() : Optional.of(changes.get(i - 1));
                  obeys(changes.get(i), before, course);
                }
              }
              noDropInsideAChain(plan, courses);
            });
  }

  private static void obeys(GradeChange change, Optional<GradeChange> before, Course course) {
    GradeRules rules = GradeRules.usual();
    assertThat(change.until().isPresent()).isEqualTo(change.stage().isOpen());
    switch (change.cause()) {
      case SHOWN -> {
        Labels known =
            course.learnt().stream()
                .filter(learnt -> !learnt.day().isAfter(change.date()))
                .toList()
                .getLast()
                .labels();
        assertThat(GradeRules.of(known)).isEqualTo(change.stage().grade());
        assertThat(change.until())
            .isEqualTo(
                change
                    .stage()
                    .grade()
                    .flatMap(g -> rules.lastDay(g, change.date(), Workdays.mondayToFriday())));
      }
      case LABELS, RUN_OUT -> fail("%s is of older journals", change);
      case EXTENDED -> {
        GradeChange extended = before.orElseThrow();
        assertThat(change.stage()).isEqualTo(extended.stage());
        assertThat(change.date()).isBeforeOrEqualTo(extended.until().orElseThrow());
        assertThat(change.until().orElseThrow()).isAfter(extended.until().orElseThrow());
        assertThat(change.reason()).isNotEmpty();
      }
      case HAND, GIVEN_UP -> assertThat(change.reason()).isNotEmpty();
    }
  }

  private static void noDropInsideAChain(Plan plan, Courses courses) {
    for (Chain chain : plan.chains()) {
      LocalDate first = plan.days().get(chain.first());
      LocalDate last = plan.days().get(chain.last());
      List<GradeChange> changes = courses.of(chain.customer()).changes();
      assertThat(changes)
          .noneMatch(
              change ->
                  change.stage() == Stage.D
                      && !change.date().isBefore(first)
                      && change.date().isBefore(last));
      // Every day between the first grade and the last visit has a grade that has not run out.
      for (GradeChange change : changes) {
        boolean inside = !change.date().isBefore(first) && change.date().isBefore(last);
        boolean covered =
            change.until().stream().allMatch(until -> !until.isBefore(last))
                || changes.stream()
                    .anyMatch(
                        next ->
                            next.id() > change.id()
                                && !next.date().isAfter(change.until().orElseThrow()));
        assertThat(!inside || covered).as("%s %s", chain, change).isTrue();
      }
    }
  }

  /** The labels are what the visits of the diary show, and what the rep learnt besides. */
  @Test
  void labels_are_those_of_the_visits() {
    Diary diary = SampleJournal.diary(Rep.HENRY, SUNDAY, Language.CHINESE);
    Map<String, Labels> shown = new HashMap<>();
    for (VisitDraft visit : diary.visits()) {
      Met met =
          diary.people().stream()
              .filter(person -> person.customer().name().equals(visit.customer()))
              .flatMap(person -> person.contacts().stream())
              .filter(contact -> contact.name().equals(visit.contact()))
              .flatMap(contact -> contact.kp().stream())
              .map(Met::ofRank)
              .findFirst()
              .orElse(Met.NOBODY);
      Labels labels = shown.getOrDefault(visit.customer(), Labels.UNKNOWN);
      shown.put(visit.customer(), labels.afterVisit(met, !visit.details().need().isEmpty()));
    }
    for (Diary.Person person : diary.people()) {
      Labels last =
          person.standing().labels().isEmpty()
              ? Labels.UNKNOWN
              : person.standing().labels().getLast().labels();
      assertThat(last.met())
          .isEqualTo(shown.getOrDefault(person.customer().name(), Labels.UNKNOWN).met());
    }
  }

  /** Ranking somebody anew and taking it back makes courses anew: nothing is another then. */
  @ParameterizedTest
  @EnumSource(Rep.class)
  void what_is_made_anew_is_what_was_written(Rep rep) {
    try (Journal journal = sample(rep, SUNDAY)) {
      Map<Long, List<GradeHistory.Span>> before = new HashMap<>();
      journal
          .figures()
          .facts()
          .grades()
          .forEach((customer, history) -> before.put(customer, history.spans()));
      for (CustomerStore.Listed listed : journal.customers().list(SUNDAY)) {
        journal.customers().contacts(listed.customer().id()).stream()
            .filter(contact -> contact.kp().isPresent())
            .findFirst()
            .ifPresent(
                contact -> {
                  journal.customerBook().saveContact(contact.withKp(Optional.empty()));
                  journal.customerBook().saveContact(contact);
                });
      }
      journal
          .figures()
          .facts()
          .grades()
          .forEach(
              (customer, history) ->
                  assertThat(places(history.spans()))
                      .isEqualTo(places(before.getOrDefault(customer, List.of()))));
    }
  }

  private static List<Object> places(List<GradeHistory.Span> spans) {
    return spans.stream()
        .<Object>map(
            span -> List.of(span.from(), span.stage(), span.change().flatMap(GradeChange::until)))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Rep.class)
  void both_languages_give_the_same_grades(Rep rep) {
    Diary chinese = SampleJournal.diary(rep, SUNDAY, Language.CHINESE);
    Diary english = SampleJournal.diary(rep, SUNDAY, Language.ENGLISH);
    assertThat(standings(english)).isEqualTo(standings(chinese));
    assertThat(standings(english).toString()).contains("SHOWN", "EXTENDED", "HAND");
  }

  /** By customer in order, all that is no word of a language. */
  private static List<Object> standings(Diary diary) {
    List<Object> standings = new ArrayList<>();
    for (Diary.Person person : diary.people()) {
      Diary.Standing standing = person.standing();
      standings.add(standing.labels());
      standings.add(person.contacts().stream().map(c -> c.kp()).toList());
      standing
          .grades()
          .forEach(
              g ->
                  standings.add(List.of(g.date(), g.stage(), g.cause(), g.until(), g.afterDeal())));
      standing.answers().forEach(a -> standings.add(List.of(a.date(), a.visits(), a.goOn())));
      standing.statements().forEach(s -> standings.add(List.of(s.date(), s.state(), s.judged())));
      standings.add(standing.revisit());
    }
    return standings;
  }

  @ParameterizedTest
  @EnumSource(Rep.class)
  void the_stock_is_what_came_in_and_has_not_left(Rep rep) {
    try (Journal journal = sample(rep, SUNDAY)) {
      Clearing clearing =
          Clearing.of(journal.figures().histories(SUNDAY).values(), SUNDAY.minusMonths(11), SUNDAY);
      int stock = 0;
      for (Clearing.Day day : clearing.days()) {
        stock += day.in() - day.signed() - day.dropped();
        assertThat(day.stock()).as("%s", day.date()).isEqualTo(stock);
      }
      int most = clearing.days().stream().mapToInt(Clearing.Day::stock).max().orElse(0);
      int now = clearing.days().getLast().stock();
      assertThat(now).isBetween(5, most * 3 / 4);
      List<Clearing.Day> late = clearing.days().reversed().subList(0, 60);
      int signed = late.stream().mapToInt(Clearing.Day::signed).sum();
      int dropped = late.stream().mapToInt(Clearing.Day::dropped).sum();
      if (rep == Rep.HENRY) {
        assertThat(signed).isGreaterThan(2 * dropped);
      } else {
        assertThat(signed).isZero();
        assertThat(dropped).isGreaterThan(20);
      }
    }
  }

  static Stream<LocalDate> openings() {
    return Stream.of(SUNDAY, LocalDate.of(2027, 3, 10), LocalDate.of(2027, 6, 2));
  }

  @ParameterizedTest
  @MethodSource("openings")
  void henrys_board_is_alive(LocalDate today) {
    try (Journal journal = sample(Rep.HENRY, today)) {
      List<BoardCard> cards = journal.board().cards(today, today, EnumSet.allOf(Stage.class));
      assertThat(cards.stream().filter(c -> c.stage() == Stage.A)).hasSizeBetween(4, 8);
      assertThat(cards.stream().filter(c -> c.stage() == Stage.B)).hasSizeBetween(8, 15);
      assertThat(cards.stream().filter(c -> c.stage() == Stage.C)).hasSizeBetween(8, 15);
      assertThat(cards.stream().filter(c -> c.stage() == Stage.SIGNED))
          .isNotEmpty()
          .allMatch(c -> c.signed().orElseThrow().amount().isPresent());
      List<BoardCard> open = cards.stream().filter(c -> c.stage().isOpen()).toList();
      assertThat(open)
          .anyMatch(BoardCard::isByHand)
          .anyMatch(c -> c.nudge() == Nudge.PRESS_ON)
          .anyMatch(c -> c.nudge() == Nudge.ASK_WHY)
          .anyMatch(c -> c.daysLeft().orElseThrow() <= 4)
          .anyMatch(c -> c.step().filter(s -> s.date().isBefore(today)).isPresent())
          .anyMatch(c -> c.step().filter(s -> s.date().isAfter(today)).isPresent());

      List<RevisitStore.Due> due = journal.revisits().due(today);
      assertThat(due).hasSizeBetween(2, 10);
      List<Revisit> revisits = new ArrayList<>();
      List<Statement.State> statements = new ArrayList<>();
      for (CustomerStore.Listed listed : journal.customers().list(today)) {
        journal.customers().revisit(listed.customer().id()).ifPresent(revisits::add);
        journal.customers().statements(listed.customer().id()).stream()
            .map(Statement::state)
            .forEach(statements::add);
      }
      assertThat(revisits)
          .hasSizeGreaterThan(8)
          .hasAtLeastOneElementOfType(Revisit.Keep.class)
          .hasAtLeastOneElementOfType(Revisit.PauseUntil.class);
      assertThat(statements).hasSizeGreaterThan(11).contains(Statement.State.values());
    }
  }

  @Test
  void henrys_targets_are_mostly_his_a_customers() {
    try (Journal journal = sample(Rep.HENRY, SUNDAY)) {
      var targets = journal.days().targets(SUNDAY.minusMonths(2), SUNDAY);
      long inA =
          targets.stream()
              .filter(
                  t ->
                      journal
                              .grades()
                              .history(t.target().customer())
                              .stageAt(t.target().date().minusDays(1))
                          == Stage.A)
              .count();
      assertThat((double) inA / targets.size()).isGreaterThan(0.5);
      assertThat(targets.stream().filter(t -> t.hit())).hasSizeBetween(15, 35);
    }
  }

  @Test
  void a_drop_ends_the_pursuit_of_a_lost_customer_and_changes_no_number() {
    Diary diary = SampleJournal.diary(Rep.HENRY, SUNDAY, Language.ENGLISH);
    Map<String, List<Pursuits.Entry>> entries = new HashMap<>();
    long id = 0;
    for (VisitDraft visit : diary.visits()) {
      entries
          .computeIfAbsent(visit.customer(), c -> new ArrayList<>())
          .add(new Pursuits.Entry(++id, visit.date(), visit.time(), visit.outcome()));
    }
    int dropped = 0;
    for (Diary.Person person : diary.people()) {
      List<Pursuits.Entry> visits = entries.getOrDefault(person.customer().name(), List.of());
      List<LocalDate> drops =
          GradeHistory.of(
                  person.standing().grades(),
                  visits.stream()
                      .filter(visit -> visit.outcome() == Outcome.DEAL)
                      .map(Pursuits.Entry::date)
                      .toList())
              .upTo(SUNDAY)
              .drops();
      dropped += drops.isEmpty() ? 0 : 1;
      assertThat(Pursuits.numbers(visits, drops)).isEqualTo(Pursuits.numbers(visits, List.of()));
    }
    assertThat(dropped).isGreaterThan(100);
  }
}
