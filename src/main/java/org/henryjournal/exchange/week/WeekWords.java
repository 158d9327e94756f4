package org.henryjournal.exchange.week;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.exchange.AlertWords;
import org.henryjournal.exchange.week.WeekDocument.Block;
import org.henryjournal.exchange.week.WeekDocument.Items;
import org.henryjournal.exchange.week.WeekDocument.Paragraph;
import org.henryjournal.exchange.week.WeekDocument.Section;
import org.henryjournal.insight.CollectionFigures;
import org.henryjournal.insight.CollectionMonth;
import org.henryjournal.insight.TargetFigures;
import org.henryjournal.journal.DayStore;
import org.henryjournal.journal.MoneyStore;
import org.henryjournal.text.Messages;

/** Puts a weekly summary into words: what every format says, and in which order. */
public final class WeekWords {

  /** A manager reads no longer list; the program has them all. */
  private static final int MOST_OWING = 12;

  private static final int MOST_ALERTS = 7;

  private final Messages messages;
  private final WeekCells cells;
  private final WeekLists lists;
  private final WeekFigures figures;
  private final WeekAfterDeal afterDeal;
  private final AlertWords alerts;

  public WeekWords(Messages messages) {
    this.messages = messages;
    this.cells = new WeekCells(messages);
    this.lists = new WeekLists(messages, cells);
    this.figures = new WeekFigures(messages, cells);
    this.afterDeal = new WeekAfterDeal(messages, cells);
    this.alerts = new AlertWords(messages);
  }

