package org.henryjournal.ui.welcome;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Wrapping;

/** The first screen, and the one shown when the journal cannot be opened. */
public final class WelcomeView extends Page {

  /**
   * A backup that can be taken.
   *
   * @param title what the button says
   * @param about what taking it changes
   */
  public record Backup(String title, List<String> about) {}

  /** What the rep can do here. */
  public interface Choices {
    /** Begins a journal at the place that is named on the screen. */
    void start();

    /** Begins a journal at a place that is asked for. */
    void beginElsewhere();

    void openAnother();

    /** Begins a journal with everything of an export. */
    void fromExport();

    /** Puts the backup that is offered in the place of the journal. */
    void takeBackup();

    /** Tries to open the same journal again. */
    void tryAgain();

    void exploreHenry();

    void exploreJack();

    void changeLanguage();
  }

  private final VBox root = new VBox(20);
  private final Button first;

  /**
   * @param problem why no journal is open, in a sentence; empty on the first run
   * @param place where a journal would be made; empty where none can be
   * @param backup the first choice, where there is one
   */
  public WelcomeView(
      Optional<String> problem,
      Optional<String> place,
      Optional<Backup> backup,
      Choices choices,
      Messages messages) {
    super(messages);
    Button start = Nodes.button(messages.get("welcome.start"), choices::start, "large");
    if (backup.isEmpty()) {
      start.getStyleClass().add("accent");
    }
    start.setId("welcome-start");
    Button other = Nodes.button(messages.get("welcome.open"), choices::openAnother);
    other.setId("welcome-open");
    Button export = Nodes.button(messages.get("welcome.export"), choices::fromExport);
    export.setId("welcome-export");
    Button begin = Nodes.button(messages.get("welcome.new"), choices::beginElsewhere);
    begin.setId("welcome-new");
    Button take =
        Nodes.button(backup.map(Backup::title).orElse(""), choices::takeBackup, "accent", "large");
    take.setId("welcome-backup");
    Wrapping.on(take);
    first = backup.isPresent() ? take : place.isPresent() ? start : other;
    Button henry = Nodes.button(messages.get("welcome.henry"), choices::exploreHenry);
    henry.setId("welcome-henry");
    Button jack = Nodes.button(messages.get("welcome.jack"), choices::exploreJack);
    jack.setId("welcome-jack");
    VBox box = new VBox(16);
    box.getStyleClass().addAll("card", "welcome");
    box.setMaxWidth(620);
    box.getChildren()
        .addAll(
            Nodes.label("Henry", "welcome-brand"),
            Nodes.wrapped(messages.get("welcome.promise"), "headline"));
    problem.ifPresent(
        sentence -> {
          Label said = Nodes.wrapped(sentence, "attention");
          said.setId("welcome-problem");
          Button again = Nodes.button(messages.get("welcome.again"), choices::tryAgain);
          again.setId("welcome-again");
          HBox next = new HBox(10, again);
          if (place.isEmpty()) {
            next.getChildren().add(begin);
          }
          box.getChildren().add(said);
          backup.ifPresent(
              offer -> {
                box.getChildren().add(new HBox(take));
                offer.about().forEach(line -> box.getChildren().add(Nodes.wrapped(line, "muted")));
                box.getChildren().add(Nodes.wrapped(messages.get("welcome.backup.kept"), "muted"));
              });
          box.getChildren().add(next);
        });
    place.ifPresent(
        where ->
            box.getChildren()
                .addAll(
                    new HBox(start),
                    Nodes.wrapped(messages.get("welcome.start.where", where), "muted")));
    box.getChildren()
        .addAll(
            Nodes.wrapped(messages.get("welcome.explore"), "card-title"),
            new HBox(10, henry, jack),
            Nodes.wrapped(messages.get("welcome.explore.hint"), "muted"),
            Nodes.row(
                10,
                other,
                export,
                Nodes.spacer(),
                Nodes.button(messages.get("welcome.language"), choices::changeLanguage, "flat")));
    root.setAlignment(Pos.CENTER);
    root.getStyleClass().add("page");
    root.getChildren().add(box);
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(first);
  }
}
