package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Pinyin;
import org.henryjournal.domain.QuickEntry;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.journal.DayStore;
import org.henryjournal.journal.Drafts;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.StepStore;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/**
 * The evening walk: through what was planned, the result of the targets, then the next workday's
 * target. One line answers each question; the up and down keys choose what the line means.
 */
public final class EveningWalkViewModel {

  /** A question of the walk. */
  public sealed interface Question {}

  /** A planned visit: did it happen? */
  public record PlannedVisit(StepStore.Planned planned) implements Question {}

  /** A target customer who did not sign: what came of it? */
  public record TargetResult(DayStore.Target target) implements Question {}

  /** Whom to sign on the next workday; the number of a suggestion picks it. */
  public record NextTarget(LocalDate day, List<BoardCard> suggested) implements Question {}

  /** What is worth remembering of the day. */
  public record DayWords(LocalDate day, String already) implements Question {}

  /** What the line means for a planned visit. */
  public enum Answer {
    HAPPENED,
    MOVED,
    CANCELLED
  }

  /**
   * An answer that was saved on this walk.
   *
   * @param visit the id of the visit that it logged, if it did
   */
  private record Given(Answer answer, String text, Optional<Long> visit) {}

  private static final String TEXT = "text";
  private static final String ANSWER = "answer";

  private final Session session;
  private final LocalDate day;
  private final List<Question> questions = new ArrayList<>();
  private final Map<Question, Given> given = new HashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable Question> current = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Answer> answer = new SimpleObjectProperty<>(Answer.HAPPENED);
  private final StringProperty line = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable VisitDraft> draft = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable LocalDate> movedTo = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable String> problem = new ReadOnlyObjectWrapper<>();
  private int at;
  private int answered;
  private boolean busy;
  private boolean loaded;
  private boolean showing;

  EveningWalkViewModel(Session session, LocalDate day) {
    this.session = session;
    this.day = day;
    line.subscribe(_ -> changed());
    answer.subscribe(_ -> changed());
    session
        .background()
        .run(() -> DayData.read(session.journal(), day, session.today()), this::begin);
  }

  private void changed() {
    keep();
    read();
  }

  private void begin(DayData data) {
    data.planned().forEach(planned -> questions.add(new PlannedVisit(planned)));
    data.targets().stream()
        .filter(target -> !target.hit() && target.target().note().isEmpty())
        .forEach(target -> questions.add(new TargetResult(target)));
    boolean nextIsNamed =
        !data.nextTargets().isEmpty() || data.nextNote().map(n -> n.noTarget()).orElse(false);
    if (!nextIsNamed) {
      questions.add(new NextTarget(data.nextWorkday(), data.followUps().nextSuggested()));
    }
    questions.add(new DayWords(day, data.note().map(n -> n.text()).orElse("")));
    loaded = true;
    at =
        IntStream.range(0, questions.size())
            .filter(i -> session.journal().drafts().of(key(questions.get(i))).isPresent())
            .findFirst()
            .orElse(0);
    show();
  }

  /** The place of an answer that is being typed. */
  private Drafts.Key key(Question question) {
    String of =
        switch (question) {
          case PlannedVisit visit -> "step " + visit.planned().step().id();
          case TargetResult result -> "target " + result.target().target().id();
          case NextTarget next -> "next";
          case DayWords own -> "words";
        };
    return new Drafts.Key(Drafts.Place.WALK, day + " " + of);
  }

  private void keep() {
    Question question = current.get();
    if (question == null || showing) {
      return;
    }
    if (line.get().equals(asAsked(question)) && answer.get() == answerAsAsked(question)) {
      session.journal().drafts().forget(key(question));
    } else {
      session
          .journal()
          .drafts()
          .keep(key(question), Map.of(TEXT, line.get(), ANSWER, answer.get().name()));
    }
  }

  /** What stands in the line when the question is asked: as it was answered, if it was. */
  private String asAsked(Question question) {
    Given before = given.get(question);
    if (before != null) {
      return before.text();
    }
    return question instanceof DayWords words ? words.already() : "";
  }

  private Answer answerAsAsked(Question question) {
    Given before = given.get(question);
    return before == null ? Answer.HAPPENED : before.answer();
  }

