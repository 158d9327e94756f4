package org.henryjournal.ui.insights;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.henryjournal.insight.ClosingCurve;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.VisitWords;

/** The closing curve: of those who got as far as a visit, how many signed on it. */
final class CurveTable {

  private static final int ROWS = 8;

  /** Fewest pursuits at risk for which a share is said. */
  private static final int LEAST_AT_RISK = 20;

  private static final List<String> HEADS =
      List.of(
          "insights.curve.visit",
          "insights.curve.reached",
          "insights.curve.closed",
          "insights.curve.share",
          "insights.curve.cumulative");

  private final Messages messages;
  private final VisitWords words;
  private final GridPane root = new GridPane();

  CurveTable(Messages messages) {
    this.messages = messages;
    this.words = new VisitWords(messages);
    BarCells.space(root);
  }

  void show(List<ClosingCurve.Step> curve) {
    root.getChildren().clear();
    if (curve.isEmpty()) {
      root.add(Nodes.label(messages.get("insights.too.early"), "muted"), 0, 0);
      return;
    }
    for (int i = 0; i < HEADS.size(); i++) {
      Label head = Nodes.label(messages.get(HEADS.get(i)), "muted");
      GridPane.setHalignment(head, i == 0 ? HPos.LEFT : HPos.RIGHT);
      // The bar between share and cumulative share has no head.
      root.add(head, i == HEADS.size() - 1 ? i + 1 : i, 0);
    }
    double most =
        curve.stream()
            .limit(ROWS)
            .filter(step -> step.atRisk() >= LEAST_AT_RISK)
            .mapToDouble(ClosingCurve.Step::hazard)
            .max()
            .orElse(1);
    int row = 1;
    for (ClosingCurve.Step step : curve.stream().limit(ROWS).toList()) {
      root.addRow(row++, row(step, most));
    }
  }

  private Node[] row(ClosingCurve.Step step, double most) {
    boolean early = step.atRisk() < LEAST_AT_RISK;
    return new Node[] {
      BarCells.rowName(messages.get("insights.number", words.ordinal(step.number()))),
      BarCells.number(messages.number(step.atRisk())),
      BarCells.number(messages.number(step.closed())),
      early
          ? BarCells.number(messages.get("insights.too.few"), "muted")
          : BarCells.number(messages.percent(step.hazard(), 1), "strong"),
      BarCells.bar(early ? 0 : step.hazard() / most, "bar-you"),
      BarCells.number(early ? "–" : messages.percent(step.cumulative()))
    };
  }

  GridPane root() {
    return root;
  }
}
