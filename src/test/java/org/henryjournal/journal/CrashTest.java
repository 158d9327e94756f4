package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.henryjournal.domain.Refusal;
import org.henryjournal.torture.Done;
import org.henryjournal.torture.Torture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Power cuts between any two writes of a day: nothing acknowledged is lost. */
@Execution(ExecutionMode.CONCURRENT)
class CrashTest {

  private Path folder;

  @BeforeEach
  void makeFolder() throws Exception {
    WatchedIndexFiles.register();
    folder = Torture.scratch();
  }

  @AfterEach
  void deleteFolder() throws Exception {
    Torture.delete(folder);
  }

  @Test
  void no_power_cut_loses_what_was_acknowledged() throws Exception {
    CrashStates.Counts counts = new CrashStates.Counts();
    // Longer runs have more days, and more states of each.
    int more = (int) Math.ceil(Math.sqrt(Torture.times(1)));
    for (int i = 0; i < more; i++) {
      Path place = Files.createTempDirectory(folder, "day");
      Random random = Torture.random("crash" + i);
      Path one = Files.createDirectory(place.resolve("one"));
      boolean isNew = i % 3 != 1;
      RecordedDay day =
          isNew
              ? RecordedDay.whole(one, random, 8 + 4 * i % 60)
              : RecordedDay.ofFormat1(one, random, 8 + 4 * i % 60);
      Path states = Files.createDirectory(place.resolve("states"));
      new CrashStates(day, states, counts, random, 10 * more, 10).look(!isNew, 0);
      Torture.delete(place);
      Torture.say("power cuts, days: " + (i + 1), counts.toString());
    }
    assertThat(counts.opened).isPositive();
    assertThat(counts.trusted).isPositive();
    assertThat(counts.torn).isPositive();
    assertThat(counts.inRecovery).isPositive();
  }

  /** Without that, no loss at all would say nothing. */
  @Test
  void a_journal_that_is_not_forced_is_found_out() throws Exception {
    Path place = Files.createDirectory(folder.resolve("one"));
    Random random = Torture.random("unforced");
    RecordedDay day = RecordedDay.whole(place, random, 8);
    Path states = Files.createDirectory(folder.resolve("states"));
    CrashStates unforced =
        new CrashStates(day, states, new CrashStates.Counts(), random, 10, 0) {
          @Override
          boolean isDone(Done done) {
            return !(done instanceof Done.Forced);
          }
        };
    assertThatThrownBy(() -> unforced.look(false, 0))
        .isInstanceOfAny(AssertionError.class, Refusal.class);
  }
}