  private void show() {
    Question question = at < questions.size() ? questions.get(at) : null;
    Map<String, String> typed =
        Optional.ofNullable(question)
            .flatMap(asked -> session.journal().drafts().of(key(asked)))
            .orElse(Map.of());
    showing = true;
    answer.set(
        typed.containsKey(ANSWER)
            ? Answer.valueOf(typed.get(ANSWER))
            : question == null ? Answer.HAPPENED : answerAsAsked(question));
    problem.set(null);
    line.set(typed.getOrDefault(TEXT, question == null ? "" : asAsked(question)));
    current.set(question);
    showing = false;
    read();
  }

  /** Null before the day has been read, and when the walk is over. */
  public ReadOnlyObjectProperty<@Nullable Question> currentProperty() {
    return current.getReadOnlyProperty();
  }

  public boolean isOver() {
    return loaded && current.get() == null;
  }

  public ObjectProperty<Answer> answerProperty() {
    return answer;
  }

  public StringProperty lineProperty() {
    return line;
  }

  /** The visit as it would be saved, where the answer is that it happened. */
  public ReadOnlyObjectProperty<@Nullable VisitDraft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /** The day the visit would be moved to, where the answer is that it was moved. */
  public ReadOnlyObjectProperty<@Nullable LocalDate> movedToProperty() {
    return movedTo.getReadOnlyProperty();
  }

  /** Key of the sentence that says what the line lacks, or null. */
  public ReadOnlyObjectProperty<@Nullable String> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The day that is walked through. */
  public LocalDate day() {
    return day;
  }

  /** Place of the question in the walk, from 1. */
  public int place() {
    return at + 1;
  }

  public int size() {
    return questions.size();
  }

  public int answeredCount() {
    return answered;
  }

  private void read() {
    draft.set(null);
    movedTo.set(null);
    problem.set(null);
    if (current.get() instanceof PlannedVisit visit) {
      switch (answer.get()) {
        case HAPPENED -> draft.set(words().isEmpty() ? null : draftOf(visit));
        case MOVED -> movedTo.set(moved(line.get()).map(VisitDraft.Step::date).orElse(null));
        case CANCELLED -> movedTo.set(null);
      }
    }
  }

  private VisitDraft draftOf(PlannedVisit visit) {
    String name = visit.planned().customerName();
    CustomerNames only =
        new CustomerNames(
            List.of(new CustomerNames.Name(visit.planned().step().customer(), name, 0)),
            new Pinyin());
    return QuickEntry.parse(name + " " + line.get(), day, only).draft();
  }

  private Optional<VisitDraft.Step> moved(String words) {
    String sign = words.isBlank() || words.strip().matches("^[>》＞].*") ? "" : ">";
    return QuickEntry.parse(sign + words.strip(), day, CustomerNames.none()).draft().step();
  }

  /** The next of the three answers to a planned visit, or the one before. */
  public void turn(int by) {
    Answer[] all = Answer.values();
    answer.set(all[Math.floorMod(answer.get().ordinal() + by, all.length)]);
  }

  /** Leaves the question open and goes on. */
  public void skip() {
    at++;
    show();
  }

  public void back() {
    if (at > 0) {
      at--;
      show();
    }
  }

  /**
   * Saves the answer and goes on; where the line lacks something, says so and stays. A question
   * that was answered before has its answer changed, and none where it is the same.
   */
  public void accept() {
    Question question = current.get();
    if (question == null || busy) {
      return;
    }
    if (given.containsKey(question)
        && line.get().equals(asAsked(question))
        && answer.get() == answerAsAsked(question)) {
      skip();
      return;
    }
    switch (question) {
      case PlannedVisit visit -> acceptVisit(visit);
      case TargetResult result ->
          finish(
              line.get().isBlank() && !given.containsKey(question),
              journal -> journal.dayBook().noteTarget(result.target().target().id(), words()));
      case NextTarget next -> acceptTarget(next);
      case DayWords own ->
          finish(
              words().equals(own.already()) && !given.containsKey(question),
              journal -> journal.dayBook().note(day, words()));
    }
  }

  private void acceptTarget(NextTarget next) {
    if (line.get().isBlank()) {
      finish(false, journal -> journal.dayBook().sayNoTarget(next.day()));
      return;
    }
    Optional<String> name = Suggested.name(words(), next.suggested(), session.names());
    if (name.isEmpty()) {
      problem.set("walk.next.number.unknown");
      return;
    }
    finish(false, journal -> journal.dayBook().addTarget(next.day(), name.get()));
  }

