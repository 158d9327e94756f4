package org.henryjournal.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.journal.Diary;

/** Turns a plan into visits with words: what was said, agreed and objected. */
final class Teller {

  /** How often things are written down, 0 to 1. */
  record Habits(double stepsAtFirst, double stepsAtLast, double notes, double details) {}

  private record Told(int day, int order, VisitDraft draft, Optional<Diary.Cancelled> cancelled) {}

  /**
   * @param more what belongs to the note: the next step, or the objection and its true reason
   */
  private record Words(VisitKind kind, String note, List<String> more) {}

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final int MINUTES_OF_A_DAY = 8 * 60;

  private final Plan plan;
  private final Courses courses;
  private final Cast cast;
  private final SampleText text;
  private final Random random;
  private final Habits habits;
  private final Map<Chain, LocalDate> openSteps;
  private final List<Told> told = new ArrayList<>();
  private final List<Diary.Cancelled> cancelled = new ArrayList<>();

  Teller(
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
    this.openSteps = openSteps;
  }

  /** Next steps that came to nothing, once the visits have been told. */
  List<Diary.Cancelled> cancelled() {
    return cancelled;
  }

  /** All entries in order of date and time. */
  List<VisitDraft> visits() {
    Set<Integer> known = new HashSet<>();
    plan.chains().stream()
        .sorted(Comparator.comparingInt(Chain::first).thenComparingInt(Chain::customer))
        .forEach(
            chain -> {
              boolean again = !known.add(chain.customer());
              for (int i = 0; i < chain.days().size(); i++) {
                told.add(visit(chain, i, again));
              }
            });
    plan.attempts().forEach(attempt -> told.add(attempt(attempt)));
    told.sort(Comparator.comparingInt(Told::day).thenComparingInt(Told::order));
    return withTimes();
  }

  private List<VisitDraft> withTimes() {
    List<VisitDraft> drafts = new ArrayList<>();
    int from = 0;
    while (from < told.size()) {
      int to = from;
      while (to < told.size() && told.get(to).day() == told.get(from).day()) {
        to++;
      }
      int pace = MINUTES_OF_A_DAY / (to - from);
      for (int i = from; i < to; i++) {
        int minute = (i - from) * pace + random.nextInt(Math.max(1, pace / 2));
        boolean untimed = random.nextInt(10) == 0;
        VisitDraft draft = told.get(i).draft();
        Optional<LocalTime> time =
            untimed ? Optional.empty() : Optional.of(MORNING.plusMinutes(minute / 5 * 5));
        int place = drafts.size();
        told.get(i)
            .cancelled()
            .ifPresent(c -> cancelled.add(new Diary.Cancelled(place, c.day(), c.why())));
        drafts.add(at(draft, time));
      }
      from = to;
    }
    return drafts;
  }

  private static VisitDraft at(VisitDraft d, Optional<LocalTime> time) {
    return new VisitDraft(
        d.customer(),
        d.date(),
        time,
        d.contact(),
        d.kind(),
        d.outcome(),
        d.amount(),
        d.step(),
        d.tags(),
        d.note(),
        d.details());
  }

  private Told visit(Chain chain, int place, boolean again) {
    int day = chain.days().get(place);
    boolean last = place == chain.days().size() - 1;
    boolean open = last && openSteps.containsKey(chain);
    Meeting meeting = courses.meeting(chain, place);
    Optional<LocalDate> date =
        meeting.refused() ? Optional.empty() : last ? lastStep(chain) : keptStep(chain, place);
    Outcome outcome =
        meeting.refused() ? Outcome.REFUSED : outcome(chain, last, date.isPresent(), again);
    Words words = words(outcome, place, again);
    Optional<VisitDraft.Step> step = date.map(d -> new VisitDraft.Step(d, stepTime(), what(words)));
    Optional<Diary.Cancelled> nothing =
        date.filter(d -> last && !open).map(d -> new Diary.Cancelled(0, d, text.draw("cancel")));
    VisitDraft draft = draft(chain.customer(), day, outcome, words, step, meeting);
    return new Told(day, random.nextInt(), draft, nothing);
  }

  /** The next visit was agreed, for its day or a day or two before. */
  private Optional<LocalDate> keptStep(Chain chain, int place) {
    int day = chain.days().get(place);
    double share = (double) day / plan.days().size();
    double chance = habits.stepsAtFirst() * (1 - share) + habits.stepsAtLast() * share;
    if (random.nextDouble() >= chance) {
      return Optional.empty();
    }
    int next = chain.days().get(place + 1);
    int early = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
    return Optional.of(plan.days().get(Math.max(day + 1, next - early)));
  }

