package org.henryjournal.ui.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Work;
import org.henryjournal.domain.WorkRevision;
import org.henryjournal.journal.WorkStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.PageModel;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;

/** The progress table: its rows, what is asked for, and the row that is chosen. */
public final class ProgressViewModel implements PageModel {

  /**
   * What the page shows.
   *
   * @param rows those that fit the filter, in the rep's order
   * @param all every row; empty until they have been read
   * @param axis the days beside the rows
   */
  public record Shown(
      List<WorkStore.Row> rows,
      Optional<List<WorkStore.Row>> all,
      List<Goal> goals,
      LocalDate today,
      TimeAxis axis) {

    Optional<WorkStore.Row> row(long id) {
      return rows.stream().filter(row -> row.work().id() == id).findFirst();
    }
  }

  /**
   * The row that is chosen.
   *
   * @param asksWhy it was agreed and has been changed: what was changed, and why, can be noted
   */
  public record Detail(WorkStore.Row row, List<WorkRevision> revisions, boolean asksWhy) {}

  private static final int OFFERED = 8;

  private final Session session;
  private final ObjectProperty<WorkFilter> filter = new SimpleObjectProperty<>(WorkFilter.NONE);
  private final ReadOnlyObjectWrapper<Shown> shown;
  private final ReadOnlyObjectWrapper<Optional<Detail>> detail =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Refresh refresh;
  private Optional<Long> chosen = Optional.empty();
  private Optional<Long> changed = Optional.empty();

  /** What was read last. */
  private record Read(List<WorkStore.Row> rows, List<Goal> goals, List<WorkRevision> revisions) {}

  public ProgressViewModel(Session session) {
    this.session = session;
    LocalDate today = session.today();
    shown =
        new ReadOnlyObjectWrapper<>(
            new Shown(
                List.of(), Optional.empty(), List.of(), today, TimeAxis.of(List.of(), today)));
    refresh = new Refresh(session, this::load);
    filter.subscribe(this::filtered);
  }

  @Override
  public Refresh refresh() {
    return refresh;
  }

  private void load() {
    Optional<Long> asked = chosen;
    session
        .background()
        .run(
            () ->
                new Read(
                    session.journal().works().all(),
                    session.journal().goals().all(),
                    asked.map(session.journal().works()::revisions).orElse(List.of())),
            read -> {
              show(read.rows(), read.goals());
              if (asked.equals(chosen)) {
                showDetail(read.revisions());
              }
            });
  }

  private void show(List<WorkStore.Row> all, List<Goal> goals) {
    LocalDate today = session.today();
    List<WorkStore.Row> rows =
        all.stream().filter(row -> filter.get().fits(row.work(), today)).toList();
    shown.set(
        new Shown(
            rows,
            Optional.of(all),
            goals,
            today,
            TimeAxis.of(rows.stream().map(WorkStore.Row::work).toList(), today)));
  }

  private void filtered() {
    Shown now = shown.get();
    now.all().ifPresent(all -> show(all, now.goals()));
  }

  private void showDetail(List<WorkRevision> revisions) {
    detail.set(
        chosen
            .flatMap(this::find)
            .map(
                row ->
                    new Detail(row, revisions, changed.filter(chosen.get()::equals).isPresent())));
  }

  private Optional<WorkStore.Row> find(long id) {
    return shown.get().all().stream()
        .flatMap(List::stream)
        .filter(row -> row.work().id() == id)
        .findFirst();
  }

  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ObjectProperty<WorkFilter> filterProperty() {
    return filter;
  }

  public void filter(UnaryOperator<WorkFilter> change) {
    filter.set(change.apply(filter.get()));
  }

  public ReadOnlyObjectProperty<Optional<Detail>> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  public Optional<Long> chosen() {
    return chosen;
  }

  /** Shows more of a row. */
  public void choose(long id) {
    if (chosen.filter(known -> known == id).isEmpty()) {
      chosen = Optional.of(id);
      changed = Optional.empty();
      load();
    }
  }

  /** Shows a row that may be hidden by what is asked for. */
  public void open(long id) {
    if (shown.get().row(id).isEmpty()) {
      filter.set(WorkFilter.NONE);
    }
    choose(id);
  }

  @Override
  public void wake() {
    if (!shown.get().today().equals(session.today())) {
      load();
    }
  }

