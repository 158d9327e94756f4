package org.henryjournal.ui.customers;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Ways;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.customers.CustomerViewModel.Detail;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/**
 * A customer's page: where it stands and what is next, its record, and everything that happened.
 * Where there is room the last stands beside the others.
 */
final class CustomerPage extends Page {

  /**
   * Where its buttons lead.
   *
   * @param logVisit is given the customer's name
   * @param whole is told whether the page takes the whole width
   * @param closed runs when the page has been closed
   */
  record Ways(
      Consumer<String> logVisit,
      Runnable edit,
      Runnable merge,
      Consumer<Boolean> whole,
      Runnable closed) {}

  /** What is shown below the head. */
  private enum Part {
    NOW,
    RECORD,
    TIMELINE
  }

  private static final double ROOM_FOR_TWO = 900;

  private final CustomerViewModel model;
  private final Ways ways;
  private final StandingPart standing;
  private final StatementsPart statements;
  private final CarePart care;
  private final GradeHistoryPart history;
  private final RecordPart record;
  private final Timeline timeline;
  private final CustomerHead head;
  private final HBox tabs = new HBox();
  private final HBox body = new HBox(20);
  private final ScrollPane now;
  private final ScrollPane facts;
  private final VBox root = new VBox(12);
  private Part part = Part.NOW;
  private boolean whole;

  CustomerPage(CustomerViewModel model, Overlay overlay, Ways ways, Messages messages) {
    super(messages);
    this.model = model;
    this.ways = ways;
    head =
        new CustomerHead(
            model,
            overlay,
            new CustomerHead.Ways(
                ways.logVisit(), ways.edit(), ways.merge(), () -> setWhole(!whole), this::close),
            messages);
    standing = with(new StandingPart(model, overlay, messages));
    statements = with(new StatementsPart(model, overlay, messages));
    care = with(new CarePart(model, overlay, messages));
    history = with(new GradeHistoryPart(messages));
    record = with(new RecordPart(model, overlay, messages));
    timeline = new Timeline(model::deleteTouch, messages);
    now = scroll(new VBox(18, standing.root(), care.root(), statements.root(), history.root()));
    facts = scroll(record.root());
    HBox.setHgrow(timeline.root(), Priority.ALWAYS);
    for (Part each : Part.values()) {
      tabs.getChildren().add(tab(each));
    }
    tabs.getStyleClass().add("part-tabs");
    body.getChildren().addAll(now, facts, timeline.root());
    VBox.setVgrow(body, Priority.ALWAYS);
    root.getStyleClass().addAll("card", "customer-detail");
    root.widthProperty().subscribe(width -> arrange());
    root.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            if (whole) {
              shrink();
            } else {
              close();
            }
            event.consume();
          }
        });
    follow(model.detailProperty(), this::update);
  }

  private static ScrollPane scroll(VBox content) {
    content.getStyleClass().add("part");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("page-scroll");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinWidth(0);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private ToggleButton tab(Part which) {
    String key = which.name().toLowerCase(Locale.ROOT);
    ToggleButton tab = new ToggleButton(messages.get("customers.part." + key));
    tab.setId("part-" + key);
    tab.getStyleClass().addAll("flat", "part-tab");
    tab.setUserData(which);
    tab.setOnAction(
        event -> {
          part = which;
          arrange();
        });
    return tab;
  }

  /** Shows the chosen part; the timeline beside it where there is room. */
  private void arrange() {
    boolean two = root.getWidth() >= ROOM_FOR_TWO;
    Part shown = two && part == Part.TIMELINE ? Part.NOW : part;
    for (Node tab : tabs.getChildren()) {
      ((ToggleButton) tab).setSelected(tab.getUserData() == shown);
      Nodes.show(tab, !two || tab.getUserData() != Part.TIMELINE);
    }
    Nodes.show(now, shown == Part.NOW);
    Nodes.show(facts, shown == Part.RECORD);
    Nodes.show(timeline.root(), two || shown == Part.TIMELINE);
    double half = two ? root.getWidth() / 2 - 24 : Region.USE_COMPUTED_SIZE;
    now.setPrefWidth(half);
    facts.setPrefWidth(half);
    timeline.root().setPrefWidth(half);
  }

  private void update() {
    Detail detail = model.detailProperty().get();
    if (detail == null) {
      if (whole) {
        shrink();
      }
      return;
    }
    Optional<String> focused = focusedInside();
    head.show(detail, whole);
    standing.show(detail);
    care.show(detail);
    statements.show(detail);
    history.show(detail);
    record.show(detail);
    timeline.show(detail);
    if (root.getChildren().isEmpty()) {
      root.getChildren().setAll(head.root(), tabs, body);
    }
    arrange();
    focused.map(id -> root.lookup("#" + id)).ifPresent(Node::requestFocus);
  }

  /** Id of the node that has the focus: what is made anew takes it again. */
  private Optional<String> focusedInside() {
    Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
    for (Node at = owner; at != null; at = at.getParent()) {
      if (at == root) {
        return Optional.ofNullable(owner).map(Node::getId);
      }
    }
    return Optional.empty();
  }

  private void setWhole(boolean wanted) {
    whole = wanted;
    ways.whole().accept(wanted);
    Detail detail = model.detailProperty().get();
    if (detail != null) {
      head.show(detail, wanted);
      Optional.ofNullable(root.lookup("#customer-whole")).ifPresent(Node::requestFocus);
    }
  }

  private void close() {
    shrink();
    ways.closed().run();
  }

  /** Gives the table its place back. */
  void shrink() {
    if (whole) {
      setWhole(false);
    }
  }

  @Override
  public Region root() {
    return root;
  }
}
