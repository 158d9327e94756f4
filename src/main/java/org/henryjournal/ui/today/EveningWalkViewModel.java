package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.henryjournal.domain.CustomerNames;
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

  private static final String TEXT = "text";
  private static final String ANSWER = "answer";

  private final Session session;
  private final LocalDate day;
  private final List<Question> questions = new ArrayList<>();
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
    if (line.get().equals(asAsked(question))) {
      session.journal().drafts().forget(key(question));
    } else {
      session
          .journal()
          .drafts()
          .keep(key(question), Map.of(TEXT, line.get(), ANSWER, answer.get().name()));
    }
  }

  /** What stands in the line when the question is asked for the first time. */
  private static String asAsked(Question question) {
    return question instanceof DayWords words ? words.already() : "";
  }

  private void show() {
    Question question = at < questions.size() ? questions.get(at) : null;
    Map<String, String> typed =
        Optional.ofNullable(question)
            .flatMap(asked -> session.journal().drafts().of(key(asked)))
            .orElse(Map.of());
    showing = true;
    answer.set(Answer.valueOf(typed.getOrDefault(ANSWER, Answer.HAPPENED.name())));
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

  /** Saves the answer and goes on; where the line lacks something, says so and stays. */
  public void accept() {
    Question question = current.get();
    if (question == null || busy) {
      return;
    }
    switch (question) {
      case PlannedVisit visit -> acceptVisit(visit);
      case TargetResult result ->
          finish(
              line.get().isBlank(),
              journal -> journal.dayBook().noteTarget(result.target().target().id(), words()));
      case NextTarget next ->
          finish(
              false,
              journal -> {
                if (line.get().isBlank()) {
                  journal.dayBook().sayNoTarget(next.day());
                } else {
                  journal.dayBook().addTarget(next.day(), nameOf(next));
                }
              });
      case DayWords own ->
          finish(words().equals(own.already()), journal -> journal.dayBook().note(day, words()));
    }
  }

  private String words() {
    return line.get().strip();
  }

  private String nameOf(NextTarget next) {
    return Suggested.name(words(), next.suggested(), session.names());
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
        finish(false, journal -> journal.visitBook().log(happened));
      }
      case MOVED -> {
        Optional<VisitDraft.Step> to = moved(line.get());
        if (to.isEmpty()) {
          problem.set("walk.date.unread");
          return;
        }
        Optional<LocalTime> time = to.get().time();
        String why = to.get().what();
        finish(false, journal -> journal.stepBook().move(step, to.get().date(), time, why));
      }
      case CANCELLED -> {
        String why = words();
        finish(false, journal -> journal.stepBook().cancel(step, day, why));
      }
    }
  }

  private void finish(boolean nothingToSave, Consumer<Journal> save) {
    if (nothingToSave) {
      skip();
      return;
    }
    Drafts.Key typed = key(questions.get(at));
    busy = true;
    session.change(
        () -> save.accept(session.journal()),
        () -> {
          busy = false;
          answered++;
          session.journal().drafts().forget(typed);
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
