package org.henryjournal.ui.today;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.henryjournal.domain.PublicHolidays;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;

/** A quiet line that offers the Chinese holidays of the year, once, to whoever uses Chinese. */
final class HolidayOffer extends Page {

  private final TodayViewModel model;
  private final Label question = Nodes.wrapped("");
  private final HBox root;

  HolidayOffer(TodayViewModel model, Messages messages) {
    super(messages);
    this.model = model;
    HBox.setHgrow(question, Priority.ALWAYS);
    question.setMaxWidth(Double.MAX_VALUE);
    Button take =
        Nodes.button(
            messages.get("calendar.public.take"),
            () -> offered().ifPresent(model.offers()::takeOverHolidays),
            "small");
    take.setId("offer-take");
    take.setMinWidth(Region.USE_PREF_SIZE);
    Button decline =
        Nodes.button(
            messages.get("calendar.offer.no"), model.offers()::declineHolidays, "small", "flat");
    decline.setId("offer-no");
    decline.setMinWidth(Region.USE_PREF_SIZE);
    root = Nodes.row(8, question, take, decline);
    root.setId("holiday-offer");
    root.getStyleClass().add("quiet-line");
    follow(model.dataProperty(), this::update);
  }

  private Optional<PublicHolidays> offered() {
    return messages.language() == Messages.Language.CHINESE
        ? Optional.ofNullable(model.dataProperty().get()).flatMap(DayData::offered)
        : Optional.empty();
  }

  private void update() {
    Optional<PublicHolidays> offered = offered();
    offered.ifPresent(
        holidays ->
            question.setText(
                messages.get(
                    "calendar.offer",
                    String.valueOf(holidays.year()),
                    holidays.daysOff(),
                    holidays.makeUpDays())));
    Nodes.show(root, offered.isPresent());
  }

  @Override
  public HBox root() {
    return root;
  }
}
