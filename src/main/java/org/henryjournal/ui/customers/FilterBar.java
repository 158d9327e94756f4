package org.henryjournal.ui.customers;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.henryjournal.domain.Coded;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.SavedFilter;
import org.henryjournal.domain.Stage;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.Stages;
import org.henryjournal.ui.shell.AskView;
import org.henryjournal.ui.shell.Choices;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.OnDemand;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the table is filtered by, as chips; and the filters that were saved. */
final class FilterBar extends Page {

  private static final List<Stage> STAGES =
      List.of(Stage.A, Stage.B, Stage.C, Stage.D, Stage.SIGNED, Stage.NONE);

  private final CustomersViewModel model;
  private final Overlay overlay;
  private final Map<Stage, ToggleButton> stages = new EnumMap<>(Stage.class);
  private final Choices industries;
  private final Choices tags;
  private final Choices unseen;
  private final Choices bought;
  private final Choices sources;
  private final Choices birthday;
  private final ToggleButton complaint;
  private final MenuButton saved = chip("filter-saved");
  private final Button clear;
  private final FlowPane root = new FlowPane(8, 8);

  FilterBar(CustomersViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    HBox grades = new HBox();
    grades.getStyleClass().add("grade-filter");
    for (Stage stage : STAGES) {
      grades.getChildren().add(toggle(stage));
    }
    clear =
        Nodes.button(
            messages.get("customers.filter.clear"),
            () -> model.change(filter -> CustomerFilter.NONE),
            "flat",
            "small");
    clear.setId("filter-clear");
    clear.setGraphic(new FontIcon(Feather.X));
    industries =
        choices(
            "filter-industry",
            "filter.industry",
            "filter.industry.all",
            value -> model.change(filter -> filter.toggleIndustry(value)));
    tags =
        choices(
            "filter-tag",
            "filter.tags",
            "filter.tags.all",
            value -> model.change(filter -> filter.toggleTag(value)));
    unseen =
        choices("filter-unseen", "filter.unseen", "filter.unseen", this::toggleUnseen).oneOnly();
    bought =
        choices("filter-bought", "filter.bought", "filter.bought", this::toggleBought).oneOnly();
    sources =
        choices(
            "filter-source",
            "filter.source",
            "filter.source.all",
            value -> model.change(filter -> filter.toggleSource(value)));
    birthday =
        choices("filter-birthday", "filter.birthday", "filter.birthday", this::toggleBirthday)
            .oneOnly();
    complaint = new ToggleButton(messages.get("filter.complaint"));
    complaint.setId("filter-complaint");
    complaint.getStyleClass().add("filter-chip");
    complaint.setMinWidth(Region.USE_PREF_SIZE);
    complaint.setOnAction(
        event -> model.change(filter -> filter.toggle(CustomerFilter.Fact.OPEN_COMPLAINT)));
    root.getStyleClass().add("filter-bar");
    root.getChildren()
        .addAll(
            grades,
            industries.root(),
            tags.root(),
            unseen.root(),
            bought.root(),
            sources.root(),
            birthday.root(),
            complaint,
            clear,
            saved);
    follow(model.filterProperty(), this::update);
    onChange(model.choicesProperty(), this::update);
  }

  private static MenuButton chip(String id) {
    MenuButton chip = new MenuButton();
    chip.setId(id);
    chip.getStyleClass().addAll("filter-chip");
    chip.setMaxWidth(240);
    return chip;
  }

  private Choices choices(String id, String name, String all, Consumer<String> toggle) {
    return new Choices(id, messages.get(name), messages.get(all), toggle, messages);
  }

  private void toggleUnseen(String days) {
    OptionalInt wanted = OptionalInt.of(Integer.parseInt(days));
    model.change(
        filter ->
            filter.withUnseenDays(
                filter.unseenDays().equals(wanted) ? OptionalInt.empty() : wanted));
  }

  private void toggleBought(String code) {
    model.change(filter -> filter.toggle(Coded.of(CustomerFilter.Fact.class, code)));
  }

  private void toggleBirthday(String days) {
    OptionalInt wanted = OptionalInt.of(Integer.parseInt(days));
    model.change(
        filter ->
            filter.withBirthdayDays(
                filter.birthdayDays().equals(wanted) ? OptionalInt.empty() : wanted));
  }

