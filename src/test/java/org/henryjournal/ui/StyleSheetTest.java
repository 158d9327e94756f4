package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;

/** The toolkit only logs what it cannot read of a style sheet, and leaves the rules out. */
class StyleSheetTest {

  @Test
  void every_rule_can_be_read() throws Exception {
    var url = Objects.requireNonNull(MainWindow.class.getResource("henry.css"));
    CssParser.errorsProperty().clear();
    Stylesheet sheet = new CssParser().parse(url);
    assertThat(CssParser.errorsProperty()).extracting(CssParser.ParseError::getMessage).isEmpty();

    String text;
    try (var in = url.openStream()) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String rules = text.replaceAll("(?s)/\\*.*?\\*/", "");
    long opened = rules.chars().filter(c -> c == '{').count();
    assertThat(rules.chars().filter(c -> c == '}').count()).isEqualTo(opened);
    assertThat(sheet.getRules()).hasSize((int) opened);
  }
}
