package org.henryjournal.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.Progress;
import org.henryjournal.torture.Torture;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damaged files of every kind give a sheet or a sentence. */
@Execution(ExecutionMode.CONCURRENT)
class ReadFuzzTest {

  @ParameterizedTest
  @EnumSource
  void any_damage_gives_a_sheet_or_a_sentence(SourceFormat format) throws IOException {
    Random random = Torture.random(format.name());
    int tried = Torture.times(250);
    int sheets = 0;
    Path folder = Torture.scratch();
    Path file = folder.resolve("in.file");
    for (int i = 0; i < tried; i++) {
      long number = random.nextLong();
      try {
        Files.write(file, Mutations.mutated(format, number));
        TestFiles.assertIsSane(Sheets.read(file, ReadOptions.DETECT, Progress.NONE));
        sheets++;
      } catch (Refusal refusal) {
        assertThat(refusal.key()).matches("(import|read)\\..+");
        TestFiles.assertIsSentence(refusal);
      } catch (RuntimeException | AssertionError | StackOverflowError wrong) {
        throw new AssertionError("Mutations.mutated(" + format + ", " + number + "L)", wrong);
      }
    }
    Torture.delete(folder);
    Torture.say("damaged files " + format, tried + ", " + sheets + " of them read");
  }
}
