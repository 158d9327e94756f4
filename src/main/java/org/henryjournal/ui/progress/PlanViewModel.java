package org.henryjournal.ui.progress;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Work;
import org.henryjournal.domain.Work.Stage;
import org.henryjournal.domain.WorkEdit;
import org.henryjournal.journal.ProgressBook;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Session;

/**
 * The eight steps of a plan, asked one after the other. What is answered is saved at each step, so
 * that it can be left at any of them and taken up there.
 */
public final class PlanViewModel {

  /** What is asked, each at its step. */
  public enum Question {
    WHAT(Stage.DIRECTION),
    SITUATION(Stage.SITUATION),
    WHERE(Stage.SITUATION),
    WHY(Stage.TASKS),
    WHEN(Stage.TASKS),
    HOW(Stage.METHOD),
    PEOPLE(Stage.PEOPLE),
    OBSTACLE(Stage.OBSTACLES),
    ANSWER(Stage.OBSTACLES),
    AGREED(Stage.AGREED),
    REVISED(Stage.REVISED);

    private final Stage step;

    Question(Stage step) {
      this.step = step;
    }

    /** Kept among the row's revisions, with the day. */
    boolean isNote() {
      return this == AGREED || this == REVISED;
    }
  }

  private final Session session;
  private final LongConsumer saved;
  private final ReadOnlyObjectWrapper<Stage> step;
  private final Map<Question, String> answers = new EnumMap<>(Question.class);
  private Work draft;
  private boolean isSaved;

  /** Set where the row is first saved, before what is saved after it. */
  private volatile long id;

  /**
   * @param saved is told the row each time it has been saved
   */
  PlanViewModel(Session session, Work work, LongConsumer saved, Messages messages) {
    this.session = session;
    this.saved = saved;
    draft = work;
    id = work.id();
    isSaved = id != 0;
    step = new ReadOnlyObjectWrapper<>(work.stage().isPlanning() ? work.stage() : Stage.REVISED);
    answers.put(Question.WHAT, work.what());
    answers.put(Question.SITUATION, work.situation());
    answers.put(Question.WHERE, work.where());
    answers.put(Question.WHY, work.why());
    answers.put(Question.WHEN, messages.days(work.from(), work.to()));
    answers.put(Question.HOW, work.how());
    answers.put(Question.PEOPLE, work.people());
    answers.put(Question.OBSTACLE, work.obstacle());
    answers.put(Question.ANSWER, work.answer());
    answers.put(Question.AGREED, "");
    answers.put(Question.REVISED, "");
  }

  /** The step that is asked now. */
  public ReadOnlyObjectProperty<Stage> stepProperty() {
    return step.getReadOnlyProperty();
  }

  public List<Question> questions() {
    return Stream.of(Question.values()).filter(q -> q.step == step.get()).toList();
  }

  public String answer(Question question) {
    return answers.getOrDefault(question, "");
  }

  public void answer(Question question, String text) {
    answers.put(question, text.strip());
  }

  /** What the plan is about, once that has been said. */
  public String what() {
    return answer(Question.WHAT);
  }

  public boolean isLast() {
    return step.get() == Stage.REVISED;
  }

  /**
   * Saves this step and goes on to the next one; at the last one it stays.
   *
   * @return why the step is refused
   */
  public Optional<Refusal> next() {
    Stage now = step.get();
    boolean agreed = !now.isPlanning();
    // The row is at step 7 only once the plan has been agreed, not when that is asked.
    Stage reached = agreed || now == Stage.OBSTACLES ? now : Stage.ofNumber(now.number() + 1);
    Optional<Refusal> refused = save(reached);
    if (refused.isEmpty() && !isLast()) {
      step.set(Stage.ofNumber(now.number() + 1));
    }
    return refused;
  }

  /** Goes back a step; what was typed is kept. */
  public void back() {
    if (step.get() != Stage.DIRECTION) {
      step.set(Stage.ofNumber(step.get().number() - 1));
    }
  }

  /** The rep leaves in the middle: what was typed is saved, unless it is refused. */
  public void leave() {
    if (!answer(Question.WHAT).isBlank()) {
      save(draft.stage());
    }
  }

  private Optional<Refusal> save(Stage reached) {
    Work before = draft;
    String note =
        questions().stream().filter(Question::isNote).map(this::answer).findFirst().orElse("");
    Work answered;
    try {
      Stage stage = reached.compareTo(before.stage()) > 0 ? reached : before.stage();
      answered = filled(before.edit()).stage(stage).made();
      answered.check();
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
    if (answered.equals(before) && note.isEmpty() && isSaved) {
      return Optional.empty();
    }
    draft = answered;
    isSaved = true;
    questions().stream().filter(Question::isNote).forEach(q -> answers.put(q, ""));
    session.change(() -> put(answered, note), saved::accept);
    return Optional.empty();
  }

  /** Another place may have changed what is not asked here. */
  private long put(Work answered, String note) {
    ProgressBook book = session.journal().progressBook();
    Work work = answered;
    if (id != 0) {
      work =
          session
              .journal()
              .works()
              .find(id)
              .orElseThrow(() -> new Refusal("work.gone"))
              .edit()
              .plan(answered)
              .made();
    }
    id = note.isEmpty() ? book.save(work) : book.revise(work, note);
    return id;
  }

  private WorkEdit filled(WorkEdit edit) {
    DaySpan days =
        DaySpan.parse(answer(Question.WHEN), session.today())
            .orElseThrow(() -> new Refusal("progress.days.unread"));
    return edit.what(answer(Question.WHAT))
        .situation(answer(Question.SITUATION))
        .where(answer(Question.WHERE))
        .why(answer(Question.WHY))
        .days(days)
        .how(answer(Question.HOW))
        .people(answer(Question.PEOPLE))
        .obstacle(answer(Question.OBSTACLE))
        .answer(answer(Question.ANSWER));
  }
}
