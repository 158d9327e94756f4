package org.henryjournal.ui.care;

import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.Festival;
import org.henryjournal.domain.SavedFilter;
import org.henryjournal.domain.Touch;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.DraftView;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/** The festivals of the next weeks, each with a greeting to a list, and a switch for each. */
final class FestivalsCard extends Page {

  private final CareViewModel model;
  private final Overlay overlay;
  private final VBox coming = new VBox(4);
  private final Label none = Nodes.wrapped("", "muted");
  private final Map<Festival, CheckBox> switches = new EnumMap<>(Festival.class);
  private final VBox root;

  FestivalsCard(CareViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    coming.setId("care-festivals");
    none.setText(messages.get("care.festivals.none", CareViewModel.FESTIVAL_DAYS));
    FlowPane all = new FlowPane(12, 6);
    for (Festival festival : Festival.values()) {
      CheckBox box = new CheckBox(messages.get(festival.messageKey()));
      box.setId("festival-" + festival.code());
      box.setOnAction(event -> model.setFestival(festival, box.isSelected()));
      switches.put(festival, box);
      all.getChildren().add(box);
    }
    root =
        Nodes.card(
            Nodes.heading(messages.get("care.festivals")),
            coming,
            none,
            Nodes.wrapped(messages.get("care.festivals.switches"), "muted"),
            all);
    follow(model.shownProperty(), this::update);
  }

  private void update() {
    CareViewModel.Shown shown = model.shownProperty().get();
    Nodes.show(root, shown != null);
    if (shown == null) {
      return;
    }
    coming.getChildren().clear();
    shown.festivals().forEach((day, greeted) -> coming.getChildren().add(row(day, greeted, shown)));
    Nodes.show(coming, !shown.festivals().isEmpty());
    Nodes.show(none, shown.festivals().isEmpty());
    switches.forEach((festival, box) -> box.setSelected(!shown.festivalsOff().contains(festival)));
  }

  private Node row(Festival.Day day, int greeted, CareViewModel.Shown shown) {
    String name = messages.get(day.festival().messageKey());
    long days = ChronoUnit.DAYS.between(shown.today(), day.date());
    Label when =
        Nodes.wrapped(messages.get("care.festival.when", messages.day(day.date()), days), "muted");
    VBox words = new VBox(Nodes.label(name, "strong"), when);
    if (greeted > 0) {
      words
          .getChildren()
          .add(Nodes.wrapped(messages.get("care.festival.greeted", greeted), "muted"));
    }
    MenuButton greet = new MenuButton(messages.get("care.festival.greet"));
    greet.setId("greet-" + day.festival().code());
    greet.setAccessibleText(messages.get("care.festival.greet.on", name));
    greet.setMinWidth(Region.USE_PREF_SIZE);
    greet
        .getItems()
        .addAll(
            to(messages.get("care.festival.all"), CustomerFilter.NONE),
            to(
                messages.get("care.festival.bought"),
                CustomerFilter.NONE.toggle(CustomerFilter.Fact.BOUGHT)));
    for (SavedFilter list : shown.lists()) {
      greet.getItems().add(to(list.name(), list.filter()));
    }
    return Nodes.row(8, words, Nodes.spacer(), greet);
  }

  /** Opens a message to all of a list, which can be logged for all with one key. */
  private MenuItem to(String name, CustomerFilter filter) {
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(
        event ->
            model.greet(
                filter,
                customers ->
                    overlay.show(
                        new DraftView(
                            model.draft(customers, Touch.Kind.GREETING), overlay, messages),
                        root::requestFocus)));
    return item;
  }

  @Override
  public VBox root() {
    return root;
  }
}
