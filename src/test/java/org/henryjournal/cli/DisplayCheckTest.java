package org.henryjournal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Refusal;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.Test;

class DisplayCheckTest {

  private static Optional<String> missing(
      String os, String platform, Map<String, String> environment, String absent) {
    return new DisplayCheck(os, platform, environment, library -> !library.contains(absent))
        .missing()
        .map(Refusal::key);
  }

  @Test
  void linux_needs_a_display_and_gtk() {
    Map<String, String> display = Map.of("DISPLAY", ":0");
    assertThat(missing("Linux", "", display, "none")).isEmpty();
    assertThat(missing("Linux", "", Map.of(), "none")).contains("window.no.display");
    assertThat(missing("Linux", "", Map.of("DISPLAY", " "), "none")).contains("window.no.display");
    assertThat(missing("Linux", "", Map.of("WAYLAND_DISPLAY", "wayland-0"), "none"))
        .contains("window.no.xwayland");
    assertThat(missing("Linux", "", display, "gtk")).contains("window.no.library");
    assertThat(missing("Linux", "", display, "Xtst")).contains("window.no.library");
  }

  @Test
  void others_and_the_headless_platform_do_not() {
    assertThat(missing("Linux", "Headless", Map.of(), "gtk")).isEmpty();
    assertThat(missing("Windows 11", "", Map.of(), "gtk")).isEmpty();
    assertThat(missing("Mac OS X", "", Map.of(), "gtk")).isEmpty();
  }

  @Test
  void the_sentence_says_how_to_get_it() {
    for (Messages.Language language : Messages.Language.values()) {
      assertThat(new Messages(language).get("window.no.library", "libgtk-3.so.0"))
          .contains("libgtk-3.so.0", "apt install", "dnf install");
    }
  }
}