  private ToggleButton toggle(Stage stage) {
    ToggleButton button = new ToggleButton();
    Label badge = Stages.badge(stage);
    button.setGraphic(badge);
    button.setId("filter-stage-" + stage.name().toLowerCase(Locale.ROOT));
    String name =
        stage
            .grade()
            .map(grade -> messages.get("customers.filter.grade", grade.name()))
            .orElseGet(() -> messages.get("stage." + stage.name().toLowerCase(Locale.ROOT)));
    button.setAccessibleText(name);
    OnDemand.tip(button, name);
    button.getStyleClass().add("grade-toggle");
    button.setOnAction(event -> model.change(filter -> filter.toggle(stage)));
    stages.put(stage, button);
    return button;
  }

  private void update() {
    CustomerFilter filter = model.filterProperty().get();
    CustomersViewModel.Choices choices = model.choicesProperty().get();
    stages.forEach((stage, button) -> button.setSelected(filter.stages().contains(stage)));
    industries.show(
        choices.industries().stream().map(Choices.Item::of).toList(), filter.industries());
    tags.show(Choices.Item.ofTags(choices.tags()), filter.tags());
    unseen.show(
        CustomerFilter.UNSEEN_DAYS.stream()
            .map(
                days ->
                    new Choices.Item(
                        String.valueOf(days), messages.get("filter.unseen.days", days), ""))
            .toList(),
        filter.unseenDays().stream().mapToObj(String::valueOf).collect(Collectors.toSet()));
    bought.show(
        Stream.of(CustomerFilter.Fact.BOUGHT, CustomerFilter.Fact.NOT_BOUGHT)
            .map(
                fact ->
                    new Choices.Item(
                        fact.code(),
                        messages.get(
                            fact == CustomerFilter.Fact.BOUGHT
                                ? "filter.bought.yes"
                                : "filter.bought.no"),
                        ""))
            .toList(),
        filter.facts().stream()
            .filter(fact -> fact != CustomerFilter.Fact.OPEN_COMPLAINT)
            .map(CustomerFilter.Fact::code)
            .collect(Collectors.toSet()));
    sources.show(choices.sources().stream().map(Choices.Item::of).toList(), filter.sources());
    Nodes.show(sources.root(), !choices.sources().isEmpty() || !filter.sources().isEmpty());
    birthday.show(
        CustomerFilter.BIRTHDAY_DAYS.stream()
            .map(
                days ->
                    new Choices.Item(
                        String.valueOf(days), messages.get("filter.birthday.days", days), ""))
            .toList(),
        filter.birthdayDays().stream().mapToObj(String::valueOf).collect(Collectors.toSet()));
    boolean complains = filter.facts().contains(CustomerFilter.Fact.OPEN_COMPLAINT);
    complaint.setSelected(complains);
    complaint.getStyleClass().remove("filter-chip-on");
    if (complains) {
      complaint.getStyleClass().add("filter-chip-on");
    }
    Nodes.show(clear, !filter.isEmpty());
    updateSaved(filter, choices);
  }

  private void updateSaved(CustomerFilter filter, CustomersViewModel.Choices choices) {
    Optional<SavedFilter> current = model.current();
    saved.setText(
        current.map(SavedFilter::name).orElse(messages.get("customers.filter.saved.none")));
    saved.getStyleClass().remove("filter-chip-on");
    if (current.isPresent()) {
      saved.getStyleClass().add("filter-chip-on");
    }
    saved.getItems().clear();
    for (SavedFilter each : choices.saved()) {
      saved.getItems().add(Nodes.item(each.name(), () -> model.change(now -> each.filter())));
    }
    if (!choices.saved().isEmpty()) {
      saved.getItems().add(new SeparatorMenuItem());
    }
    MenuItem keep =
        Nodes.item(
            messages.get("customers.filter.save"),
            () -> askName(current.map(SavedFilter::name).orElse("")));
    keep.setId("filter-save");
    keep.setDisable(filter.isEmpty());
    saved.getItems().add(keep);
    if (!choices.saved().isEmpty()) {
      Menu delete = new Menu(messages.get("customers.filter.delete"));
      for (SavedFilter each : choices.saved()) {
        delete.getItems().add(Nodes.item(each.name(), () -> model.deleteFilter(each)));
      }
      saved.getItems().add(delete);
    }
    Nodes.show(saved, !choices.saved().isEmpty() || !filter.isEmpty());
  }

  private void askName(String first) {
    AskView ask =
        new AskView(
                messages.get("customers.filter.save.title"),
                messages.get("form.save"),
                overlay,
                messages,
                answer -> model.saveFilter(answer.words()))
            .about(messages.get("customers.filter.save.about"))
            .words(messages.get("customers.name"), first);
    overlay.show(ask, saved::requestFocus);
  }

  @Override
  public Region root() {
    return root;
  }
}
