package org.henryjournal.ui.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Pinyin;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Tag;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.insight.Clearing;
import org.henryjournal.ui.parts.CustomerActions;
import org.henryjournal.ui.parts.RunOutsViewModel;
import org.henryjournal.ui.shell.PageModel;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The grade board of today or of any past day. Only today's cards can be moved. */
public final class BoardViewModel implements PageModel {

  /**
   * What the board shows.
   *
   * @param columns the cards that fit the filter; every place has its list
   * @param counts cards of each place without a filter; empty places are absent
   * @param tags of all cards
   * @param industries of all cards, by name
   * @param month the stock from the first day of the day's month up to the day
   */
  public record Shown(
      LocalDate day,
      boolean isPast,
      GradeRules rules,
      Map<Stage, List<BoardCard>> columns,
      Map<Stage, Long> counts,
      List<Tag> tags,
      List<String> industries,
      Clearing month) {

    public List<BoardCard> column(Stage stage) {
      return columns.getOrDefault(stage, List.of());
    }

    /** What the cards of a column may bring, or have brought. */
    public BigDecimal amount(Stage stage) {
      return column(stage).stream()
          .flatMap(
              card ->
                  (stage == Stage.SIGNED
                          ? card.signed().flatMap(BoardCard.Signed::amount)
                          : card.amount())
                      .stream())
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  private final Session session;
  private final Pinyin pinyin = new Pinyin();
  private final ObjectProperty<CustomerFilter> filter =
      new SimpleObjectProperty<>(CustomerFilter.NONE);
  private final CustomerActions actions;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Optional<Question>> asking =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Map<Stage, Boolean>> folded =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final RunOutsViewModel runOuts;
  private final Refresh refresh;
  private Optional<LocalDate> asOf = Optional.empty();
  private Optional<BoardContent> read = Optional.empty();
  private Optional<Long> moved = Optional.empty();
  private long asked;
  private long filtered;

  public BoardViewModel(Session session) {
    this.session = session;
    this.actions = new CustomerActions(session);
    filter.subscribe(_ -> read.ifPresent(this::filter));
    runOuts = new RunOutsViewModel(session);
    refresh = new Refresh(session, this::load);
  }

  /** What ran out overnight. */
  public RunOutsViewModel runOuts() {
    return runOuts;
  }

  /** Midnight may have passed: the board of today follows, that of a past day stays. */
  @Override
  public void wake() {
    if (asOf.isEmpty() && read.filter(r -> !r.day().equals(session.today())).isPresent()) {
      load();
    }
  }

  @Override
  public Refresh refresh() {
    return refresh;
  }

  private void load() {
    LocalDate today = session.today();
    LocalDate day = asOf.filter(today::isAfter).orElse(today);
    long number = ++asked;
    session
        .background()
        .run(
            () ->
                new BoardContent(
                    day,
                    today,
                    session.journal().settings().gradeRules(),
                    session.journal().board().cards(day, today, EnumSet.allOf(Stage.class)),
                    Clearing.of(
                        session.journal().figures().histories(day).values(),
                        day.withDayOfMonth(1),
                        day)),
            got -> {
              if (number == asked) {
                read = Optional.of(got);
                filter(got);
              }
            });
  }

  /** Off the window's thread; of several only the last one's answer is shown. */
  private void filter(BoardContent among) {
    CustomerFilter wanted = filter.get();
    long number = ++filtered;
    session
        .background()
        .run(
            () -> among.shown(wanted, pinyin),
            made -> {
              if (number == filtered) {
                shown.set(made);
              }
            });
  }

  /** Null until the board has been read for the first time. */
  public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<CustomerFilter> filterProperty() {
    return filter;
  }

  public void change(UnaryOperator<CustomerFilter> change) {
    filter.set(change.apply(filter.get()));
  }

  /** What can be done about the customers on it. */
  public CustomerActions actions() {
    return actions;
  }

  /** Shows the board of a day; today and later days are today. */
  public void goTo(LocalDate day) {
    asOf = Optional.of(day).filter(session.today()::isAfter);
    asking.set(Optional.empty());
    load();
  }

  public LocalDate today() {
    return session.today();
  }

  /** What a card asks for: the labels of its grade. */
  public ReadOnlyObjectProperty<Optional<Question>> askingProperty() {
    return asking.getReadOnlyProperty();
  }

  public void ask(BoardCard card) {
    Shown now = shown.get();
    if (now != null && !now.isPast()) {
      asking.set(Optional.of(Question.of(card, card.missing())));
    }
  }

  public void askNothing() {
    asking.set(Optional.empty());
  }

  /**
   * Moves a card by hand. Labels that the new grade needs and that are not known are asked for in
   * the card; nobody has to answer.
   *
   * @param stage a grade or signed
   */
  public void move(BoardCard card, Stage stage) {
    Shown now = shown.get();
    if (now == null || now.isPast() || card.stage() == stage) {
      return;
    }
    List<GradeRules.Label> missing =
        stage.grade().map(grade -> GradeRules.missing(card.labels(), grade)).orElse(List.of());
    actions.setStage(
        card,
        stage,
        "",
        () -> {
          moved = Optional.of(card.customer());
          asking.set(
              missing.isEmpty() ? Optional.empty() : Optional.of(Question.of(card, missing)));
        });
  }

  /** The customer that was moved last, once: the window follows it. */
  Optional<Long> takeMoved() {
    Optional<Long> taken = moved;
    moved = Optional.empty();
    return taken;
  }

  /** Saves an answer to a label. The question stays unless the card has gone elsewhere. */
  public void setLabels(BoardCard card, Labels labels) {
    actions.setLabels(
        card,
        labels,
        session.today(),
        grade ->
            asking.set(
                asking
                    .get()
                    .filter(question -> grade.isEmpty())
                    .map(question -> question.answered(card.labels(), labels))));
  }

  /** Names the customer as one to sign today. */
  public void nameTarget(BoardCard card) {
    session.change(
        () -> session.journal().dayBook().addTarget(session.today(), card.name()),
        () -> session.notices().changed("board.target.named", card.name()));
  }

  /** Columns the rep has folded (true) or unfolded (false); the others go by their content. */
  public ReadOnlyObjectProperty<Map<Stage, Boolean>> foldedProperty() {
    return folded.getReadOnlyProperty();
  }

  public void fold(Stage stage, boolean isFolded) {
    Map<Stage, Boolean> changed = new EnumMap<>(Stage.class);
    changed.putAll(folded.get());
    changed.put(stage, isFolded);
    folded.set(Map.copyOf(changed));
  }

  /**
   * Dropped and ungraded customers are folded at first, and empty columns beside full ones. While
   * nobody is graded, only the dropped ones are.
   */
  public boolean isFolded(Stage stage) {
    Shown now = shown.get();
    Boolean said = folded.get().get(stage);
    if (said != null) {
      return said;
    }
    if (now == null || now.counts().keySet().stream().noneMatch(Stage::isOpen)) {
      return stage == Stage.D;
    }
    boolean empty = !now.counts().containsKey(stage);
    return stage == Stage.D || stage == Stage.NONE || (empty && stage != Stage.A);
  }
}
