package org.henryjournal.ui.referrals;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.insight.Dealt;
import org.henryjournal.insight.ReferralTree;
import org.henryjournal.insight.SourceFigures;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.CustomerField;
import org.henryjournal.ui.shell.EntryLine;
import org.henryjournal.ui.shell.FigureGrid;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.kordamp.ikonli.feather.Feather;

/** The tab Referrals: a line to say who brought whom, the tree, and what sources bring. */
public final class ReferralsView extends Page {

  private static final double INDENT = 20;
  private static final double WIDTH = 480;
  private static final int MOST = 200;

  private final ReferralsViewModel model;
  private final LongConsumer openCustomer;
  private final Consumer<CustomerFilter> openList;
  private final TextField customer = new TextField();
  private final TextField referrer = new TextField();
  private final EntryLine line;
  private final Label asked = Nodes.wrapped("", "muted");
  private final FigureGrid tree = new FigureGrid("referral-tree");
  private final Label none = Nodes.wrapped("", "muted");
  private final FigureGrid sources = new FigureGrid("referral-sources");
  private final VBox root;

  /**
   * @param openCustomer opens the page of a customer by id
   * @param openList shows the customers who fit a filter
   */
  public ReferralsView(
      ReferralsViewModel model,
      LongConsumer openCustomer,
      Consumer<CustomerFilter> openList,
      Messages messages) {
    super(messages);
    this.model = model;
    this.openCustomer = openCustomer;
    this.openList = openList;
    line = new EntryLine("referral-problem", messages, this::save);
    Button save = line.button("referral-save", "referral.save");
    field(referrer, "referral-referrer", "referral.referrer");
    field(customer, "referral-customer", "referral.customer");
    CustomerField.complete(referrer, model::completions, customer);
    CustomerField.complete(customer, model::completions, save);
    asked.setId("referral-asked");
    VBox who =
        Nodes.card(
            Nodes.heading(messages.get("referral.tree")),
            new FlowPane(
                8, 8, referrer, Nodes.label(messages.get("referral.brought")), customer, save),
            line.problem(),
            asked,
            tree,
            none);
    VBox by =
        Nodes.card(
            Nodes.heading(messages.get("referral.sources")),
            sources,
            Nodes.wrapped(messages.get("referral.sources.rule"), "muted", "small"));
    for (VBox card : List.of(who, by)) {
      HBox.setHgrow(card, Priority.ALWAYS);
      card.setMinWidth(0);
      card.setPrefWidth(WIDTH);
    }
    ScrollPane scroll = new ScrollPane(new HBox(16, who, by));
    scroll.getStyleClass().add("page-scroll");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root = new VBox(scroll);
    root.getStyleClass().add("tab-page");
    follow(model.shownProperty(), this::update);
  }

  private void field(TextField field, String id, String prompt) {
    line.field(field, id, prompt);
    field.setPrefWidth(160);
  }

  private void save() {
    model.save(
        customer.getText(),
        referrer.getText(),
        () -> {
          line.say(Optional.empty());
          customer.clear();
          referrer.clear();
          referrer.requestFocus();
        },
        refusal -> line.say(Optional.of(refusal)));
  }

  private void update() {
    ReferralsViewModel.Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    asked.setText(
        shown.asked().of() == 0
            ? messages.get("referral.asked.none")
            : messages.get("referral.asked", shown.asked().hits(), shown.asked().of()));
    showTree(shown);
    showSources(shown);
  }

  private void showTree(ReferralsViewModel.Shown shown) {
    List<ReferralTree.Node> roots = shown.tree().roots();
    head(tree, "customer", "own", "count", "below");
    int left = MOST;
    for (ReferralTree.Node each : roots) {
      left = rows(shown, each, 0, left);
    }
    Nodes.show(tree, !roots.isEmpty());
    none.setText(messages.get(roots.isEmpty() ? "referral.none" : "referral.more"));
    Nodes.show(none, roots.isEmpty() || left < 0);
  }

  /**
   * @param left how many rows may still be shown
   * @return how many may be shown then; below 0 where some are not
   */
  private int rows(ReferralsViewModel.Shown shown, ReferralTree.Node node, int depth, int left) {
    if (left <= 0) {
      return -1;
    }
    Button name =
        Nodes.button(
            shown.name(node.customer()),
            () -> openCustomer.accept(node.customer()),
            "flat",
            "name-button");
    name.setMinWidth(0);
    HBox who = Nodes.row(0, name);
    who.setPadding(new Insets(0, 0, 0, depth * INDENT));
    Node delete =
        depth == 0
            ? new Region()
            : Nodes.iconButton(
                Feather.X,
                messages.get("referral.delete", shown.name(node.customer())),
                () -> model.delete(node.customer(), shown.name(node.customer())));
    int row = tree.getRowCount();
    tree.row(
        who,
        List.of(
            dealt(node.own()),
            node.count() == 0 ? "" : messages.number(node.count()),
            node.count() == 0 ? "" : dealt(node.below())));
    // As high as the names beside it, or rows with it would stand further apart.
    GridPane.setMargin(delete, new Insets(-6, 0, -6, 0));
    tree.add(delete, tree.getColumnConstraints().size(), row);
    int after = left - 1;
    for (ReferralTree.Node each : node.brought()) {
      after = rows(shown, each, depth + 1, after);
    }
    return after;
  }

  private void showSources(ReferralsViewModel.Shown shown) {
    head(sources, "source", "customers", "deals", "amount", "close");
    for (SourceFigures each : shown.sources()) {
      sources.row(
          source(each.source()),
          List.of(
              messages.number(each.customers()),
              messages.number(each.dealt().deals()),
              dealt(each.dealt()),
              each.close()
                  .value()
                  .map(
                      rate ->
                          messages.get(
                              "referral.close",
                              messages.percent(rate),
                              each.close().hits(),
                              each.close().of()))
                  .orElse("—")));
    }
  }

  /** The name of a source, which opens the list of its customers. */
  private Node source(String name) {
    if (name.isEmpty()) {
      return Nodes.label(messages.get("referral.source.none"));
    }
    Button button =
        Nodes.button(
            name,
            () -> openList.accept(CustomerFilter.NONE.toggle(CustomerFilter.Chip.SOURCE, name)),
            "flat",
            "name-button");
    button.setMinWidth(0);
    return button;
  }

  /** Missing amounts are unknown: of how many deals it is stands beside it then. */
  private String dealt(Dealt dealt) {
    return dealt.deals() == 0
        ? "—"
        : dealt.known() == dealt.deals()
            ? messages.amount(dealt.amount())
            : messages.get(
                "referral.dealt.of", messages.amount(dealt.amount()), dealt.known(), dealt.deals());
  }

  private void head(FigureGrid grid, String... names) {
    grid.head(Stream.of(names).map(name -> messages.get("referral.column." + name)).toList());
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(referrer);
  }
}