  /** Still open, or, now and then, long since cancelled. */
  private Optional<LocalDate> lastStep(Chain chain) {
    if (openSteps.containsKey(chain)) {
      return Optional.ofNullable(openSteps.get(chain));
    }
    int due = chain.last() + 3 + random.nextInt(5);
    boolean cancelled = !chain.won() && due < plan.lastDay() && random.nextInt(10) == 0;
    return cancelled ? Optional.of(plan.days().get(due)) : Optional.empty();
  }

  private Outcome outcome(Chain chain, boolean last, boolean step, boolean again) {
    if (last && chain.won()) {
      return Outcome.DEAL;
    }
    if (step) {
      return Outcome.NEXT_STEP;
    }
    return again || random.nextDouble() < 0.55 ? Outcome.THINKING : Outcome.OBJECTION;
  }

  private Words words(Outcome outcome, int place, boolean again) {
    boolean anew = again && place == 0;
    String when = anew ? "again" : place == 0 ? "first" : "later";
    String section =
        switch (outcome) {
          case DEAL -> "deal." + when;
          case NEXT_STEP -> "next." + when;
          case THINKING -> again ? "thinking.again" : "thinking";
          case OBJECTION -> "objection";
          case REFUSED -> "refused";
          case NOT_REACHED -> "attempt";
        };
    List<String> fields = text.drawFields(section);
    String note = fields.getFirst();
    boolean faceToFace = note.startsWith("*");
    return new Words(
        faceToFace ? VisitKind.IN_PERSON : kind(outcome),
        faceToFace ? note.substring(1) : note,
        fields.subList(1, fields.size()));
  }

  private VisitKind kind(Outcome outcome) {
    int at = random.nextInt(20);
    if (outcome.isAttempt()) {
      return VisitKind.CALL;
    }
    return at < 10
        ? VisitKind.IN_PERSON
        : at < 16 ? VisitKind.CALL : at < 19 ? VisitKind.MESSAGE : VisitKind.VIDEO;
  }

  private String what(Words words) {
    boolean said = !words.more().isEmpty();
    return said ? words.more().getFirst() : text.draw("deal.step");
  }

  private Optional<LocalTime> stepTime() {
    return random.nextInt(3) == 0
        ? Optional.of(MORNING.plusMinutes(30L * random.nextInt(15)))
        : Optional.empty();
  }

  private Told attempt(Plan.Attempt attempt) {
    Words words = words(Outcome.NOT_REACHED, 0, false);
    VisitDraft draft =
        draft(
            attempt.customer(),
            attempt.day(),
            Outcome.NOT_REACHED,
            words,
            Optional.empty(),
            new Meeting(-1, false, false));
    return new Told(attempt.day(), random.nextInt(), draft, Optional.empty());
  }

  private VisitDraft draft(
      int customer,
      int day,
      Outcome outcome,
      Words words,
      Optional<VisitDraft.Step> step,
      Meeting meeting) {
    boolean noted = outcome == Outcome.DEAL || random.nextDouble() < habits.notes();
    return new VisitDraft(
        cast.name(customer),
        plan.days().get(day),
        Optional.empty(),
        meeting.contact() < 0 ? "" : cast.contact(customer, meeting.contact()),
        words.kind(),
        outcome,
        amount(outcome),
        step,
        List.of(),
        noted ? words.note() : "",
        noted || meeting.need() ? details(outcome, words, meeting) : VisitDraft.Details.NONE);
  }

  private Optional<BigDecimal> amount(Outcome outcome) {
    boolean interest =
        (outcome == Outcome.NEXT_STEP || outcome == Outcome.THINKING) && random.nextInt(4) == 0;
    return outcome == Outcome.DEAL || interest
        ? Optional.of(new BigDecimal(text.draw("amount")).setScale(2))
        : Optional.empty();
  }

  private VisitDraft.Details details(Outcome outcome, Words words, Meeting meeting) {
    boolean against = outcome == Outcome.OBJECTION || outcome == Outcome.REFUSED;
    boolean talked = !outcome.isAttempt();
    boolean competitor = talked && often(0.2);
    Optional<Integer> state =
        talked && often(1) ? Optional.of(2 + random.nextInt(4)) : Optional.empty();
    Optional<Integer> minutes =
        talked && often(1) ? Optional.of(minutes(words.kind())) : Optional.empty();
    return new VisitDraft.Details(
        against ? words.more().getFirst() : "",
        // The true reason shows itself only to the one who asks.
        against && often(1) ? words.more().get(1) : "",
        meeting.need() ? text.draw("need") : "",
        competitor ? text.draw("competitor") : "",
        state,
        minutes);
  }

  private boolean often(double share) {
    return random.nextDouble() < share * habits.details();
  }

  private int minutes(VisitKind kind) {
    return 5
        * switch (kind) {
          case IN_PERSON -> 3 + random.nextInt(10);
          case CALL -> 1 + random.nextInt(3);
          case MESSAGE -> 1;
          case VIDEO -> 4 + random.nextInt(5);
        };
  }
}
