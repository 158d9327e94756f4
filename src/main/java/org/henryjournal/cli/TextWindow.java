package org.henryjournal.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.DamageText;
import org.henryjournal.exchange.week.WeekSummary;
import org.henryjournal.exchange.week.WeekText;
import org.henryjournal.exchange.week.WeekWords;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Places;
import org.henryjournal.journal.Progress;
import org.henryjournal.text.Messages;

/**
 * Stands in where no window can be opened: says what is missing and prints this week as text, which
 * is enough for a sample. It makes no journal.
 */
public final class TextWindow implements Window {

  private final Refusal missing;
  private final Places places;
  private final Clock clock;
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * @param missing why there is no window
   */
  public TextWindow(Refusal missing, Places places, Clock clock, PrintWriter out, PrintWriter err) {
    this.missing = missing;
    this.places = places;
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  @Override
  public int open(Request request) {
    err.println(request.messages().get(missing));
    err.flush();
    if (request.wanted() == Wanted.LINE) {
      return Cli.REFUSED;
    }
    Path file = request.journal();
    Path index = places.indexOf(file);
    if (!Files.exists(file) && Journal.wasHere(index)) {
      throw new Refusal("journal.was.here", file);
    }
    Messages messages = request.messages();
    try (Journal journal =
        Journal.open(file, index, clock, DamageText.words(messages), Progress.NONE)) {
      DamageText.opened(journal, messages).forEach(err::println);
      err.flush();
      LocalDate today = LocalDate.now(clock);
      WeekSummary week = WeekSummary.of(journal, today, today);
      out.print(WeekText.write(new WeekWords(messages).document(week, false)));
      out.flush();
    }
    return request.wanted() == Wanted.SAMPLE ? Cli.DONE : Cli.REFUSED;
  }
}
