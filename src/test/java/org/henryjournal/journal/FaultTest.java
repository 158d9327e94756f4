package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.CLOCK;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.exchange.ExportSource;
import org.henryjournal.exchange.exports.Export;
import org.henryjournal.log.Logged;
import org.henryjournal.text.Messages;
import org.henryjournal.torture.FaultPlan;
import org.henryjournal.torture.Torture;
import org.henryjournal.torture.Watch;
import org.henryjournal.torture.WatchedDatabase;
import org.henryjournal.torture.WatchedFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The n-th call to the disk fails, once or for good, wherever it is: what was acknowledged is
 * there, what was refused is not, and each failure is a sentence.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Logged.LOG)
class FaultTest {

  /** How the journal lies there before. */
  private enum Before {
    NOTHING,
    CLOSED,
    WITHOUT_INDEX,
    TORN
  }

  private static final Messages MESSAGES = new Messages(Messages.Language.ENGLISH);

  /** Every failure is logged with its cause, which here is known. */
  private static final Logger LOG = Logger.getLogger("org.henryjournal.journal");

  private Path folder;
  private Path place = Path.of("");

  /** What the program said of what it was asked to keep. */
  private static final class Told {
    /** The disk does nothing any more, neither write nor take back. */
    final boolean deadDisk;

    final Set<String> there = new TreeSet<>();
    final Set<String> refused = new TreeSet<>();

    /** Refused while the disk could neither keep nor take back: nobody can know. */
    final Set<String> unsure = new TreeSet<>();

    Told(boolean deadDisk) {
      this.deadDisk = deadDisk;
    }

    /** Only the first one can have come to the disk: then nothing is written any more. */
    void refused(String note) {
      (deadDisk && unsure.isEmpty() ? unsure : refused).add(note);
    }
  }

  @BeforeEach
  void makeFolder() throws Exception {
    LOG.setLevel(Level.OFF);
    WatchedIndexFiles.register();
    folder = Torture.scratch();
  }

  @AfterEach
  void deleteFolder() throws Exception {
    LOG.setLevel(null);
    Torture.delete(folder);
  }

  private static Path file(Path folder) {
    return RecordedDay.journal(folder);
  }

  private static Path index(Path folder) {
    return RecordedDay.index(folder);
  }

  private static Journal open(Path folder) {
    return Journal.open(file(folder), index(folder), CLOCK, Progress.NONE);
  }

  /** A journal of two visits, as it is before each fault. */
  private Path prepared(Before before) throws Exception {
    Path prepared = folder.resolve(before.name());
    Files.createDirectories(file(prepared).getParent());
    if (before == Before.NOTHING) {
      return prepared;
    }
    Journal.create(file(prepared), false, CLOCK);
    try (Journal journal = open(prepared)) {
      TestJournal.log(journal, TODAY, "Acme !deal 500 >fri #x @Li old-1");
      TestJournal.log(journal, TODAY, "Bell !thinking old-2");
    }
    if (before != Before.CLOSED) {
      Torture.delete(index(prepared));
    }
    if (before == Before.TORN) {
      Files.writeString(
          file(prepared), Files.readString(file(prepared)) + "{\"seq\":3,\"at\":\"2026-11");
    }
    return prepared;
  }

