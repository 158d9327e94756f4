package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {

  private static final Path JAVAS_HOME = Path.of("/home/of/java").toAbsolutePath();
  private static final Path HOME = Path.of("/home/elsewhere").toAbsolutePath();
  private static final Path DATA = Path.of("/data").toAbsolutePath();

  @Test
  void on_linux_the_home_of_the_environment_wins() {
    Places places = Places.of("Linux", JAVAS_HOME, Map.of("HOME", HOME.toString()));
    assertThat(places)
        .isEqualTo(
            new Places(
                HOME.resolve(".local/share/henry"),
                HOME.resolve(".cache/henry"),
                HOME.resolve(".config/henry")));
    assertThat(Places.of("Mac OS X", JAVAS_HOME, Map.of("HOME", HOME.toString())).data())
        .startsWithRaw(JAVAS_HOME);
  }

  @Test
  void folders_of_their_own_win_over_the_home() {
    Map<String, String> said = Map.of("HOME", HOME.toString(), "XDG_DATA_HOME", DATA.toString());
    Places places = Places.of("Linux", JAVAS_HOME, said);
    assertThat(places.data()).isEqualTo(DATA.resolve("henry"));
    assertThat(places.cache()).startsWithRaw(HOME);
  }

  @Test
  void a_home_that_is_empty_or_no_whole_path_is_none() {
    for (String home : new String[] {"", " ", "relative"}) {
      assertThat(Places.of("Linux", JAVAS_HOME, Map.of("HOME", home)).config())
          .startsWithRaw(JAVAS_HOME);
    }
  }
}
