package org.henryjournal.ui.customers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.Ways;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.insight.Receivables;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.customers.CustomerViewModel.Detail;
import org.henryjournal.ui.parts.CardText;
import org.henryjournal.ui.parts.HistoryView;
import org.henryjournal.ui.parts.Stages;
import org.henryjournal.ui.parts.TouchForm;
import org.henryjournal.ui.shell.AskView;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.OnDemand;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Wrapping;
import org.kordamp.ikonli.feather.Feather;

/** The head of a customer's page: name, grade, what can be done, and figures. */
final class CustomerHead extends Page {

  /**
   * Where its buttons lead.
   *
   * @param logVisit is given the customer's name
   */
  record Ways(
      Consumer<String> logVisit,
      Runnable edit,
      Runnable merge,
      Runnable toggleWhole,
      Runnable close) {}

  private final CustomerViewModel model;
  private final Overlay overlay;
  private final Ways ways;
  private final VBox root = new VBox(10);

  CustomerHead(CustomerViewModel model, Overlay overlay, Ways ways, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    this.ways = ways;
  }

  /**
   * @param whole the page takes the whole width
   */
  void show(Detail detail, boolean whole) {
    List<Node> nodes = new ArrayList<>();
    Label name = Nodes.label(detail.customer().name(), "page-title");
    name.setId("customer-name");
    Nodes.atMost(name, 3);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    Button wide =
        Nodes.iconButton(
            whole ? Feather.MINIMIZE_2 : Feather.MAXIMIZE_2,
            messages.get(whole ? "customers.page.shrink" : "customers.page.whole"),
            ways.toggleWhole());
    wide.setId("customer-whole");
    HBox top =
        Nodes.row(
            4, name, wide, icon(Feather.X, "customers.page.close", "customer-close", ways.close()));
    top.setMinHeight(Region.USE_PREF_SIZE);
    nodes.add(top);
    nodes.add(standingLine(detail));
    new CardText(messages)
        .complaints(detail.card())
        .ifPresent(
            said -> {
              Label complaint = Nodes.label(said, "attention");
              complaint.setId("customer-complaints");
              nodes.add(complaint);
            });
    detail.account().flatMap(this::owing).ifPresent(nodes::add);
    nodes.add(actions(detail));
    nodes.add(figures(detail));
    root.getChildren().setAll(nodes);
  }

  private HBox standingLine(Detail detail) {
    BoardCard card = detail.card();
    Label badge = Stages.badge(card.stage());
    badge.setId("customer-stage");
    List<String> words = new ArrayList<>();
    String called = Stages.name(card.stage(), detail.rules(), messages);
    if (!called.equals(badge.getText())) {
      words.add(called);
    }
    new CardText(messages).daysLeft(card, model.today()).ifPresent(words::add);
    card.change()
        .ifPresent(
            change -> words.add(messages.get("customers.cause." + cause(change), change.date())));
    Label line = Nodes.label(String.join(" · ", words), "muted");
    line.setId("customer-standing");
    Wrapping.on(line);
    line.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(line, Priority.ALWAYS);
    return Nodes.row(8, badge, line);
  }

  /** What the customer owes, and what of it is late; no line where it owes nothing. */
  private Optional<Label> owing(Receivables.Account account) {
    if (account.receivable().signum() == 0) {
      return Optional.empty();
    }
    Receivables.Slice late = account.late();
    boolean isLate = late.open().signum() > 0;
    String words =
        isLate
            ? messages.get(
                "customers.owes.late",
                account.receivable(),
                late.open(),
                account.open().getFirst().due().date())
            : messages.get(
                "customers.owes", account.receivable(), account.open().getFirst().due().date());
    Label line = Nodes.wrapped(words, isLate ? "attention" : "muted");
    line.setId("customer-owes");
    return Optional.of(line);
  }

  private static String cause(GradeChange change) {
    return change.cause().code();
  }

  private HBox actions(Detail detail) {
    Button log =
        Nodes.button(
            messages.get("customers.log"), () -> ways.logVisit().accept(detail.customer().name()));
    log.setId("customer-log");
    Button plan = Nodes.button(messages.get("customers.plan"), this::plan);
    plan.setId("customer-plan");
    HBox row =
        Nodes.row(
            8,
            log,
            plan,
            Nodes.spacer(),
            icon(Feather.HEART, "care.touch", "customer-touch", this::touch),
            icon(Feather.EDIT_2, "customers.edit", "customer-edit", ways.edit()),
            icon(Feather.CLOCK, "history.title", "customer-history", this::history),
            icon(Feather.GIT_MERGE, "customers.merge", "customer-merge", ways.merge()),
            icon(Feather.TRASH_2, "customers.delete", "customer-delete", model::delete));
    log.setMinWidth(Region.USE_PREF_SIZE);
    plan.setMinWidth(Region.USE_PREF_SIZE);
    return row;
  }

  private Button icon(Feather icon, String key, String id, Runnable use) {
    Button button = Nodes.iconButton(icon, messages.get(key), use);
    button.setId(id);
    return button;
  }

  private void history() {
    model
        .history()
        .ifPresent(
            history ->
                overlay.show(
                    new HistoryView(history, overlay, Optional.empty(), messages),
                    () -> focus("#customer-history")));
  }

  private void plan() {
    AskView ask =
        new AskView(
                messages.get("customers.plan.title"),
                messages.get("form.save"),
                overlay,
                messages,
                answer -> answer.date().ifPresent(date -> model.plan(date, answer.words())))
            .date(messages.get("ask.date"), Optional.empty(), model.today())
            .words(messages.get("form.step.prompt"), "");
    overlay.show(ask, () -> focus("#customer-plan"));
  }

  private void touch() {
    TouchForm form =
        new TouchForm(
            messages.get("care.touch"), model.today(), overlay, messages, model::logTouch);
    overlay.show(form, () -> focus("#customer-touch"));
  }

  private void focus(String query) {
    Optional.ofNullable(root.lookup(query)).ifPresent(Node::requestFocus);
  }

  private HBox figures(Detail detail) {
    Optional<LocalDate> last = detail.card().last();
    BigDecimal amount = detail.amount();
    String since =
        last.map(day -> messages.number(ChronoUnit.DAYS.between(day, model.today()))).orElse("–");
    HBox row =
        new HBox(
            figure("customers.figure.visits", messages.number(detail.visitCount()), "visits"),
            figure("customers.figure.now", messages.number(detail.card().visitsNow()), "now"),
            figure("customers.figure.since", since, "since"),
            figure("customers.figure.deals", messages.number(detail.deals().size()), "deals"),
            figure(
                "customers.figure.amount",
                amount.signum() == 0 ? "–" : messages.amount(amount),
                "amount"));
    row.getStyleClass().add("figure-row");
    return row;
  }

  private VBox figure(String key, String value, String id) {
    Label number = Nodes.label(value, "figure-small");
    number.setId("figure-" + id);
    Label name = Nodes.label(messages.get(key), "muted");
    OnDemand.tip(name, messages.get(key));
    VBox box = new VBox(name, number);
    box.setMinWidth(0);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setPrefWidth(80);
    return box;
  }

  @Override
  public Region root() {
    return root;
  }
}
