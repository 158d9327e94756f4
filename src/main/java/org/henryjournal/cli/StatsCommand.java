package org.henryjournal.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.henryjournal.insight.VisitTable;
import org.henryjournal.journal.Journal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code henry stats}: the figures of a range of days, for a reader or for a program. */
@Command(name = "stats")
final class StatsCommand implements Callable<Integer>, AnsweredByWindow {

  @Spec @Nullable CommandSpec spec;

  @Option(names = "--from", paramLabel = "D", descriptionKey = "cli.option.from")
  @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "D", descriptionKey = "cli.option.to")
  @Nullable LocalDate to;

  @Option(names = "--json", descriptionKey = "cli.option.json")
  boolean json;

  private final CommandRun run;

  StatsCommand(CommandRun run) {
    this.run = run;
  }

  @Override
  public Integer call() {
    if (from != null && to != null && to.isBefore(from) && spec != null) {
      throw new WrongUsage.Told(
          spec.commandLine(),
          run.messages()
              .get(
                  "cli.wrong.range", run.messages().dayOfYear(from), run.messages().dayOfYear(to)));
    }
    VisitTable table;
    try (Journal journal = run.open()) {
      table = journal.figures().facts().visits();
    }
    Stats stats = Stats.of(table, range(table), run.today());
    if (json) {
      run.print(StatsJson.write(stats) + "\n");
    } else {
      run.print(new StatsText(run.messages()).write(stats));
    }
    return Cli.DONE;
  }

  /** An open end is that of the journal's visits, or the other end where there are none there. */
  private List<LocalDate> range(VisitTable table) {
    List<LocalDate> span = table.span();
    LocalDate first = span.isEmpty() ? run.today() : span.getFirst();
    LocalDate last = span.isEmpty() ? run.today() : span.getLast();
    LocalDate start = from != null ? from : to != null && to.isBefore(first) ? to : first;
    LocalDate end = to != null ? to : last.isBefore(start) ? start : last;
    return List.of(start, end);
  }
}
