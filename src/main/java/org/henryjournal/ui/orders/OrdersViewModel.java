package org.henryjournal.ui.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.Weeks;
import org.henryjournal.insight.Growth;
import org.henryjournal.insight.LeakyBucket;
import org.henryjournal.insight.NextOrder;
import org.henryjournal.insight.RepeatDeals;
import org.henryjournal.insight.Step;
import org.henryjournal.insight.VisitTable;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.MoneyStore;
import org.henryjournal.journal.Setting;
import org.henryjournal.ui.shell.PageModel;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The tab Orders: growth by period, next orders from customers' own rhythms, and reorders. */
public final class OrdersViewModel implements PageModel {

  private static final int PERIODS = 6;
  private static final int SILENT = 2;

  /** By what the growth is told. */
  enum By {
    MONTH(Step.MONTH),
    QUARTER(Step.QUARTER);

    private final Step step;

    By(Step step) {
      this.step = step;
    }

    Step step() {
      return step;
    }
  }

  /**
   * What the page shows.
   *
   * @param growth the last {@value #PERIODS} periods, the latest first
   * @param bucket won against lost in the same periods, the latest first
   * @param next of those who may still order by their rhythm, the one expected first first
   * @param silent customers whose order has been missing for longer than {@value #SILENT} times
   *     their rhythm
   * @param isUnpaid whether there are deals and nothing is noted that came in
   * @param names of all customers, by id
   */
  record Shown(
      LocalDate today,
      By by,
      List<Growth> growth,
      List<LeakyBucket> bucket,
      List<NextOrder> next,
      int silent,
      boolean isUnpaid,
      RepeatDeals repeats,
      Map<Long, String> names) {

    String name(long customer) {
      return names.getOrDefault(customer, "");
    }
  }

  private final Session session;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<By> by = new SimpleObjectProperty<>(By.MONTH);
  private final ObjectProperty<Growth.Against> against =
      new SimpleObjectProperty<>(Growth.Against.PERIOD_BEFORE);
  private final Refresh refresh;

  public OrdersViewModel(Session session) {
    this.session = session;
    refresh = new Refresh(session, this::load);
    by.subscribe((before, now) -> load());
    against.subscribe((before, now) -> load());
  }

  @Override
  public Refresh refresh() {
    return refresh;
  }

  /** Null until the journal has been read. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ObjectProperty<By> byProperty() {
    return by;
  }

  ObjectProperty<Growth.Against> againstProperty() {
    return against;
  }

  private void load() {
    By step = by.get();
    Growth.Against with = against.get();
    LocalDate today = session.today();
    session
        .background()
        .run(
            () -> read(session.journal(), step, with, today),
            made -> {
              if (step == by.get() && with == against.get()) {
                shown.set(made);
              }
            });
  }

  private static Shown read(Journal journal, By by, Growth.Against against, LocalDate today) {
    MoneyStore money = journal.money();
    List<Deal> deals = money.deals();
    List<Payment> receipts = money.receipts();
    Weeks weeks = journal.settings().get(Setting.WEEKS);
    LocalDate first = by.step().start(today, weeks);
    for (int i = 1; i < PERIODS; i++) {
      first = by.step().start(first.minusDays(1), weeks);
    }
    DaySpan range = new DaySpan(first, today);
    VisitTable visits = journal.figures().facts().visits();
    List<Growth> growth =
        Growth.by(by.step(), weeks, range, against, deals, receipts, visits.firstDay(), today);
    List<NextOrder> all = NextOrder.of(deals, today);
    List<NextOrder> next =
        all.stream().filter(each -> each.daysOver(today) <= SILENT * each.gapDays()).toList();
    return new Shown(
        today,
        by,
        growth.reversed(),
        LeakyBucket.by(by.step(), weeks, range, visits, today).reversed(),
        next,
        all.size() - next.size(),
        !deals.isEmpty() && receipts.isEmpty(),
        RepeatDeals.of(deals, today),
        money.names());
  }
}