  /**
   * @param inner whether what is private is told too
   */
  public WeekDocument document(WeekSummary summary, boolean inner) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("", head(summary)));
    add(sections, "week.goals.title", summary.goals(), () -> figures.goals(summary));
    if (!summary.isEmpty()) {
      add(sections, "week.days.title", summary.days(), () -> figures.days(summary));
      table(sections, "week.trend.title", summary.trend().weeks(), figures::trend);
    }
    table(sections, "week.deals.title", summary.deals(), lists::deals);
    table(sections, "week.moves.title", summary.moves(), lists::moves);
    targets(sections, summary);
    if (!summary.isEmpty()) {
      sections.add(
          new Section(messages.get("week.steps.title"), List.of(new Paragraph(steps(summary)))));
    }
    collected(sections, summary);
    table(sections, "week.objections.title", summary.objections(), lists::objections);
    sections.addAll(afterDeal.sections(summary));
    if (!summary.alerts().isEmpty()) {
      sections.add(new Section(messages.get("alerts.title"), List.of(alerts(summary))));
    }
    boolean runs = summary.when() == WeekSummary.When.RUNNING;
    table(
        sections,
        runs ? "week.plan.rest.title" : "week.plan.own.title",
        summary.plan().own(),
        lists::plan);
    table(sections, "week.plan.title", summary.plan().next(), lists::plan);
    table(sections, "week.birthdays.title", summary.birthdays(), lists::birthdays);
    table(sections, "week.notes.title", summary.notes(), lists::notes);
    if (inner && !summary.inner().isEmpty()) {
      sections.add(inner(summary.inner()));
    }
    return new WeekDocument(title(summary), summary.code(), messages.language(), sections);
  }

  /** Whether the week is over, and its figures. */
  private List<Block> head(WeekSummary summary) {
    boolean runs = summary.when() == WeekSummary.When.RUNNING;
    if (summary.isEmpty()) {
      String empty =
          switch (summary.when()) {
            case OVER -> "week.empty";
            case RUNNING -> "week.empty.yet";
            case TO_COME -> "week.to.come";
          };
      return List.of(new Paragraph(messages.get(empty)));
    }
    List<Block> blocks = new ArrayList<>();
    if (runs) {
      String how =
          summary.isWhole()
              ? "week.runs.last"
              : summary.before().isPresent() ? "week.runs.same" : "week.runs";
      blocks.add(new Paragraph(messages.get(how, summary.today())));
    }
    blocks.add(figures.figures(summary));
    return blocks;
  }

  private void add(List<Section> sections, String title, List<?> rows, Supplier<Block> block) {
    if (!rows.isEmpty()) {
      sections.add(new Section(messages.get(title), List.of(block.get())));
    }
  }

  private <T> void table(
      List<Section> sections, String title, List<T> rows, Function<List<T>, Block> block) {
    add(sections, title, rows, () -> block.apply(rows));
  }

  private String title(WeekSummary summary) {
    String first = messages.dayOfYear(summary.first());
    String last = messages.dayOfYear(summary.last());
    return summary.weeks().isNumbered()
        ? messages.get(
            "week.title",
            String.valueOf(summary.weeks().year(summary.first())),
            summary.weeks().number(summary.first()),
            first,
            last)
        : messages.get("week.title.days", first, last);
  }

  private void targets(List<Section> sections, WeekSummary summary) {
    List<DayStore.Target> named = summary.targets().named();
    if (named.isEmpty()) {
      return;
    }
    TargetFigures of = summary.targets().figures();
    List<Block> blocks = new ArrayList<>();
    if (of.targets() > 0) {
      blocks.add(
          new Paragraph(messages.get("week.targets.count", of.hits(), of.targets(), of.open())));
    }
    blocks.add(lists.targets(named, summary.today()));
    sections.add(new Section(messages.get("week.targets.title"), blocks));
  }

  private String steps(WeekSummary summary) {
    WeekSummary.Steps steps = summary.steps();
    return messages.get(
        "week.steps.line",
        steps.agreedAfter(),
        summary.week().visits(),
        steps.kept(),
        steps.cancelled(),
        steps.missed());
  }

  private void collected(List<Section> sections, WeekSummary summary) {
    WeekSummary.Collected collected = summary.collected();
    Optional<BigDecimal> planned =
        summary.goals().stream()
            .filter(goal -> goal.goal().measure() == GoalMeasure.COLLECTED)
            .map(WeekSummary.GoalWeek::planned)
            .findFirst();
    if (collected.payments().isEmpty()
        && planned.isEmpty()
        && collected.month().isEmpty()
        && collected.owing().isEmpty()) {
      return;
    }
    boolean whole = summary.isWhole();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            planned
                .map(plan -> cells.planned(GoalMeasure.COLLECTED, plan).shown())
                .map(
                    plan ->
                        messages.get(
                            whole ? "week.collected.plan" : "week.collected.plan.by",
                            collected.week(),
                            plan))
                .orElseGet(() -> messages.get("week.collected.line", collected.week()))));
    collected
        .before()
        .map(
            before -> messages.get(whole ? "week.collected.before" : "week.collected.same", before))
        .map(Paragraph::new)
        .ifPresent(blocks::add);
    if (!collected.payments().isEmpty()) {
      blocks.add(lists.payments(collected.payments()));
    }
    collected.month().map(this::month).ifPresent(blocks::add);
    sections.add(new Section(messages.get("week.collected.title"), blocks));
    owing(sections, summary);
  }

  private Paragraph month(CollectionMonth month) {
    CollectionFigures all = month.total();
    return new Paragraph(
        messages.get(
            "week.collected.month",
            messages.monthOfYear(month.month().atDay(1)),
            messages.get(
                "collections.total",
                all.asked(),
                all.promised(),
                all.gap(),
                all.measures(),
                all.left(),
                all.received(),
                all.open())));
  }

  private void owing(List<Section> sections, WeekSummary summary) {
    List<MoneyStore.Owing> all = summary.collected().owing();
    if (all.isEmpty()) {
      return;
    }
    List<Block> blocks = new ArrayList<>();
    BigDecimal open =
        all.stream().map(MoneyStore.Owing::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    blocks.add(
        new Paragraph(
            messages.get("week.owing.sum", all.size(), open, summary.last().plusWeeks(1))));
    blocks.add(lists.owing(all.stream().limit(MOST_OWING).toList()));
    if (all.size() > MOST_OWING) {
      blocks.add(new Paragraph(messages.get("collections.due.more", all.size() - MOST_OWING)));
    }
    sections.add(new Section(messages.get("week.owing.title"), blocks));
  }

  private Items alerts(WeekSummary summary) {
    List<String> lines = new ArrayList<>();
    summary.alerts().stream()
        .limit(MOST_ALERTS)
        .map(alerts::sentence)
        .map(WeekCells::oneLine)
        .forEach(lines::add);
    if (summary.alerts().size() > MOST_ALERTS) {
      lines.add(messages.get("alerts.more", summary.alerts().size() - MOST_ALERTS));
    }
    return new Items(lines);
  }

  private Section inner(WeekSummary.Inner inner) {
    List<Block> blocks = new ArrayList<>();
    if (!inner.states().isEmpty()) {
      blocks.add(lists.states(inner.states()));
    }
    if (!inner.reasons().isEmpty()) {
      blocks.add(lists.reasons(inner.reasons()));
    }
    return new Section(messages.get("week.inner.title"), blocks);
  }
}
