package org.henryjournal.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Touch;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.Diary;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Places;
import org.henryjournal.journal.Progress;
import org.henryjournal.text.Messages;

/**
 * The diaries of Henry and Jack, made up by code and dated back from a given day. The same
 * arguments give the same diary; the language changes words, not figures. What Henry's figures are,
 * and for which months, is said at {@link HenryPlan}.
 */
public final class SampleJournal {

  /** Whose diary. */
  public enum Rep {
    /** Wrote down every visit, saw what works and went back to his customers. */
    HENRY,
    /** Saw more and more new people, and sold less and less. */
    JACK
  }

  private SampleJournal() {}

  /**
   * Fills an empty sample journal.
   *
   * @param endsOn the last day with entries is this one, or the last workday before it
   * @throws Refusal when the journal is the rep's own, or has entries already
   */
  public static void write(Journal empty, Rep rep, LocalDate endsOn, Messages.Language language) {
    if (!empty.isSample()) {
      throw new Refusal("sample.not.sample");
    }
    if (empty.customers().size() > 0 || !empty.visits().isEmpty()) {
      throw new Refusal("sample.not.empty");
    }
    Diary diary = diary(rep, endsOn, language);
    empty.visitBook().writeAll(diary);
    boolean henry = rep == Rep.HENRY;
    SampleWorks.write(empty.progressBook(), endsOn, language, henry ? Integer.MAX_VALUE : 3);
    SampleCare.write(
        empty,
        endsOn,
        language,
        // Jack sent his old customers one message to all, and asked nobody for a referral.
        henry
            ? new SampleCare.Habits(Touch.Kind.LETTER, 35, 70, 7, 4, 6, 5, true, 8, 5)
            : new SampleCare.Habits(Touch.Kind.POST, 12, 6, 0, 2, 3, 1, false, 3, 2));
    // Henry means to sell a tenth more; Jack twice as much.
    SampleGoals.write(empty, diary.visits(), endsOn, henry ? "1.1" : "2");
    // The last of it, for it leaves nothing that could be undone.
    SampleMoney.write(empty, endsOn, language);
  }

  /** Where the sample journal of a rep lies: beside the rep's own, one for each language. */
  public static Path place(Places places, Rep rep, Messages.Language language) {
    return places.sampleJournal(rep.name().toLowerCase(Locale.ROOT) + "-" + language.code());
  }

  /**
   * Makes the sample journal of a rep and fills it; one that is there and was filled is left as it
   * is. Its diary ends today.
   *
   * @throws Refusal when what lies there is no sample journal, or cannot be opened
   */
  public static void make(Path file, Path index, Rep rep, Clock clock, Messages.Language language) {
    if (!Files.exists(file)) {
      Journal.create(file, true, clock);
    }
    try (Journal journal = Journal.open(file, index, clock, Progress.NONE)) {
      if (!journal.isSample()) {
        throw new Refusal("cli.demo.not.sample", file);
      }
      if (journal.customers().size() == 0 && journal.visits().isEmpty()) {
        write(journal, rep, LocalDate.now(clock), language);
      }
    }
  }

  static Plan plan(Rep rep, LocalDate endsOn) {
    Random random = random(rep, endsOn);
    return switch (rep) {
      case HENRY -> HenryPlan.of(endsOn, random);
      case JACK -> JackPlan.of(endsOn, random);
    };
  }

  private static Random random(Rep rep, LocalDate endsOn) {
    return new Random(endsOn.toEpochDay() * Rep.values().length + rep.ordinal());
  }

  static Diary diary(Rep rep, LocalDate endsOn, Messages.Language language) {
    boolean henry = rep == Rep.HENRY;
    Plan plan = plan(rep, endsOn);
    Map<Chain, LocalDate> open = OpenSteps.of(plan, endsOn, henry ? 4 : 1, henry ? 10 : 3);
    Courses courses = courses(rep, endsOn, plan, open.keySet());
    Random random = random(rep, endsOn);
    SampleText text = new SampleText(language, random);
    Cast cast = new Cast(language, firstSeen(plan), courses, text, random);
    Teller.Habits telling =
        henry ? new Teller.Habits(0.4, 0.95, 0.95, 0.75) : new Teller.Habits(0.4, 0.2, 0.6, 0.3);
    DayPages.Habits days =
        henry
            ? new DayPages.Habits(
                0.5, 0.98, 0.4, 0.55, List.of("day.early", "day.early", "day.late", "day.late"))
            : new DayPages.Habits(0.5, 0.15, 0.3, 0.1, List.of("day.early", "day.jack"));
    Teller teller = new Teller(plan, courses, cast, text, random, telling, open);
    List<VisitDraft> visits = teller.visits();
    DayPages pages = new DayPages(plan, courses, cast, text, random, days, open);
    Standings standings =
        new Standings(
            plan,
            courses,
            cast,
            text,
            endsOn,
            henry ? new Standings.Habits(15, 16) : new Standings.Habits(4, 3));
    List<Diary.Person> people = new ArrayList<>();
    for (int customer = 0; customer < plan.customers(); customer++) {
      people.add(cast.people().get(customer).standing(standings.of(customer)));
    }
    return new Diary(people, visits, teller.cancelled(), pages.targets(), pages.notes());
  }

  static Courses courses(Rep rep, LocalDate endsOn) {
    Plan plan = plan(rep, endsOn);
    boolean henry = rep == Rep.HENRY;
    return courses(
        rep, endsOn, plan, OpenSteps.of(plan, endsOn, henry ? 4 : 1, henry ? 10 : 3).keySet());
  }

  private static Courses courses(Rep rep, LocalDate endsOn, Plan plan, Set<Chain> open) {
    Courses.Habits habits =
        rep == Rep.HENRY
            ? new Courses.Habits(0.95, 0.95, 0.95, 0.2, Map.of(Grade.A, 6, Grade.B, 9, Grade.C, 10))
            : new Courses.Habits(0.65, 0.02, 0.7, 0, Map.of());
    return Courses.of(plan, endsOn, open, habits, random(rep, endsOn));
  }

  /** The day on which each customer was seen or tried for the first time. */
  private static List<LocalDate> firstSeen(Plan plan) {
    List<LocalDate> first =
        new ArrayList<>(Collections.nCopies(plan.customers(), plan.days().getLast()));
    for (Chain chain : plan.chains()) {
      earlier(first, chain.customer(), plan.days().get(chain.first()));
    }
    for (Plan.Attempt attempt : plan.attempts()) {
      earlier(first, attempt.customer(), plan.days().get(attempt.day()));
    }
    return first;
  }

  private static void earlier(List<LocalDate> first, int customer, LocalDate day) {
    if (day.isBefore(first.get(customer))) {
      first.set(customer, day);
    }
  }
}
