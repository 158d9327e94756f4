package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.henryjournal.journal.TestJournal.CLOCK;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.henryjournal.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody's diary holds is neither read nor written: the same bounds for both. */
class BoundsTest {

  @TempDir Path folder;

  private Path made(String... rows) throws IOException {
    return Files.writeString(folder.resolve("made.henry"), Crafted.journal(rows));
  }

  private Journal open(Path file) {
    return Journal.open(file, folder.resolve("index-of-made"), CLOCK, Progress.NONE);
  }

  private static String customer(String rest) {
    return "{\"put\":\"customer\"," + rest + "}";
  }

  @Test
  void what_is_within_is_read() throws IOException {
    Path file =
        made(
            customer("\"id\":2000000000,\"name\":\"Acme\",\"created\":\"9999-12-31\""),
            customer(
                "\"id\":1,\"name\":\"Bell\",\"created\":\"0001-01-01\",\"expected_amount\":9999999999999.99"));
    try (Journal journal = open(file)) {
      assertThat(journal.customers().list(TODAY)).hasSize(2);
      Refusal refusal =
          catchThrowableOfType(Refusal.class, () -> log(journal, TODAY, "New !thinking"));
      assertThat(refusal.key()).isEqualTo("journal.ids");
      assertThat(journal.seq()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"id\":2000000001,\"name\":\"Acme\",\"created\":\"2026-11-20\"",
        "\"id\":9223372036854775808,\"name\":\"Acme\",\"created\":\"2026-11-20\"",
        "\"id\":0,\"name\":\"Acme\",\"created\":\"2026-11-20\"",
        "\"id\":-1,\"name\":\"Acme\",\"created\":\"2026-11-20\"",
        "\"id\":1,\"name\":\"Acme\",\"created\":\"+999999999-01-01\"",
        "\"id\":1,\"name\":\"Acme\",\"created\":\"+10000-01-01\"",
        "\"id\":1,\"name\":\"Acme\",\"created\":\"0000-12-31\"",
        "\"id\":1,\"name\":\"Acme\",\"created\":\"2026-11-20\",\"expected_amount\":1e100000000",
        "\"id\":1,\"name\":\"Acme\",\"created\":\"2026-11-20\",\"expected_amount\":1e-100000000",
        "\"id\":1,\"name\":\"Acme\",\"created\":\"2026-11-20\",\"expected_amount\":10000000000000",
        "\"id\":1,\"name\":\"Acme\",\"created\":\"2026-11-20\",\"batch\":-5"
      })
  void what_is_beyond_is_refused_with_a_sentence(String fields) throws IOException {
    Path file = made(customer(fields));
    byte[] before = Files.readAllBytes(file);
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> open(file));
    assertThat(refusal).isNotNull();
    assertThat(refusal.key()).isEqualTo("journal.newer");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  /** It would never be read again. */
  @Test
  void what_could_not_be_read_is_not_written() throws IOException {
    try (Journal journal = TestJournal.open(folder)) {
      log(journal, TODAY, "Acme !thinking");
      Map<String, List<String>> before = Content.of(journal);
      for (LocalDate day : List.of(LocalDate.of(10_000, 1, 1), LocalDate.of(0, 12, 31))) {
        Refusal refusal =
            catchThrowableOfType(
                Refusal.class,
                () -> journal.visitBook().log(TestJournal.draft(journal, day, "Acme !thinking")));
        assertThat(refusal).as("%s", day).isNotNull();
        assertThat(refusal.key()).isEqualTo("journal.value");
        assertThat(Content.of(journal)).isEqualTo(before);
      }
      log(journal, TODAY, "Acme !thinking more");
      assertThat(journal.seq()).isEqualTo(2);
    }
    TestJournal.openThere(folder).close();
  }

  /** As a hole in a broken file, or a line made to fill the memory. */
  @Test
  void a_line_longer_than_any_is_no_line() throws IOException {
    Path file = made(customer("\"id\":1,\"name\":\"Acme\",\"created\":\"2026-11-20\""));
    try (var out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      byte[] much = new byte[1 << 20];
      Arrays.fill(much, (byte) 'x');
      for (int i = 0; i < 130; i++) {
        out.write(much);
      }
      out.write('\n');
    }
    try (Journal journal = open(file)) {
      assertThat(journal.tornTail()).isPresent();
      assertThat(journal.customers().list(TODAY)).hasSize(1);
    }
  }
}
