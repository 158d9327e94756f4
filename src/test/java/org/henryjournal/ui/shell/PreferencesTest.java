package org.henryjournal.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {

  @TempDir Path folder;

  @Test
  void what_was_set_is_there_at_the_next_start() {
    Path file = folder.resolve("deep/window.properties");
    new Preferences(file).set(Preferences.LANGUAGE, "zh");
    Preferences again = new Preferences(file);
    assertThat(again.get(Preferences.LANGUAGE)).contains("zh");
    assertThat(again.get(Preferences.THEME)).isEmpty();
  }

  @Test
  void a_file_that_does_not_read_is_kept_and_not_replaced() throws Exception {
    Path file = folder.resolve("window.properties");
    Files.write(file, new byte[] {'a', '=', (byte) 0xFF, (byte) 0xFE});
    Preferences preferences = new Preferences(file);
    assertThat(preferences.get("a")).isEmpty();
    preferences.set(Preferences.THEME, "dark");
    assertThat(Files.readAllBytes(folder.resolve("window.properties.unreadable")))
        .endsWith((byte) 0xFF, (byte) 0xFE);
  }
}
