package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import javafx.css.CssParser;
import org.junit.jupiter.api.Test;

/** JavaFX passes over a rule that it cannot read, and only says so in the log. */
class LookTest {

  @Test
  void every_rule_of_the_style_sheet_is_read() throws IOException {
    URL look = Objects.requireNonNull(LookTest.class.getResource("henry.css"));
    CssParser.errorsProperty().clear();
    new CssParser().parse(look);
    assertThat(CssParser.errorsProperty()).isEmpty();
  }
}
