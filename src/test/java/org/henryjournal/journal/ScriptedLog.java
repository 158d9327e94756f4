package org.henryjournal.journal;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Met;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.VisitKind;

/**
 * A process that changes the journal of a folder until it is killed. It says {@code try} with the
 * notes of visits that it is about to touch, and, when that has been acknowledged, the number of
 * the change with the notes that are there (+) or gone (-) since.
 */
final class ScriptedLog {

  /** A line without it was cut by the kill. */
  static final String END_OF_LINE = " .";

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

  /** A visit of this process. */
  private record Logged(long id, String note) {}

  private final Journal journal;
  private final Random random;
  private final PrintStream out;
  private final List<Logged> visits = new ArrayList<>();
  private final Deque<Long> batches = new ArrayDeque<>();
  private final Deque<List<String>> batchNotes = new ArrayDeque<>();

  private ScriptedLog(Journal journal, Random random, PrintStream out) {
    this.journal = journal;
    this.random = random;
    this.out = out;
  }

  public static void main(String[] arguments) {
    Random random = new Random(Long.parseLong(arguments[1]));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Journal journal = TestJournal.openThere(Path.of(arguments[0]));
    out.println("open");
    ScriptedLog script = new ScriptedLog(journal, random, out);
    while (true) {
      script.step();
    }
  }

  private void step() {
    switch (random.nextInt(13)) {
      case 0 -> change();
      case 1 -> delete();
      case 2 -> addBatch();
      case 3 -> takeBack();
      case 4 -> undoOne();
      case 5 -> journal.dayBook().note(day(), "words of the day " + random.nextInt());
      case 6 -> journal.dayBook().addTarget(day(), "Customer " + random.nextInt(40));
      case 7 -> some(id -> journal.gradeBook().setLabels(id, labels()));
      case 8 -> some(id -> journal.gradeBook().answer(id, 6, random.nextBoolean(), "why"));
      case 9 -> some(id -> some(other -> merge(id, other)));
      default -> log();
    }
  }

  private void some(LongConsumer work) {
    journal
        .customers()
        .find("Customer " + random.nextInt(40))
        .ifPresent(customer -> work.accept(customer.id()));
  }

  private void merge(long into, long from) {
    if (into != from) {
      journal.customerBook().merge(into, from);
    }
  }

  private Labels labels() {
    Answer[] answers = Answer.values();
    return new Labels(
        Met.values()[random.nextInt(Met.values().length)],
        answers[random.nextInt(answers.length)],
        answers[random.nextInt(answers.length)],
        answers[random.nextInt(answers.length)]);
  }

  private LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(90));
  }

  private VisitDraft draft(String note) {
    boolean deal = random.nextInt(8) == 0;
    LocalDate day = day();
    return new VisitDraft(
        "Customer " + random.nextInt(40),
        day,
        Optional.empty(),
        random.nextInt(4) == 0 ? "Li " + random.nextInt(5) : "",
        VisitKind.CALL,
        deal ? Outcome.DEAL : Outcome.THINKING,
        deal ? Optional.of(new BigDecimal("500.00")) : Optional.empty(),
        random.nextBoolean()
            ? Optional.of(new VisitDraft.Step(day.plusDays(3), Optional.empty(), ""))
            : Optional.empty(),
        random.nextInt(4) == 0 ? List.of("tag" + random.nextInt(9)) : List.of(),
        note,
        VisitDraft.Details.NONE);
  }

  private String note() {
    return UUID.randomUUID().toString();
  }

  private void say(String words) {
    out.println(journal.seq() + words + END_OF_LINE);
  }

  private void attempt(String note) {
    out.println("try " + note + END_OF_LINE);
  }

  private void log() {
    String note = note();
    VisitBook.Logged logged = journal.visitBook().log(draft(note));
    visits.add(new Logged(logged.visit(), note));
    say(" +" + note);
  }

  private Logged some() {
    if (visits.isEmpty()) {
      log();
    }
    return visits.remove(random.nextInt(visits.size()));
  }

  private void change() {
    Logged old = some();
    String note = note();
    attempt(old.note());
    journal.visitBook().change(old.id(), draft(note));
    visits.add(new Logged(old.id(), note));
    say(" +" + note + " -" + old.note());
  }

  private void delete() {
    Logged old = some();
    attempt(old.note());
    journal.visitBook().delete(old.id());
    say(" -" + old.note());
  }

  private void undoOne() {
    String note = note();
    journal.visitBook().log(draft(note));
    say(" +" + note);
    attempt(note);
    journal.writer().undo();
    say(" -" + note);
    if (random.nextBoolean()) {
      attempt(note);
      journal.writer().redo();
      say(" +" + note);
    }
  }

  private void addBatch() {
    List<VisitDraft> drafts = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int i = random.nextInt(300); i >= 0; i--) {
      String note = note();
      notes.add(note);
      drafts.add(draft(note));
    }
    batches.push(
        journal.imports().addVisits(ImportOrigin.of("visits", "calls.csv"), drafts).orElseThrow());
    batchNotes.push(notes);
    say(words(" +", notes));
  }

  private void takeBack() {
    if (batches.isEmpty()) {
      addBatch();
    }
    List<String> notes = batchNotes.pop();
    notes.forEach(this::attempt);
    journal.imports().takeBack(batches.pop(), Set.of(), Progress.NONE);
    say(words(" -", notes));
  }

  private static String words(String sign, List<String> notes) {
    return notes.stream().map(note -> sign + note).collect(Collectors.joining());
  }
}
