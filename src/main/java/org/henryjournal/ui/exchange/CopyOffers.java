package org.henryjournal.ui.exchange;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.journal.ConflictCopies;
import org.henryjournal.ui.shell.Preferences;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/**
 * Other copies of the open journal that lie beside it and have what it lacks, one at a time. One
 * that the rep does not want to look at is offered again when it has changed.
 */
public final class CopyOffers {

  /** Begins the name of what is remembered of a file. */
  private static final String DECLINED = "copy.declined.";

  private final Session session;
  private final Preferences preferences;
  private final ConflictCopies copies;
  private final ReadOnlyObjectWrapper<ConflictCopies.@Nullable Found> offer =
      new ReadOnlyObjectWrapper<>();

  public CopyOffers(Session session, Preferences preferences) {
    this.session = session;
    this.preferences = preferences;
    this.copies = new ConflictCopies(session.journal());
    // A merge answers the offer.
    session
        .revisionProperty()
        .subscribe(
            revision -> {
              if (offer.get() != null) {
                lookNow();
              }
            });
  }

  /** Looks beside the journal, off the window's thread; not while something long runs. */
  public void look() {
    if (session.background().jobProperty().get() == null) {
      lookNow();
    }
  }

  private void lookNow() {
    session.background().run(copies::look, this::found);
  }

  private void found(List<ConflictCopies.Found> found) {
    offer.set(
        found.stream()
            .filter(each -> !preferences.get(name(each)).equals(Optional.of(each.state())))
            .findFirst()
            .orElse(null));
  }

  private static String name(ConflictCopies.Found found) {
    return DECLINED + found.file().toAbsolutePath();
  }

  /** The copy that is offered, or null. */
  public ReadOnlyObjectProperty<ConflictCopies.@Nullable Found> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /** Not now: as long as the file stays as it is. */
  public void decline() {
    ConflictCopies.Found declined = offer.get();
    if (declined != null) {
      preferences.set(name(declined), declined.state());
      offer.set(null);
      look();
    }
  }
}
