package org.henryjournal.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.Progress;

/** Damaged files of every kind give a sheet or a sentence; {@link ReadFuzz} does it for longer. */
class ReadFuzzTest {

  @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
  void any_damage_gives_a_sheet_or_a_sentence(@ForAll SourceFormat format, @ForAll long number)
      throws IOException {
    Path file = Files.createTempFile("damaged", "in.file");
    try {
      Files.write(file, Mutations.mutated(format, number));
      TestFiles.assertIsSane(Sheets.read(file, ReadOptions.DETECT, Progress.NONE));
    } catch (Refusal refusal) {
      assertThat(refusal.key()).matches("(import|read)\\..+");
      TestFiles.assertIsSentence(refusal);
    } finally {
      Files.delete(file);
    }
  }
}
