package org.henryjournal.exchange.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.Progress;

/**
 * Reads damaged files for as long as it is told: {@code ReadFuzz CSV 180} for seconds. Each that
 * brings something other than a sheet or a refusal, or takes long, is kept in the current folder.
 */
final class ReadFuzz {

  private static final Duration LONG = Duration.ofSeconds(3);

  private ReadFuzz() {}

  public static void main(String[] arguments) throws IOException {
    SourceFormat format = SourceFormat.valueOf(arguments[0]);
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[1]));
    Path file = Files.createTempFile("fuzz", ".file");
    Random numbers = new Random();
    long start = System.nanoTime();
    long runs = 0;
    long sheets = 0;
    long found = 0;
    while (System.nanoTime() - start < time.toNanos()) {
      long number = numbers.nextLong();
      Files.write(file, Mutations.mutated(format, number));
      long begun = System.nanoTime();
      try {
        TestFiles.assertIsSane(Sheets.read(file, ReadOptions.DETECT, Progress.NONE));
        sheets++;
      } catch (Refusal refusal) {
        // A sentence is what is wanted.
      } catch (Throwable wrong) {
        found++;
        Files.copy(file, Path.of("found-" + format + "-" + number));
        System.out.println(number);
        wrong.printStackTrace(System.out);
      }
      if (System.nanoTime() - begun > LONG.toNanos()) {
        Files.copy(file, Path.of("slow-" + format + "-" + number));
        System.out.println("slow: " + number);
      }
      runs++;
    }
    Files.delete(file);
    System.out.printf("%s: %d runs, %d sheets, %d found%n", format, runs, sheets, found);
  }
}
