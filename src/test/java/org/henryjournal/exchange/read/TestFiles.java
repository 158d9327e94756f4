package org.henryjournal.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.Progress;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.io.TempDir;

/** Reads bytes as a file. */
abstract class TestFiles {

  private static final List<Messages> LANGUAGES =
      Stream.of(Messages.Language.values()).map(Messages::new).toList();

  @TempDir Path folder;

  Sheet read(byte[] bytes, ReadOptions options) {
    try {
      return Sheets.read(Files.write(folder.resolve("in.file"), bytes), options, Progress.NONE);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Sheet read(byte[] bytes) {
    return read(bytes, ReadOptions.DETECT);
  }

  static List<List<String>> cells(Sheet sheet) {
    return sheet.rows().stream().map(SheetRow::cells).toList();
  }

  static List<Long> lines(Sheet sheet) {
    return sheet.rows().stream().map(SheetRow::line).toList();
  }

  void refuses(String key, byte[] bytes) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo(key);
              assertIsSentence(refusal);
            });
  }

  static void assertIsSentence(Refusal refusal) {
    for (Messages messages : LANGUAGES) {
      assertThat(messages.has(refusal.key())).as(refusal.key()).isTrue();
      assertThat(messages.get(refusal)).contains("in.file");
    }
  }

  /** What every sheet keeps to. */
  static void assertIsSane(Sheet sheet) {
    for (SheetRow row : sheet.rows()) {
      assertThat(SheetRow.hasText(row.cells())).isTrue();
      assertThat(row.line()).isNotNegative();
    }
    assertThat(sheet.worksheets().isEmpty()).isEqualTo(sheet.format() != SourceFormat.XLSX);
    assertThat(sheet.encoding().isEmpty()).isEqualTo(sheet.format() == SourceFormat.XLSX);
    assertThat(sheet.separator().isPresent()).isEqualTo(sheet.format() == SourceFormat.CSV);
    Messages messages = LANGUAGES.getFirst();
    for (Unread unread : sheet.unread()) {
      assertThat(messages.has(unread.key())).as(unread.key()).isTrue();
      assertThat(unread.line()).isPositive();
    }
  }
}