  private String words() {
    return line.get().strip();
  }

  /** The suggestion whose number is typed, where the question asks for a customer. */
  public Optional<BoardCard> picked() {
    return current.get() instanceof NextTarget next
        ? Suggested.picked(line.get(), next.suggested(), session.names())
        : Optional.empty();
  }

  private void acceptVisit(PlannedVisit visit) {
    long step = visit.planned().step().id();
    switch (answer.get()) {
      case HAPPENED -> {
        if (words().isEmpty()) {
          problem.set("walk.happened.empty");
          return;
        }
        VisitDraft happened = draftOf(visit);
        save(visit, journal -> Optional.of(logged(journal, visit, happened)));
      }
      case MOVED -> {
        Optional<VisitDraft.Step> to = moved(line.get());
        if (to.isEmpty()) {
          problem.set("walk.date.unread");
          return;
        }
        Optional<LocalTime> time = to.get().time();
        String why = to.get().what();
        save(
            visit,
            journal -> {
              takeBackVisit(journal, visit);
              journal.stepBook().move(step, to.get().date(), time, why);
              return Optional.empty();
            });
      }
      case CANCELLED -> {
        String why = words();
        save(
            visit,
            journal -> {
              takeBackVisit(journal, visit);
              journal.stepBook().cancel(step, day, why);
              return Optional.empty();
            });
      }
    }
  }

  /** The visit that an answer logs, or the one that it logged before as it is told now. */
  private long logged(Journal journal, PlannedVisit visit, VisitDraft happened) {
    Given before = given.get(visit);
    if (before != null && before.visit().isPresent()) {
      return journal.visitBook().change(before.visit().get(), happened).visit();
    }
    if (before != null) {
      NextStep planned = visit.planned().step();
      journal.stepBook().move(planned.id(), planned.date(), planned.time(), planned.reason());
    }
    return journal.visitBook().log(happened).visit();
  }

  /** The visit of an answer that says now that there was none; not one of another plan, too. */
  private void takeBackVisit(Journal journal, PlannedVisit visit) {
    Optional<Long> before = Optional.ofNullable(given.get(visit)).flatMap(Given::visit);
    long answers = given.values().stream().filter(one -> one.visit().equals(before)).count();
    if (before.isPresent() && answers == 1) {
      journal.visitBook().delete(before.get());
    }
  }

  /**
   * One visit answers all plans with its customer that are asked about after it: these show its
   * answer, and log none of their own.
   */
  private void save(PlannedVisit visit, Function<Journal, Optional<Long>> answers) {
    Given[] saved = new Given[1];
    Answer said = answer.get();
    String text = line.get();
    finish(
        false,
        journal -> saved[0] = new Given(said, text, answers.apply(journal)),
        () -> {
          given.put(visit, saved[0]);
          if (saved[0].visit().isPresent()) {
            questions.stream()
                .filter(other -> isOfCustomer(other, visit))
                .filter(other -> isAnsweredBy(other, saved[0]))
                .forEach(other -> given.put(other, saved[0]));
          }
        });
  }

  private static boolean isOfCustomer(Question other, PlannedVisit visit) {
    return other instanceof PlannedVisit planned
        && planned.planned().step().customer() == visit.planned().step().customer();
  }

  private boolean isAnsweredBy(Question other, Given visit) {
    Given before = given.get(other);
    return before == null || before.visit().equals(visit.visit());
  }

  private void finish(boolean nothingToSave, Consumer<Journal> save) {
    Question question = questions.get(at);
    Given now = new Given(answer.get(), line.get(), Optional.empty());
    finish(nothingToSave, save, () -> given.put(question, now));
  }

  private void finish(boolean nothingToSave, Consumer<Journal> save, Runnable saved) {
    if (nothingToSave) {
      skip();
      return;
    }
    Question question = questions.get(at);
    boolean again = given.containsKey(question);
    busy = true;
    session.change(
        () -> save.accept(session.journal()),
        () -> {
          busy = false;
          answered += again ? 0 : 1;
          session.journal().drafts().forget(key(question));
          saved.run();
          skip();
        },
        () -> busy = false);
  }

  /** Names that fit what is typed, where the question asks for a customer. */
  public List<String> suggestions() {
    return current.get() instanceof NextTarget && picked().isEmpty()
        ? session.names().complete(line.get(), 5).stream().map(CustomerNames.Name::name).toList()
        : List.of();
  }
}
