package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.VisitWords;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.CompletionPopup;
import org.henryjournal.ui.shell.DateField;
import org.henryjournal.ui.shell.FieldMarks;
import org.henryjournal.ui.shell.FormGrid;
import org.henryjournal.ui.shell.KeptFormNote;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.RatingField;
import org.henryjournal.ui.shell.Wrapping;
import org.jspecify.annotations.Nullable;

/** The full form of a visit. */
public final class VisitFormView extends Page {

  private static final double NARROWEST = 170;

  private final VisitFormViewModel model;
  private final LineViewModel line;
  private final Overlay overlay;
  private final VisitWords words;
  private final FormGrid grid;
  private final TextField customer;
  private final Label problem = Nodes.label("", "attention");
  private final FieldMarks marks = new FieldMarks(problem);
  private final VBox root = new VBox(16);

  public VisitFormView(
      VisitFormViewModel model, LineViewModel line, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.line = line;
    this.overlay = overlay;
    this.words = new VisitWords(messages);
    this.customer = text(model.customer);
    customer.setId("form-customer");
    CompletionPopup<String> completion =
        new CompletionPopup<>(
            customer,
            () -> model.customerSuggestions(customer.getText()),
            name -> name,
            customer::setText);
    customer.textProperty().subscribe(_ -> completion.update());
    grid = new FormGrid(2, NARROWEST, messages);
    problem.setId("form-problem");
    fill();
    root.getChildren()
        .addAll(
            Nodes.label(messages.get(model.isNew() ? "form.new" : "form.edit"), "page-title"),
            with(new KeptFormNote(model.kept(), messages)).root(),
            grid,
            problem,
            buttons());
    root.setPrefWidth(760);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void fill() {
    grid.pair("form.customer", customer, "form.contact", text(model.contact));
    DatePicker day = date(model.date);
    TextField time = text(model.time, "form.time.prompt");
    grid.pair("form.date", day, "form.time", time);
    grid.pair(
        "form.outcome",
        choice(model.outcome, Outcome.values(), words::outcome, "form-outcome"),
        "form.kind",
        choice(model.kind, VisitKind.values(), words::kind, "form-kind"));
    TextField amount = text(model.amount, "form.amount.prompt");
    amount.setId("form-amount");
    grid.pair("form.amount", amount, "form.tags", text(model.tags, "form.tags.prompt"));
    TextField terms = text(model.terms, "form.terms.prompt");
    terms.setId("form-terms");
    TextField products = text(model.products, "products.unsaid.prompt");
    products.setId("form-products");
    List<Node> sale = grid.pair("form.terms", terms, "form.products", products);
    follow(model.outcome, () -> sale.forEach(node -> Nodes.show(node, model.isDeal())));
    TextArea note = new TextArea();
    note.setId("form-note");
    note.textProperty().bindBidirectional(model.note);
    note.setPrefRowCount(2);
    Wrapping.on(note);
    Nodes.leaveByTab(note);
    note.addEventFilter(KeyEvent.KEY_PRESSED, event -> leaveOnTab(note, event));
    grid.whole("form.note", note);
    DatePicker stepDay = date(model.stepDate);
    TextField stepTime = narrow(text(model.stepTime, "form.time.prompt"));
    HBox step = new HBox(8, stepDay, stepTime);
    TextField what = text(model.stepWhat, "form.step.prompt");
    HBox.setHgrow(what, Priority.ALWAYS);
    step.getChildren().add(what);
    grid.whole("form.step", step);
    if (!model.promises().isEmpty()) {
      grid.whole(
          "form.promises",
          Nodes.wrapped(
              model.promises().stream().map(words::promise).collect(Collectors.joining("\n"))));
    }
    grid.pair("form.objection", text(model.objection), "form.reason", text(model.reason));
    grid.pair("form.need", text(model.need), "form.competitor", text(model.competitor));
    RatingField state =
        new RatingField(
            model.state,
            messages.get("form.state"),
            rating -> messages.get("form.state." + rating));
    state.setId("form-state");
    TextField minutes = text(model.minutes, "form.minutes.prompt");
    grid.pair("form.state", state.withWords(), "form.minutes", minutes);
    check(customer, VisitFormViewModel.Field.CUSTOMER);
    check(day, VisitFormViewModel.Field.DATE);
    check(time, VisitFormViewModel.Field.TIME);
    check(amount, VisitFormViewModel.Field.AMOUNT);
    check(terms, VisitFormViewModel.Field.TERMS);
    check(products, VisitFormViewModel.Field.PRODUCTS);
    check(minutes, VisitFormViewModel.Field.MINUTES);
    check(stepTime, VisitFormViewModel.Field.STEP_TIME);
    check(stepDay, VisitFormViewModel.Field.STEP_DATE);
  }

  private void check(Control control, VisitFormViewModel.Field field) {
    marks.check(control, () -> model.problem(field).map(messages::get));
  }

  /** Tab leaves the note, as it leaves every other field. */
  private static void leaveOnTab(TextArea note, KeyEvent event) {
    if (event.getCode() == KeyCode.TAB) {
      note.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }

  private static TextField text(StringProperty value) {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private TextField text(StringProperty value, String promptKey) {
    TextField field = text(value);
    field.setPromptText(messages.get(promptKey));
    return field;
  }

  private static TextField narrow(TextField field) {
    field.setPrefColumnCount(6);
    return field;
  }

  /** A date to pick, or to type as words. */
  private DatePicker date(ObjectProperty<@Nullable LocalDate> value) {
    DatePicker picker = new DateField(model::readDate).node();
    picker.valueProperty().bindBidirectional(value);
    picker.setPrefWidth(150);
    picker.setMaxWidth(Region.USE_PREF_SIZE);
    return picker;
  }

  private <T> ComboBox<T> choice(
      ObjectProperty<T> value, T[] all, Function<T, String> said, String id) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.getItems().setAll(all);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T item) {
            return item == null ? "" : said.apply(item);
          }

          @Override
          public T fromString(String typed) {
            return value.get();
          }
        });
    box.valueProperty().bindBidirectional(value);
    box.setMaxWidth(Double.MAX_VALUE);
    return box;
  }

  private ButtonBar buttons() {
    Button save = Nodes.button(messages.get("form.save"), this::save, "accent");
    save.setId("form-save");
    return FormGrid.buttons(
        save,
        model.isNew()
            ? Nodes.button(messages.get("form.to.line"), this::leave)
            : Nodes.button(messages.get("form.cancel"), this::giveUp));
  }

  private void key(KeyEvent event) {
    if (Action.OPEN_FORM.matches(event)) {
      save();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      leave();
      event.consume();
    }
  }

  private void save() {
    root.requestFocus();
    if (marks.areRight()) {
      model.save(line, overlay::close);
    }
  }

  /** Unlike Esc, which keeps what was typed for the next time. */
  private void giveUp() {
    model.kept().end();
    overlay.close();
  }

  private void leave() {
    model.backToLine(line, words::outcome, words::kind);
    overlay.close();
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(customer.getText().isEmpty() ? customer : grid.lookup("#form-amount"));
  }
}
