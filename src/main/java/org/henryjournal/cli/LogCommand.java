package org.henryjournal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.LineNotes;
import org.henryjournal.domain.Payment;
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

  /** More is no day's notes. */
  private static final int MOST_LINES = 10_000;

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
      List<LineNotes.Noted> anew = noted.stream().filter(each -> !isThere(journal, each)).toList();
      if (anew.isEmpty()) {
        run.complain(run.messages().get("cli.log.there", noted.size()));
      } else {
        save(journal, anew);
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
      if (lines.size() > MOST_LINES) {
        throw new Refusal("cli.log.long", MOST_LINES);
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
                        detail(each))));
    if (!doubtful.isEmpty()) {
      boolean helps = doubtful.stream().allMatch(LineNotes.Noted::isAcceptable);
      throw new Refusal(helps ? "cli.log.doubtful.accept" : "cli.log.doubtful", doubtful.size());
    }
  }

  private static String detail(LineNotes.Noted noted) {
    if (!noted.read().candidates().isEmpty()) {
      return String.join(
          ", ", noted.read().candidates().stream().map(CustomerNames.Name::name).toList());
    }
    return noted
        .read()
        .vagueStep()
        .orElseGet(
            () ->
                noted.read().unread().isEmpty()
                    ? noted.read().draft().customer()
                    : String.join(" ", noted.read().unread()));
  }

  private static boolean isThere(Journal journal, LineNotes.Noted noted) {
    if (noted.payment().isPresent()) {
      PaymentLine paid = noted.payment().get();
      return paid.known().isPresent()
          && journal.money().receipts().stream()
              .filter(each -> each.customer() == paid.known().get().id())
              .anyMatch(
                  each ->
                      each.date().equals(paid.date())
                          && each.note().equals(paid.note().strip())
                          && paid.amount()
                              .filter(a -> a.compareTo(each.amount()) == 0)
                              .isPresent());
    }
    VisitDraft draft = noted.read().draft();
    return noted.read().known().isPresent()
        && journal.visits().ofDay(draft.date()).stream()
            .filter(entry -> entry.visit().customer() == noted.read().known().get().id())
            .anyMatch(
                entry ->
                    entry.visit().outcome() == draft.outcome()
                        && entry.visit().kind() == draft.kind()
                        && entry.visit().time().equals(draft.time())
                        && entry.visit().note().equals(draft.note().strip())
                        && amount(
                                entry
                                    .deal()
                                    .map(deal -> deal.amount())
                                    .orElse(entry.visit().amount()))
                            .equals(amount(draft.amount())));
  }

  private static Optional<BigDecimal> amount(Optional<BigDecimal> amount) {
    return amount.map(BigDecimal::stripTrailingZeros);
  }

  private static void save(Journal journal, List<LineNotes.Noted> noted) {
    List<VisitDraft> visits =
        noted.stream()
            .filter(each -> each.payment().isEmpty())
            .map(each -> each.read().draft())
            .toList();
    List<Payment> payments =
        noted.stream()
            .flatMap(each -> each.payment().stream())
            .map(
                paid ->
                    new Payment(
                        0,
                        paid.known().orElseThrow().id(),
                        paid.date(),
                        paid.amount().orElseThrow(),
                        paid.note()))
            .toList();
    journal.visitBook().logAll(visits, payments);
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
