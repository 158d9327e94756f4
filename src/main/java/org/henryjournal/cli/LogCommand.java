package org.henryjournal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.LineNotes;
import org.henryjournal.domain.PaymentLine;
import org.henryjournal.domain.Pinyin;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.Journal;
import org.henryjournal.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code henry log}: logs visits by the line of Today. Of many lines all are saved or none, as one
 * change. What is in doubt is not saved unseen.
 */
@Command(name = "log")
final class LogCommand implements Callable<Integer>, AnsweredByWindow {

  private static final String PIPED = "-";

  @Parameters(arity = "1..*", paramLabel = "LINE|-", descriptionKey = "cli.option.log.line")
  List<String> words = new ArrayList<>();

  @Option(names = "--date", paramLabel = "DATE", descriptionKey = "cli.option.log.date")
  @Nullable LocalDate date;

  @Option(names = "--dry-run", descriptionKey = "cli.option.log.dry.run")
  boolean dryRun;

  @Option(names = "--accept", descriptionKey = "cli.option.log.accept")
  boolean accept;

  @Option(names = "--json", descriptionKey = "cli.option.json")
  boolean json;

  private final CommandRun run;

  LogCommand(CommandRun run) {
    this.run = run;
  }

  @Override
  public boolean readsInput() {
    return isPiped();
  }

  private boolean isPiped() {
    return words.equals(List.of(PIPED));
  }

  @Override
  public Integer call() {
    LocalDate day = date == null ? run.today() : date;
    try (Journal journal = dryRun ? run.open() : run.openToChange()) {
      CustomerNames names = journal.customers().namesToFind(new Pinyin());
      List<LineNotes.Noted> noted = LineNotes.read(lines(), day, names);
      if (dryRun) {
        noted.forEach(this::say);
        return Cli.DONE;
      }
      requireClear(noted);
      Set<Integer> there = journal.notes().there(noted);
      List<LineNotes.Noted> anew =
          noted.stream().filter(each -> !there.contains(each.number())).toList();
      if (anew.isEmpty()) {
        run.complain(run.messages().get("cli.log.there", noted.size()));
      } else {
        journal.visitBook().logAll(anew);
      }
      noted.forEach(this::say);
      return Cli.DONE;
    }
  }

  private List<String> lines() {
    if (!isPiped()) {
      return String.join(" ", words).lines().toList();
    }
    try {
      List<String> lines =
          new String(run.terminal().in().readAllBytes(), StandardCharsets.UTF_8)
              .replace("\ufeff", "")
              .lines()
              .toList();
      if (lines.size() > LineNotes.MOST_LINES) {
        throw new Refusal("cli.log.long", LineNotes.MOST_LINES);
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names each line that is in doubt, by its number and why. */
  private void requireClear(List<LineNotes.Noted> noted) {
    if (noted.isEmpty()) {
      throw new Refusal("cli.log.nothing");
    }
    List<LineNotes.Noted> doubtful =
        noted.stream()
            .filter(each -> each.doubt().isPresent() && !(accept && each.isAcceptable()))
            .toList();
    doubtful.forEach(
        each ->
            run.complain(
                run.messages()
                    .get(
                        "cli.log.doubt." + each.doubt().orElseThrow(),
                        each.number(),
                        each.line(),
                        each.doubted())));
    if (!doubtful.isEmpty()) {
      boolean helps = doubtful.stream().allMatch(LineNotes.Noted::isAcceptable);
      throw new Refusal(helps ? "cli.log.doubtful.accept" : "cli.log.doubtful", doubtful.size());
    }
  }

  private void say(LineNotes.Noted noted) {
    run.say(json ? LineJson.of(noted.line(), noted.read(), noted.payment()) : sentence(noted));
  }

  /** In words what is saved, or would be. */
  private String sentence(LineNotes.Noted noted) {
    Messages messages = run.messages();
    if (noted.payment().isPresent()) {
      PaymentLine paid = noted.payment().get();
      return messages.get(
          "cli.log.payment",
          messages.day(paid.date()),
          paid.customer(),
          paid.amount().orElse(BigDecimal.ZERO));
    }
    VisitDraft draft = noted.read().draft();
    List<String> said = new ArrayList<>();
    said.add(messages.day(draft.date()));
    draft.time().ifPresent(time -> said.add(time.toString()));
    said.add(draft.customer().isEmpty() ? "?" : draft.customer());
    said.add(messages.get("outcome." + draft.outcome().code()));
    draft.amount().ifPresent(amount -> said.add(messages.amount(amount)));
    draft
        .step()
        .ifPresent(
            step ->
                said.add(
                    messages.get(
                        "cli.log.step",
                        (messages.day(step.date())
                                + " "
                                + step.time().map(time -> time + " ").orElse("")
                                + step.what())
                            .strip())));
    if (!draft.note().isBlank()) {
      said.add(messages.get("cli.log.note", draft.note()));
    }
    return String.join(" · ", said);
  }
}
