package org.henryjournal.ui.customers;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.CustomerFilter.Chip;
import org.henryjournal.domain.CustomerFilter.Fact;
import org.henryjournal.domain.CustomerFilter.Worth;
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
  private final Map<Chip, Choices> chips = new EnumMap<>(Chip.class);
  private final Map<Fact, ToggleButton> facts = new EnumMap<>(Fact.class);
  private final MenuButton saved = menu("filter-saved");
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
    root.getStyleClass().add("filter-bar");
    root.getChildren()
        .addAll(
            grades,
            chip(Chip.INDUSTRY, "filter-industry", "filter.industry", "filter.industry.all"),
            chip(Chip.TAG, "filter-tag", "filter.tags", "filter.tags.all"),
            one(Chip.UNSEEN, "filter-unseen", "filter.unseen"),
            one(Chip.FACT, "filter-bought", "filter.bought"),
            one(Chip.WORTH, "filter-worth", "filter.worth"),
            chip(Chip.BOUGHT, "filter-product", "filter.product", "filter.product"),
            chip(Chip.NOT_BOUGHT, "filter-not-product", "filter.product.not", "filter.product.not"),
            chip(Chip.WANTS, "filter-wants", "filter.wants", "filter.wants"),
            chip(Chip.SOURCE, "filter-source", "filter.source", "filter.source.all"),
            one(Chip.BIRTHDAY, "filter-birthday", "filter.birthday"),
            fact(Fact.OPEN_COMPLAINT, "filter-complaint", "filter.complaint"),
            fact(Fact.LOST, "filter-lost", "filter.lost"),
            clear,
            saved);
    of(Chip.WORTH).also(messages.get("filter.worth.other"), this::askAmount);
    follow(model.filterProperty(), this::update);
    onChange(model.choicesProperty(), this::update);
  }

  private static MenuButton menu(String id) {
    MenuButton chip = new MenuButton();
    chip.setId(id);
    chip.getStyleClass().addAll("filter-chip");
    chip.setMaxWidth(240);
    return chip;
  }

  private MenuButton chip(Chip chip, String id, String name, String all) {
    Choices choices =
        new Choices(
            id,
            messages.get(name),
            messages.get(all),
            value -> model.change(filter -> filter.toggle(chip, value)),
            messages);
    chips.put(chip, choices);
    return choices.root();
  }

  private MenuButton one(Chip chip, String id, String name) {
    MenuButton button = chip(chip, id, name, name);
    of(chip).oneOnly();
    return button;
  }

  private Choices of(Chip chip) {
    return requireNonNull(chips.get(chip), "Every chip is made before it is used");
  }

  private ToggleButton fact(Fact fact, String id, String name) {
    ToggleButton button = new ToggleButton(messages.get(name));
    button.setId(id);
    button.getStyleClass().add("filter-chip");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> model.change(filter -> filter.toggle(fact)));
    facts.put(fact, button);
    return button;
  }

  private void askAmount() {
    AskView ask =
        new AskView(
                messages.get("filter.worth.ask"),
                messages.get("filter.worth.show"),
                overlay,
                messages,
                answer -> model.askWorth(answer.words()))
            .words(messages.get("filter.worth.amount"), "");
    overlay.show(ask, of(Chip.WORTH).root()::requestFocus);
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
    stages.forEach(
        (stage, button) -> button.setSelected(filter.values(Chip.STAGE).contains(stage.name())));
    show(filter, Chip.INDUSTRY, items(choices.industries()));
    show(filter, Chip.TAG, Choices.Item.ofTags(choices.tags()));
    show(filter, Chip.UNSEEN, days(CustomerFilter.UNSEEN_DAYS, "filter.unseen.days"));
    of(Chip.FACT)
        .show(
            Stream.of(Fact.BOUGHT, Fact.NOT_BOUGHT)
                .map(fact -> new Choices.Item(fact.code(), messages.get(word(fact)), ""))
                .toList(),
            filter.values(Chip.FACT).stream()
                .filter(code -> facts.keySet().stream().noneMatch(f -> f.code().equals(code)))
                .collect(Collectors.toSet()));
    show(filter, Chip.WORTH, worths(filter));
    show(filter, Chip.BIRTHDAY, days(CustomerFilter.BIRTHDAY_DAYS, "filter.birthday.days"));
    showWhereAny(filter, Chip.SOURCE, items(choices.sources()));
    showWhereAny(filter, Chip.BOUGHT, named(choices.products(), "filter.product.one"));
    showWhereAny(filter, Chip.NOT_BOUGHT, named(choices.products(), "filter.product.not.one"));
    showWhereAny(filter, Chip.WANTS, named(choices.products(), "filter.wants.one"));
    facts.forEach(
        (fact, button) -> {
          boolean on = filter.values(Chip.FACT).contains(fact.code());
          button.setSelected(on);
          button.getStyleClass().remove("filter-chip-on");
          if (on) {
            button.getStyleClass().add("filter-chip-on");
          }
        });
    Nodes.show(clear, !filter.isEmpty());
    updateSaved(filter, choices);
  }

  private void show(CustomerFilter filter, Chip chip, List<Choices.Item> offered) {
    of(chip).show(offered, filter.values(chip));
  }

  private void showWhereAny(CustomerFilter filter, Chip chip, List<Choices.Item> offered) {
    show(filter, chip, offered);
    Nodes.show(of(chip).root(), !offered.isEmpty() || !filter.values(chip).isEmpty());
  }

  private static String word(Fact fact) {
    return fact == Fact.BOUGHT ? "filter.bought.yes" : "filter.bought.no";
  }

  private static List<Choices.Item> items(List<String> values) {
    return values.stream().map(Choices.Item::of).toList();
  }

  private List<Choices.Item> named(List<String> products, String sentence) {
    return products.stream()
        .map(name -> new Choices.Item(name, messages.get(sentence, name), ""))
        .toList();
  }

  private List<Choices.Item> days(List<Integer> days, String sentence) {
    return days.stream()
        .map(each -> new Choices.Item(String.valueOf(each), messages.get(sentence, each), ""))
        .toList();
  }

  /** An amount of the rep's own is offered as long as it is asked for. */
  private List<Choices.Item> worths(CustomerFilter filter) {
    return Stream.concat(
            CustomerFilter.WORTHS.stream(),
            filter.values(Chip.WORTH).stream().flatMap(own -> Worth.read(own).stream()))
        .distinct()
        .map(worth -> new Choices.Item(worth.written(), words(worth), ""))
        .toList();
  }

  private String words(Worth worth) {
    return switch (worth) {
      case Worth.First first -> messages.get("filter.worth.first", first.percent());
      case Worth.From from -> messages.get("filter.worth.from", messages.amount(from.amount()));
    };
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
      String name =
          messages.get(
              "customers.filter.saved.one",
              each.name(),
              choices.counts().getOrDefault(each.id(), 0));
      saved.getItems().add(Nodes.item(name, () -> model.change(now -> each.filter())));
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