  private static void copy(Path from, Path to) throws Exception {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.sorted().toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  @Test
  void a_call_that_fails_loses_nothing_and_keeps_nothing_that_was_refused() throws Exception {
    List<String> found = new ArrayList<>();
    int tried = 0;
    int met = 0;
    Random random = Torture.random("faults");
    List<Set<Watch.Call>> kinds = new ArrayList<>();
    for (Watch.Call call : Watch.Call.values()) {
      kinds.add(EnumSet.of(call));
    }
    kinds.add(EnumSet.allOf(Watch.Call.class));
    for (Before before : Before.values()) {
      Path prepared = prepared(before);
      for (Set<Watch.Call> kind : kinds) {
        for (FaultPlan.Fault fault : FaultPlan.Fault.values()) {
          for (boolean forGood : List.of(false, true)) {
            if (random.nextInt(Torture.stride(5)) != 0) {
              continue;
            }
            int stride = Torture.stride(240);
            boolean goesOn = true;
            for (int n = 1 + random.nextInt(stride); goesOn; n += stride) {
              FaultPlan plan = new FaultPlan(kind, n, forGood, fault);
              place = folder.resolve("place" + tried);
              copy(prepared, place);
              goesOn = found(found, before, plan);
              tried++;
              met += goesOn ? 1 : 0;
              Torture.delete(place);
            }
          }
        }
      }
    }
    Torture.say("faults of the disk", "%d tried, %d met".formatted(tried, met));
    assertThat(found).isEmpty();
    assertThat(met).isPositive();
  }

  /** Whether the fault was met; what it did wrong is kept, and the next is tried. */
  private boolean found(List<String> found, Before before, FaultPlan plan) throws Exception {
    try {
      return survives(before, plan);
    } catch (AssertionError e) {
      found.add(e.getMessage());
      return true;
    }
  }

  private boolean survives(Before before, FaultPlan plan) throws Exception {
    WatchedFiles watched = new WatchedFiles(plan);
    Told told = new Told(plan.isDeadDisk());
    if (before != Before.NOTHING) {
      told.there.addAll(Set.of("old-1", "old-2"));
    }
    WatchedDatabase.watch(place, watched);
    plan.arm();
    try {
      work(watched, plan, told);
    } catch (AssertionError | Exception e) {
      throw new AssertionError(before + ", " + plan + ": " + e, e);
    } finally {
      WatchedDatabase.forget(place);
    }
    if (!plan.isMet()) {
      return false;
    }
    try {
      isWell(told);
    } catch (AssertionError | Exception e) {
      throw new AssertionError(before + ", " + plan + ", afterwards: " + e, e);
    }
    return true;
  }

  private void work(WatchedFiles watched, FaultPlan plan, Told told) {
    Path data = watched.watched(file(place));
    if (!Files.exists(file(place))) {
      asked(() -> Journal.create(data, false, CLOCK));
    }
    List<Journal> opened = new ArrayList<>();
    asked(
        () -> opened.add(Journal.open(data, watched.watched(index(place)), CLOCK, Progress.NONE)));
    if (opened.isEmpty()) {
      return;
    }
    Journal journal = opened.getFirst();
    for (int i = 0; i < 4; i++) {
      keep(
          "new-" + i,
          told,
          note -> TestJournal.log(journal, TODAY, "Acme !deal 7 " + note + " >fri"));
    }
    keep(
        "many",
        told,
        note ->
            journal
                .imports()
                .addVisits(
                    ImportOrigin.of("visits", "calls.csv"), Collections.nCopies(300, draft(note))));
    asked(() -> journal.visits().ofDay(TODAY));
    if (told.there.contains("many")) {
      Refusal refusal = asked(() -> journal.writer().undo());
      boolean isUndone = refusal == null || refusal.key().equals("journal.saved.reopen");
      told.there.remove("many");
      (isUndone ? told.refused : told.unsure).add("many");
    }
    asked(
        () ->
            Export.EVERYTHING.write(
                new ExportSource(journal, CLOCK, MESSAGES),
                watched.watched(place.resolve("data/all.json")),
                Progress.NONE));
    asked(() -> journal.check(watched.watched(place.resolve("scratch")), Progress.NONE));
    asked(journal::close);
    plan.disarm();
    journal.close();
  }

  private static VisitDraft draft(String note) {
    return new VisitDraft(
        "Crowd",
        TODAY,
        Optional.empty(),
        "",
        VisitKind.CALL,
        Outcome.THINKING,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        note,
        VisitDraft.Details.NONE);
  }

  private interface Asked {
    void run();
  }

  private interface Kept {
    void keep(String note);
  }

  private static void keep(String note, Told told, Kept kept) {
    Refusal refusal = asked(() -> kept.keep(note));
    boolean isThere = refusal == null || refusal.key().equals("journal.saved.reopen");
    if (isThere) {
      told.there.add(note);
    } else {
      told.refused(note);
    }
  }

  /** Runs what a rep asks for; it is done, or refused with a sentence. */
  private static @Nullable Refusal asked(Asked asked) {
    try {
      asked.run();
      return null;
    } catch (Refusal refusal) {
      assertThat(MESSAGES.get(refusal)).isNotBlank();
      return refusal;
    } catch (OutOfMemoryError e) {
      assertThat(e).hasMessage("as if");
      return new Refusal(e, "journal.write.failed", "", "");
    }
  }

  /** With a good disk all is as it was said. */
  private void isWell(Told told) throws Exception {
    if (!Files.exists(file(place))) {
      assertThat(told.there).isEmpty();
      return;
    }
    for (int i = 0; i < 2; i++) {
      try (Journal journal = open(place)) {
        Set<String> notes =
            journal.visits().ofDay(TODAY).stream()
                .map(entry -> entry.visit().note())
                .collect(Collectors.toSet());
        assertThat(notes).containsAll(told.there);
        assertThat(notes.stream().filter(told.refused::contains)).isEmpty();
        assertThat(journal.missingChanges()).isZero();
        assertThat(journal.readOnly()).isEmpty();
        Path scratch = Files.createTempDirectory(place, "checked");
        assertThat(journal.check(scratch, Progress.NONE)).isEmpty();
        String note = "after-" + i;
        TestJournal.log(journal, TODAY, "Acme !thinking " + note);
        told.there.add(note);
      }
    }
  }
}
