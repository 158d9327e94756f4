package org.henryjournal.ui.exchange;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.MergeConflict;
import org.henryjournal.journal.MergeReport;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** A merge with another copy of the open journal: what it would bring, and what is decided. */
public final class CopyMergeViewModel {

  private final Session session;
  private final Path other;
  private final Set<MergeConflict.Key> taken = new HashSet<>();
  private final ReadOnlyObjectWrapper<@Nullable MergeReport> report = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Refusal> refused = new ReadOnlyObjectWrapper<>();

  public CopyMergeViewModel(Session session, Path other) {
    this.session = session;
    this.other = other;
    session
        .background()
        .<MergeReport>runLong(
            "merge.reading",
            job -> session.journal().merges().look(other, key -> false, job),
            report::set,
            this::failed);
  }

  private void failed(Throwable failure) {
    if (failure instanceof Refusal refusal) {
      refused.set(refusal);
    } else {
      session.notices().failed(failure);
    }
  }

  /** Name of the other copy's file. */
  public String fileName() {
    return String.valueOf(other.getFileName());
  }

  /** What would come in; null until it has been read. */
  public ReadOnlyObjectProperty<@Nullable MergeReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** Why nothing can come in, or null. */
  public ReadOnlyObjectProperty<@Nullable Refusal> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  public boolean takesOther(MergeConflict conflict) {
    return taken.contains(conflict.key());
  }

  /** Of what both copies changed, mine is kept or the other taken. */
  public void decide(MergeConflict conflict, boolean takesOther) {
    if (takesOther) {
      taken.add(conflict.key());
    } else {
      taken.remove(conflict.key());
    }
  }

  /** The same for all of them. */
  public void decideAll(boolean takesOther) {
    MergeReport shown = report.get();
    if (shown != null) {
      shown.conflicts().forEach(conflict -> decide(conflict, takesOther));
    }
  }

  /** Takes in what the other copy has, as it has been decided. */
  public void merge() {
    Set<MergeConflict.Key> decided = Set.copyOf(taken);
    session
        .background()
        .<MergeReport>runLong(
            "merge.merging",
            job -> {
              session.journal().backUpBefore(job);
              return session.journal().merges().merge(other, decided::contains, job);
            },
            done -> {
              if (done.isNothing()) {
                session.notices().done("cli.merge.nothing", fileName());
              } else {
                session.notices().changed("merge.done", fileName());
              }
            });
  }
}
