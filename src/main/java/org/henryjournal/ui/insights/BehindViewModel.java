package org.henryjournal.ui.insights;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.VisitTable;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The entries behind a mark, the latest first. */
final class BehindViewModel {

  /** More are not read at once: nobody reads them, and a rep who wants them filters. */
  static final int MOST = 1_000;

  /**
   * @param all how many there are
   * @param entries the latest of them, at most {@link #MOST}
   */
  record Shown(int all, List<VisitStore.Entry> entries) {}

  private final String title;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();

  BehindViewModel(Session session, Behind behind) {
    title = behind.title();
    session
        .background()
        .run(
            () -> {
              Selection selection = behind.entries().get();
              return new Shown(
                  selection.size(), session.journal().visits().ofIds(latest(selection)));
            },
            shown::set);
  }

  /** Ids of the latest, by date and order of entry. */
  private static List<Long> latest(Selection selection) {
    VisitTable table = selection.table();
    List<Integer> rows = new ArrayList<>(selection.stream().boxed().toList());
    rows.sort(
        (a, b) -> {
          int days = table.date(b).compareTo(table.date(a));
          return days != 0 ? days : Long.compare(table.id(b), table.id(a));
        });
    return rows.stream().limit(MOST).map(table::id).toList();
  }

  String title() {
    return title;
  }

  /** Null until they have been read. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }
}