  /**
   * Adds a row at the end: what is to be done, and perhaps its days after {@code >}; without it is
   * for today. A filter that would hide it is given up.
   *
   * @return why it is refused
   */
  public Optional<Refusal> add(String typed) {
    Work work = NewRow.of(typed, filter.get(), session.today());
    return save(
        work,
        id -> {
          if (!filter.get().fits(work, session.today())) {
            filter.set(WorkFilter.NONE);
          }
          choose(id);
          session.notices().changed("progress.added", work.what());
        });
  }

  private Optional<Refusal> save(Work work, LongConsumer then) {
    try {
      work.check();
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
    session.change(() -> session.journal().progressBook().save(work), then::accept);
    return Optional.empty();
  }

  /**
   * Saves what was typed into a cell. The row shows it at once; when saving fails it is as it was.
   *
   * @return why it is refused, to be said beside the cell
   */
  public Optional<Refusal> edit(WorkStore.Row row, WorkColumn column, String typed) {
    try {
      WorkColumn.Change change = column.read(typed, session.today(), session.names());
      String customer =
          column == WorkColumn.CUSTOMER
              ? session.names().find(typed).map(CustomerNames.Name::name).orElse("")
              : row.customerName();
      change(row, customer, change, column.isPlan());
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }

  /** Says which goal a row serves; none where it is the one it serves already. */
  public void toggleGoal(WorkStore.Row row, long goal) {
    Optional<Long> wanted =
        row.work().goal().filter(known -> known == goal).isPresent()
            ? Optional.empty()
            : Optional.of(goal);
    change(row, row.customerName(), edit -> edit.goal(wanted), true);
  }

  private void change(
      WorkStore.Row row, String customer, WorkColumn.Change change, boolean isPlan) {
    Work edited = change.on(row.work().edit()).made();
    if (edited.equals(row.work())) {
      return;
    }
    edited.check();
    if (isPlan && !edited.stage().isPlanning()) {
      changed = Optional.of(edited.id());
    }
    Shown now = shown.get();
    now.all()
        .ifPresent(
            all ->
                show(
                    all.stream()
                        .map(
                            each ->
                                each.work().id() == edited.id()
                                    ? new WorkStore.Row(edited, customer)
                                    : each)
                        .toList(),
                    now.goals()));
    session.change(
        () -> session.journal().progressBook().save(change.on(there(edited.id()).edit()).made()),
        id -> session.notices().changed("progress.saved", edited.what()),
        this::load);
  }

  private Work there(long id) {
    return session.journal().works().find(id).orElseThrow(() -> new Refusal("work.gone"));
  }

  /** Keeps what was changed in the chosen row, and why; with '' nothing is kept. */
  public void note(String text) {
    changed = Optional.empty();
    Optional<Detail> now = detail.get();
    detail.set(now.map(d -> new Detail(d.row(), d.revisions(), false)));
    if (now.isEmpty() || text.isBlank()) {
      return;
    }
    long id = now.get().row().work().id();
    session.change(
        () -> {
          Work revised = there(id).edit().stage(Work.Stage.REVISED).made();
          return session.journal().progressBook().revise(revised, text);
        },
        done -> session.notices().changed("progress.noted"));
  }

  public void delete(Work row) {
    session.change(
        () -> session.journal().progressBook().delete(row.id()),
        () -> session.notices().changed("progress.deleted", row.what()));
  }

  /** Moves a row up (-1) or down (1) among those that are shown. */
  public void move(Work row, int by) {
    List<WorkStore.Row> rows = shown.get().rows();
    int at = rows.stream().map(each -> each.work().id()).toList().indexOf(row.id());
    if (at >= 0 && at + by >= 0 && at + by < rows.size()) {
      place(row, rows.get(at + by).work(), by > 0);
    }
  }

  /** Puts a row before or behind another one; rows that are not shown keep their order. */
  public void place(Work row, Work beside, boolean behind) {
    new RowOrder(shown.get().all().orElse(List.of()))
        .with(row.id(), beside.id(), behind)
        .ifPresent(
            ids -> session.change(() -> session.journal().progressBook().order(ids), () -> {}));
  }

  /** The eight steps of a row, at the one where it is. */
  public PlanViewModel plan(Work row, Messages messages) {
    return new PlanViewModel(session, row, this::choose, messages);
  }

  /** The eight steps of a row that is not there yet; it is chosen once it is. */
  public PlanViewModel newPlan(Messages messages) {
    return plan(Work.named("", session.today()), messages);
  }

  /** Customers whose name fits what is typed, best first. */
  public List<CustomerNames.Name> completions(String typed) {
    return session.names().complete(typed, OFFERED);
  }
}
