package org.henryjournal.ui.exchange;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Birthday;
import org.henryjournal.exchange.imports.ImportField;
import org.henryjournal.exchange.imports.Match;
import org.henryjournal.exchange.imports.OnDuplicate;
import org.henryjournal.exchange.imports.PlannedRow;
import org.henryjournal.exchange.imports.RejectsFile;
import org.henryjournal.text.BirthdayWords;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.SideBySide;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the chosen row and why; of a duplicate both side by side. Its height does not
 * change from row to row.
 */
final class ImportDetail extends Page {

  private static final double COMPARED = 132;

  private final ImportViewModel model;
  private final ReadOnlyObjectProperty<@Nullable ImportLine> selected;
  private final RejectsFile reasons;
  private final Label said = Nodes.label("");
  private final Map<OnDuplicate, ToggleButton> answers = new EnumMap<>(OnDuplicate.class);
  private final HBox decide = new HBox();
  private final MenuButton all = new MenuButton();
  private final SideBySide sides = new SideBySide("import-compared", 4);
  private final VBox root = new VBox(6);

  ImportDetail(
      ImportViewModel model,
      ReadOnlyObjectProperty<@Nullable ImportLine> selected,
      Messages messages) {
    super(messages);
    this.model = model;
    this.selected = selected;
    this.reasons = new RejectsFile(messages);
    said.setId("import-detail");
    said.setMinWidth(0);
    for (OnDuplicate answer : OnDuplicate.values()) {
      ToggleButton button = new ToggleButton((answer.ordinal() + 1) + "  " + said(answer));
      button.setId("import-" + answer.code());
      button.setMinWidth(Region.USE_PREF_SIZE);
      button
          .getStyleClass()
          .addAll(
              "import-toggle",
              answer == OnDuplicate.SKIP
                  ? "left-pill"
                  : answer == OnDuplicate.KEEP ? "right-pill" : "center-pill");
      button.setOnAction(event -> answer(answer));
      answers.put(answer, button);
      decide.getChildren().add(button);
      all.getItems()
          .add(
              Nodes.item(
                  said(answer), () -> model.decide(choices -> choices.withOtherwise(answer))));
    }
    all.setId("import-all-duplicates");
    all.setText(messages.get("import.duplicate.all"));
    all.getStyleClass().add("filter-chip");
    all.setMinWidth(Region.USE_PREF_SIZE);
    ScrollPane compared = sides.root();
    compared.setMinHeight(COMPARED);
    compared.setPrefHeight(COMPARED);
    HBox head = Nodes.row(12, said, Nodes.spacer(), decide, all);
    head.setMinHeight(32);
    root.getChildren().addAll(head, compared);
    root.setMinHeight(Region.USE_PREF_SIZE);
    follow(selected, this::update);
    onChange(model.shownProperty(), this::update);
    onChange(model.filterProperty(), this::update);
  }

  private String said(OnDuplicate answer) {
    return messages.get("import.duplicate." + answer.code());
  }

  private void answer(OnDuplicate answer) {
    ImportLine line = selected.get();
    if (line != null) {
      answers.forEach((each, button) -> button.setSelected(each == answer));
      model.decide(choices -> choices.withDuplicate(line.number(), answer));
    }
  }

  private void update() {
    ImportPreview shown = model.shownProperty().get();
    ImportLine line = selected.get();
    boolean duplicates = shown != null && shown.count(ImportLine.Filter.DUPLICATES) > 0;
    boolean duplicate = line != null && line.isDuplicate();
    Nodes.show(sides.root(), duplicates && model.filterProperty().get().showsDuplicates());
    Nodes.show(all, duplicates);
    Nodes.show(decide, duplicate);
    sides.clear();
    said.setText(line == null ? "" : sentence(line));
    if (line != null && duplicate) {
      line.planned().flatMap(PlannedRow::match).ifPresent(this::compare);
      answers.forEach((answer, button) -> button.setSelected(answer == decided(line.mark())));
    }
  }

  private static OnDuplicate decided(ImportLine.Mark mark) {
    return switch (mark) {
      case UPDATED, THERE -> OnDuplicate.UPDATE;
      case KEPT -> OnDuplicate.KEEP;
      default -> OnDuplicate.SKIP;
    };
  }

  private String sentence(ImportLine line) {
    Optional<String> reason =
        line.unread()
            .map(reasons::reason)
            .or(() -> line.planned().flatMap(PlannedRow::problem).map(reasons::reason));
    if (line.isDuplicate()) {
      return line.planned().flatMap(PlannedRow::match).map(found -> same(line, found)).orElse("");
    }
    return switch (line.mark()) {
      case OPEN -> messages.get("import.detail.open", line.number());
      case NEW -> messages.get("import.detail.new", line.number());
      case REJECTED -> messages.get("import.detail.rejected", line.number(), reason.orElse(""));
      case THERE, SKIPPED, UPDATED, KEPT -> messages.get("import.detail.there", line.number());
    };
  }

  private String same(ImportLine line, Match match) {
    return messages.get(
        "import.match." + match.by().name().toLowerCase(Locale.ROOT),
        line.number(),
        match.customer());
  }

  private void compare(Match match) {
    sides.begin(
        match
            .earlier()
            .map(line -> messages.get("import.compared.line", line))
            .orElseGet(() -> messages.get("import.compared.journal")),
        messages.get("import.compared.here"),
        messages.get("import.compared.after"));
    for (Match.Difference difference : match.differences()) {
      boolean changes = !difference.after().equals(difference.there());
      sides.add(
          messages.get(difference.field().messageKey()),
          value(difference.field(), difference.there(), "merge-value"),
          value(difference.field(), difference.here(), "merge-value"),
          value(difference.field(), difference.after(), changes ? "merge-filled" : "merge-value"));
    }
  }

  private SideBySide.Value value(ImportField field, String said, String style) {
    boolean isCode = field == ImportField.BIRTHDAY && !said.isEmpty();
    String text = isCode ? new BirthdayWords(messages).text(Birthday.ofCode(said)) : said;
    return new SideBySide.Value(text, style);
  }

  @Override
  public Region root() {
    return root;
  }
}
