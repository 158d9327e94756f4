package org.henryjournal.ui.customers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Nudge;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Unreached;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.customers.CustomerViewModel.Detail;
import org.henryjournal.ui.shell.LabelChips;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/** Where the customer stands: the labels and the grade, what is next, and when to come again. */
final class StandingPart extends Page {

  private final CustomerViewModel model;
  private final Overlay overlay;
  private final LabelChips chips;
  private final VBox root = new VBox(18);

  StandingPart(CustomerViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    this.chips = new LabelChips(messages);
  }

  void show(Detail detail) {
    root.getChildren().clear();
    advice(detail).ifPresent(root.getChildren()::add);
    root.getChildren().addAll(grade(detail), next(detail));
  }

  private Optional<Node> advice(Detail detail) {
    List<Node> lines = new ArrayList<>();
    Nudge nudge = detail.card().nudge();
    int visits = detail.visitsNow();
    if (nudge == Nudge.PRESS_ON) {
      lines.add(wrapped(messages.get("customers.press.on", visits), "advice-text"));
    } else if (nudge == Nudge.ASK_WHY) {
      Label why = wrapped(messages.get("customers.ask.why", visits), "advice-text");
      why.setId("ask-why");
      Button goOn = Nodes.button(messages.get("customers.go.on"), () -> askWhy(true));
      goOn.setId("answer-go-on");
      Button drop = Nodes.button(messages.get("customers.drop"), () -> askWhy(false));
      drop.setId("answer-drop");
      lines.add(why);
      lines.add(Nodes.row(8, goOn, drop));
    }
    detail
        .card()
        .unreached()
        .ifPresent(unreached -> lines.add(wrapped(unreached(unreached), "advice-text")));
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    VBox box = new VBox(8);
    box.getStyleClass().add("advice");
    box.getChildren().addAll(lines);
    return Optional.of(box);
  }

  private String unreached(Unreached unreached) {
    List<String> parts = new ArrayList<>();
    parts.add(messages.get("customers.unreached", unreached.attempts()));
    unreached
        .part()
        .ifPresent(part -> parts.add(messages.get("customers.unreached." + part.code())));
    unreached
        .contact()
        .ifPresent(
            contact -> parts.add(messages.get("customers.unreached.contact", contact.name())));
    return String.join(" · ", parts);
  }

  private void askWhy(boolean goOn) {
    AskView ask =
        new AskView(
                messages.get(goOn ? "customers.go.on.title" : "customers.drop.title"),
                messages.get(goOn ? "customers.go.on.do" : "customers.drop.do"),
                overlay,
                messages,
                answer -> model.answer(goOn, answer.words()))
            .words(messages.get("customers.why"), "");
    overlay.show(ask, () -> focus("#grade-menu"));
  }

  private Node grade(Detail detail) {
    MenuButton menu = new MenuButton(messages.get("customers.grade.set"));
    menu.setId("grade-menu");
    menu.getStyleClass().add("filter-chip");
    for (Grade grade : Grade.values()) {
      MenuItem item = new MenuItem(messages.get("customers.grade.to", gradeName(detail, grade)));
      item.setId("grade-" + grade.name().toLowerCase(Locale.ROOT));
      item.setOnAction(event -> askGrade(detail, grade));
      item.setDisable(detail.card().stage().grade().filter(grade::equals).isPresent());
      menu.getItems().add(item);
    }
    Button extend =
        Nodes.button(messages.get("customers.extend"), () -> askExtend(detail), "small");
    extend.setId("grade-extend");
    boolean extendable = detail.card().stage().isOpen() || detail.hasRunOut();
    Nodes.show(extend, extendable);
    chips.show(detail.card().labels(), List.of(GradeRules.Label.values()), model::setLabels);
    VBox part = new VBox(8, heading("customers.part.grade", extend, menu), chips.root());
    if (detail.card().isByHand() && !detail.card().missing().isEmpty()) {
      String missing =
          detail.card().missing().stream()
              .map(label -> messages.get("label." + label.name().toLowerCase(Locale.ROOT)))
              .collect(Collectors.joining(messages.get("customers.list.separator")));
      part.getChildren().add(wrapped(messages.get("customers.by.hand.missing", missing), "muted"));
    }
    return part;
  }

  private static String gradeName(Detail detail, Grade grade) {
    String name = detail.rules().nameOf(grade);
    return name.equals(grade.name()) ? name : grade.name() + " " + name;
  }

  private void askGrade(Detail detail, Grade grade) {
    List<GradeRules.Label> missing = GradeRules.missing(detail.card().labels(), grade);
    AskView ask =
        new AskView(
            messages.get(
                "customers.grade.title", detail.customer().name(), gradeName(detail, grade)),
            messages.get("customers.grade.do"),
            overlay,
            messages,
            answer -> model.setGrade(grade, answer.words()));
    if (!missing.isEmpty()) {
      ask.about(
          messages.get(
              "customers.grade.missing",
              missing.stream()
                  .map(label -> messages.get("label." + label.name().toLowerCase(Locale.ROOT)))
                  .collect(Collectors.joining(messages.get("customers.list.separator")))));
    }
    ask.words(messages.get("customers.reason"), "");
    overlay.show(ask, () -> focus("#grade-menu"));
  }

