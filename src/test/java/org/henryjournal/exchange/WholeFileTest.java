package org.henryjournal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.henryjournal.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is there whole or as it was, whoever writes it meanwhile or was killed before. */
class WholeFileTest {

  @TempDir Path folder;

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void what_fails_half_way_leaves_what_was_there_and_nothing_beside_it() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "before");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write('x');
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(Refusal.class)
        .hasMessage("file.not.written");
    assertThat(file).hasContent("before");
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void two_who_write_one_file_do_not_mix() {
    Path file = folder.resolve("a.txt");
    WholeFile.write(
        file,
        out -> {
          out.write("first".getBytes(StandardCharsets.UTF_8));
          WholeFile.write(file, "second");
          out.write(" whole".getBytes(StandardCharsets.UTF_8));
        });
    assertThat(file).hasContent("first whole");
  }

  @Test
  void what_a_killed_program_left_is_taken_away_a_day_later() throws IOException {
    Path old = Files.writeString(folder.resolve(".a.txt.123.part"), "half");
    Path young = Files.writeString(folder.resolve(".a.txt.456.part"), "half");
    Path other = Files.writeString(folder.resolve(".b.txt.789.part"), "half");
    FileTime twoDaysAgo =
        FileTime.from(Files.getLastModifiedTime(young).toInstant().minus(Duration.ofDays(2)));
    Files.setLastModifiedTime(old, twoDaysAgo);
    Files.setLastModifiedTime(other, twoDaysAgo);
    WholeFile.write(folder.resolve("a.txt"), "whole");
    assertThat(names()).containsExactly(".a.txt.456.part", ".b.txt.789.part", "a.txt");
  }
}
