package org.henryjournal.ui.today;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.exchange.AlertWords;
import org.henryjournal.insight.Silence;
import org.henryjournal.journal.AlertStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;

/**
 * What is worth a look, with its rule on demand. Takes no space while there is nothing, and on
 * other days than today.
 */
final class AlertsCard extends Page {

  /** As many as are read without looking for them. */
  private static final int FEW = 3;

  /** Nobody gets further down; as some are put aside, others come up. */
  private static final int MOST = 50;

  private final TodayViewModel model;
  private final AlertsViewModel alerts;
  private final LongConsumer openCustomer;
  private final Runnable focusElsewhere;
  private final AlertWords words;
  private final Hyperlink all = new Hyperlink();
  private final VBox rows = new VBox();
  private final VBox root;
  private List<AlertStore.Found> drawn = List.of();
  private boolean allShown;

  /**
   * @param focusElsewhere takes the focus when the last alert has been put aside
   */
  AlertsCard(
      TodayViewModel model, LongConsumer openCustomer, Runnable focusElsewhere, Messages messages) {
    super(messages);
    this.model = model;
    this.alerts = model.alerts();
    this.openCustomer = openCustomer;
    this.focusElsewhere = focusElsewhere;
    this.words = new AlertWords(messages);
    read(alerts.refresh());
    all.setId("alerts-all");
    all.setOnAction(
        event -> {
          allShown = !allShown;
          draw();
        });
    rows.setId("alerts");
    root = Nodes.card(Nodes.heading(messages.get("alerts.title"), Nodes.spacer(), all), rows);
    root.getStyleClass().add("alerts");
    follow(alerts.foundProperty(), this::update);
    onChange(model.dataProperty(), this::showOrHide);
  }

  /** What is drawn already stays as it is, with the focus and what has been opened. */
  private void update() {
    if (!alerts.foundProperty().get().equals(drawn)) {
      draw();
    }
    showOrHide();
  }

  private void showOrHide() {
    DayData data = model.dataProperty().get();
    Nodes.show(root, !drawn.isEmpty() && data != null && data.isToday());
  }

  private void draw() {
    int focused = focusedRow();
    drawn = alerts.foundProperty().get();
    boolean many = drawn.size() > FEW;
    all.setText(messages.get(allShown ? "alerts.less" : "alerts.all", drawn.size()));
    Nodes.show(all, many);
    rows.getChildren().clear();
    drawn.stream()
        .limit(allShown ? MOST : FEW)
        .forEach(found -> rows.getChildren().add(new Row(found)));
    rows.getChildren().stream().skip(1).forEach(row -> row.getStyleClass().add("alert-below"));
    if (allShown && drawn.size() > MOST) {
      rows.getChildren()
          .add(Nodes.label(messages.get("alerts.more", drawn.size() - MOST), "muted"));
    }
    if (focused >= 0) {
      focus(Math.min(focused, Math.min(drawn.size(), FEW) - 1));
    }
  }

  /** The row that has the focus; -1 where none has. */
  private int focusedRow() {
    return IntStream.range(0, rows.getChildren().size())
        .filter(i -> rows.getChildren().get(i).isFocusWithin())
        .findFirst()
        .orElse(-1);
  }

  private void focus(int row) {
    if (row < 0) {
      focusElsewhere.run();
    } else if (rows.getChildren().get(row) instanceof Row shown) {
      shown.why.requestFocus();
    }
  }

  /** An alert: its sentence, what can be done, and its rule once that was asked for. */
  private final class Row extends VBox {

    private final Hyperlink why = link("alerts.why");
    private final Label rule;

    Row(AlertStore.Found found) {
      String sentence = words.sentence(found);
      rule = Nodes.wrapped(words.why(found.alert()), "alert-rule");
      Nodes.show(rule, false);
      Label said = Nodes.wrapped(sentence);
      said.setMinWidth(0);
      HBox.setHgrow(said, Priority.ALWAYS);
      why.setAccessibleText(messages.get("alerts.why.spoken", sentence));
      why.getStyleClass().add("alert-why");
      why.setOnAction(
          event -> {
            why.setVisited(false);
            Nodes.show(rule, !rule.isVisible());
          });
      HBox links = Nodes.row(12, why);
      found.alert().subject().customer().ifPresent(id -> links.getChildren().add(open(found, id)));
      links.getChildren().addAll(Nodes.spacer(), notNow(found, sentence));
      getStyleClass().add("alert");
      getChildren().addAll(said, links, rule);
    }

    private Hyperlink open(AlertStore.Found found, long customer) {
      Hyperlink open = link("alerts.open");
      open.getStyleClass().add("alert-open");
      open.setAccessibleText(messages.get("alerts.open.spoken", found.customerName()));
      open.setOnAction(event -> openCustomer.accept(customer));
      return open;
    }

    private MenuButton notNow(AlertStore.Found found, String sentence) {
      MenuButton menu = new MenuButton(messages.get("alerts.not.now"));
      menu.getStyleClass().addAll("flat", "alert-not-now");
      menu.setAccessibleText(messages.get("alerts.not.now.spoken", sentence));
      menu.setMinWidth(Region.USE_PREF_SIZE);
      for (Silence silence : Silence.values()) {
        menu.getItems()
            .add(
                Nodes.item(
                    messages.get("alerts.silence." + silence.code()),
                    () -> alerts.silence(found, silence)));
      }
      return menu;
    }

    private Hyperlink link(String key) {
      Hyperlink link = new Hyperlink(messages.get(key));
      link.setMinWidth(Region.USE_PREF_SIZE);
      return link;
    }
  }

  @Override
  public VBox root() {
    return root;
  }
}
