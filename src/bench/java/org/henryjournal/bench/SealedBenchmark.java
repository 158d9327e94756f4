package org.henryjournal.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.henryjournal.journal.Damage;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Passwords;
import org.henryjournal.journal.Places;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.journal.seal.Secret;

/** A journal with a password against the same one without: entries, and openings. */
public final class SealedBenchmark {

  private static final int VISITS = 50_000;
  private static final int WARM_UPS = 300;
  private static final int ROUNDS = 300;
  private static final int TURNS = 5;

  private SealedBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Journals journals = Journals.make()) {
      run(out, journals);
    }
  }

  static void run(PrintStream out, Journals journals) throws IOException {
    Path folder = journals.of(VISITS);
    Path plain = folder.resolve("test.henry");
    Path sealed = folder.resolve("sealed.henry");
    Files.copy(plain, sealed);
    Places places = new Places(folder, folder.resolve("cache"), folder);
    long start = System.nanoTime();
    Passwords.Done done =
        new Passwords(places).set(sealed, password(), Optional.empty(), Progress.NONE);
    out.printf(
        "        a password for %,d visits: %d ms, %d of them to try it (%s); %,d bytes become"
            + " %,d%n",
        VISITS,
        (System.nanoTime() - start) / 1_000_000,
        done.millis(),
        done.cost(),
        Files.size(plain),
        Files.size(sealed));
    List<Long> own = new ArrayList<>();
    List<Long> other = new ArrayList<>();
    List<Long> openOwn = new ArrayList<>();
    List<Long> openOther = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      try (Journal journal = open(places, sealed, openOwn)) {
        own.addAll(EntryBenchmark.entries(journal, VISITS, WARM_UPS, ROUNDS));
      }
      try (Journal journal = open(places, plain, openOther)) {
        other.addAll(EntryBenchmark.entries(journal, VISITS, WARM_UPS, ROUNDS));
      }
    }
    Ratio.print(out, "entry, sealed / plain", own, other, own.size());
    Ratio.print(out, "opening, sealed / plain", openOwn, openOther, openOwn.size());
  }

  private static Secret password() {
    return new Secret("open sesame".toCharArray());
  }

  private static Journal open(Places places, Path file, List<Long> times) {
    long start = System.nanoTime();
    Journal journal =
        Journal.open(
            file,
            places.indexOf(file),
            TestJournal.CLOCK,
            Damage.PLAIN,
            Progress.NONE,
            asked -> password());
    times.add(System.nanoTime() - start);
    return journal;
  }
}
