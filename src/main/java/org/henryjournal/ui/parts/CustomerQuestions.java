package org.henryjournal.ui.parts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Stage;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.AskView;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;

/**
 * What is asked before something is done about where a customer stands. Everywhere {@code then}
 * runs when the question has been closed, to put the focus back.
 */
public final class CustomerQuestions {

  private static final int EXTENDED_DAYS = 7;
  private static final int REVISIT_DAYS = 30;

  private final CustomerActions actions;
  private final Overlay overlay;
  private final Messages messages;
  private final CardText text;

  public CustomerQuestions(CustomerActions actions, Overlay overlay, Messages messages) {
    this.actions = actions;
    this.overlay = overlay;
    this.messages = messages;
    this.text = new CardText(messages);
  }

  /** A later last day, and why. */
  public void extend(BoardCard card, Runnable then) {
    LocalDate today = actions.today();
    Optional<LocalDate> last = card.change().flatMap(GradeChange::until);
    LocalDate usual = last.orElse(today).plusDays(EXTENDED_DAYS);
    AskView ask =
        new AskView(
                messages.get("extend.title", card.name()),
                messages.get("run_outs.extend.save"),
                overlay,
                messages,
                answer ->
                    answer
                        .date()
                        .ifPresent(
                            until ->
                                actions.extend(
                                    card.customer(), card.name(), until, answer.words())))
            .date(
                messages.get("extend.until"),
                Optional.of(usual),
                today,
                until -> GradeRules.extension(last, until, today).map(messages::get))
            .words(messages.get("run_outs.reason"), "");
    overlay.show(ask, then);
  }

  /** A grade by hand, or signed, and why; says what it lacks. */
  public void stage(BoardCard card, Stage stage, GradeRules rules, Runnable then) {
    AskView ask =
        new AskView(
            stage
                .grade()
                .map(grade -> messages.get("grade.title", card.name(), Stages.called(grade, rules)))
                .orElseGet(() -> messages.get("grade.title.signed", card.name())),
            messages.get("grade.set"),
            overlay,
            messages,
            answer -> actions.setStage(card, stage, answer.words()));
    List<GradeRules.Label> missing =
        stage.grade().map(grade -> GradeRules.missing(card.labels(), grade)).orElse(List.of());
    if (stage == Stage.SIGNED) {
      ask.about(messages.get("board.signed.by.hand"));
    }
    if (!missing.isEmpty()) {
      ask.about(messages.get("grade.missing", text.labels(missing)));
    }
    overlay.show(ask.words(messages.get("grade.reason"), ""), then);
  }

  /** After many visits without a deal: why? Drop or go on. */
  public void why(BoardCard card, Runnable then) {
    AskView ask =
        new AskView(
                messages.get("why.title", card.name(), card.visitsNow()),
                messages.get("why.go.on"),
                overlay,
                messages,
                answer -> actions.answer(card, true, answer.words()))
            .or(messages.get("why.drop"), answer -> actions.answer(card, false, answer.words()))
            .about(messages.get("why.hint"))
            .words(messages.get("why.prompt"), "");
    overlay.show(ask, then);
  }

  /**
   * Items that say when a customer is to be seen again.
   *
   * @param now what is said already, which can be taken back
   */
  public List<MenuItem> revisits(long customer, String name, Optional<Revisit> now, Runnable then) {
    List<MenuItem> items = new ArrayList<>();
    for (int days : Revisit.INTERVALS) {
      items.add(
          Nodes.item(
              messages.get("revisit.menu.every", days),
              () -> set(customer, name, new Revisit.Every(days))));
    }
    items.addAll(
        List.of(
            Nodes.item(
                messages.get("revisit.menu.on"),
                () -> askDay("revisit.ask.on", customer, name, Revisit.On::new, then)),
            new SeparatorMenuItem(),
            Nodes.item(
                messages.get("revisit.menu.pause"),
                () -> askDay("revisit.ask.pause", customer, name, Revisit.PauseUntil::new, then)),
            Nodes.item(
                messages.get("revisit.menu.keep"), () -> set(customer, name, new Revisit.Keep()))));
    if (now.isPresent()) {
      items.add(
          Nodes.item(
              messages.get("revisit.menu.clear"),
              () -> actions.setRevisit(customer, name, Optional.empty())));
    }
    return items;
  }

  private void set(long customer, String name, Revisit revisit) {
    actions.setRevisit(customer, name, Optional.of(revisit));
  }

  private void askDay(
      String key, long customer, String name, Function<LocalDate, Revisit> of, Runnable then) {
    AskView ask =
        new AskView(
                messages.get(key, name),
                messages.get("form.save"),
                overlay,
                messages,
                answer -> answer.date().map(of).ifPresent(day -> set(customer, name, day)))
            .date(
                messages.get("ask.date"),
                Optional.of(actions.today().plusDays(REVISIT_DAYS)),
                actions.today(),
                actions.today().plusDays(1));
    overlay.show(ask, then);
  }
}