  private void askExtend(Detail detail) {
    Optional<LocalDate> usual =
        detail.card().change().flatMap(change -> change.until()).map(until -> until.plusDays(7));
    AskView ask =
        new AskView(
                messages.get("customers.extend.title"),
                messages.get("customers.extend.do"),
                overlay,
                messages,
                answer -> answer.date().ifPresent(date -> model.extend(date, answer.words())))
            .date(
                messages.get("customers.extend.until"),
                usual.or(() -> Optional.of(model.today().plusDays(7))),
                model.today())
            .words(messages.get("customers.because"), "");
    overlay.show(ask, () -> focus("#grade-menu"));
  }

  private Node next(Detail detail) {
    VBox part = new VBox(6, heading("customers.part.next", revisitMenu(detail)));
    for (NextStep step : detail.steps()) {
      Label when =
          Nodes.label(
              messages.day(step.date()) + step.time().map(t -> " " + t).orElse(""), "strong");
      when.setMinWidth(Region.USE_PREF_SIZE);
      if (step.date().isBefore(model.today())) {
        when.getStyleClass().add("late-text");
      }
      Label what = wrapped(step.what(), "note");
      HBox.setHgrow(what, Priority.ALWAYS);
      part.getChildren().add(Nodes.row(10, when, what));
    }
    if (detail.steps().isEmpty()) {
      part.getChildren().add(wrapped(messages.get("customers.next.none"), "muted"));
    }
    detail
        .revisit()
        .flatMap(revisit -> revisit.due(detail.card().last().orElse(detail.customer().created())))
        .ifPresent(
            due ->
                part.getChildren()
                    .add(wrapped(messages.get("customers.revisit.due", due), "muted")));
    return part;
  }

  private MenuButton revisitMenu(Detail detail) {
    MenuButton menu =
        new MenuButton(
            detail.revisit().map(this::words).orElse(messages.get("customers.revisit.none")));
    menu.setId("revisit-menu");
    menu.getStyleClass().add("filter-chip");
    for (int days : Revisit.INTERVALS) {
      menu.getItems()
          .add(
              item(
                  messages.get("customers.revisit.every", days),
                  () -> model.setRevisit(Optional.of(new Revisit.Every(days)))));
    }
    menu.getItems().add(new SeparatorMenuItem());
    menu.getItems()
        .addAll(
            item(messages.get("customers.revisit.on.ask"), () -> askRevisit(false)),
            item(messages.get("customers.revisit.pause.ask"), () -> askRevisit(true)),
            item(
                messages.get("customers.revisit.keep"),
                () -> model.setRevisit(Optional.of(new Revisit.Keep()))));
    if (detail.revisit().isPresent()) {
      menu.getItems().add(new SeparatorMenuItem());
      menu.getItems()
          .add(
              item(
                  messages.get("customers.revisit.clear"),
                  () -> model.setRevisit(Optional.empty())));
    }
    return menu;
  }

  private String words(Revisit revisit) {
    return switch (revisit) {
      case Revisit.Every every -> messages.get("customers.revisit.every", every.days());
      case Revisit.On on -> messages.get("customers.revisit.on", on.date());
      case Revisit.PauseUntil pause -> messages.get("customers.revisit.pause", pause.date());
      case Revisit.Keep keep -> messages.get("customers.revisit.keep");
    };
  }

  private void askRevisit(boolean pause) {
    AskView ask =
        new AskView(
                messages.get(
                    pause ? "customers.revisit.pause.title" : "customers.revisit.on.title"),
                messages.get("form.save"),
                overlay,
                messages,
                answer ->
                    answer
                        .date()
                        .ifPresent(
                            date ->
                                model.setRevisit(
                                    Optional.of(
                                        pause
                                            ? new Revisit.PauseUntil(date)
                                            : new Revisit.On(date)))))
            .date(messages.get("customers.plan.date"), Optional.empty(), model.today());
    overlay.show(ask, () -> focus("#revisit-menu"));
  }

  private static MenuItem item(String text, Runnable use) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> use.run());
    return item;
  }

  private HBox heading(String key, Node... beside) {
    HBox heading = Nodes.heading(messages.get(key), Nodes.spacer());
    heading.getChildren().addAll(beside);
    return heading;
  }

  private static Label wrapped(String text, String style) {
    Label label = Nodes.label(text, style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void focus(String query) {
    Optional.ofNullable(root.lookup(query)).ifPresent(Node::requestFocus);
  }

  @Override
  public Region root() {
    return root;
  }
}
