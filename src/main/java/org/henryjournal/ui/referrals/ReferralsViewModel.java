package org.henryjournal.ui.referrals;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Referral;
import org.henryjournal.domain.Refusal;
import org.henryjournal.insight.Rate;
import org.henryjournal.insight.ReferralTree;
import org.henryjournal.insight.SourceFigures;
import org.henryjournal.journal.Journal;
import org.henryjournal.ui.shell.PageModel;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The tab Referrals: who brought whom, how often the rep asked, and what sources bring. */
public final class ReferralsViewModel implements PageModel {

  /**
   * What the page shows.
   *
   * @param asked deals after which the rep asked for a referral, of those where the question was
   *     answered
   * @param names of all customers, by id
   */
  record Shown(
      ReferralTree tree, Rate asked, List<SourceFigures> sources, Map<Long, String> names) {

    String name(long customer) {
      return names.getOrDefault(customer, "");
    }
  }

  private final Session session;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final Refresh refresh;

  public ReferralsViewModel(Session session) {
    this.session = session;
    refresh = new Refresh(session, this::load);
  }

  @Override
  public Refresh refresh() {
    return refresh;
  }

  /** Null until the journal has been read. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  List<CustomerNames.Name> completions(String typed) {
    return session.completions(typed);
  }

  private void load() {
    session.background().run(() -> read(session.journal()), shown::set);
  }

  private static Shown read(Journal journal) {
    Collection<Deal> deals = journal.money().deals();
    List<Referral.Question> questions = journal.referrals().questions();
    return new Shown(
        ReferralTree.of(journal.referrals().all(), deals),
        new Rate(questions.stream().filter(Referral.Question::asked).count(), questions.size()),
        SourceFigures.of(journal.referrals().sourced(), deals),
        journal.money().names());
  }

  /**
   * Says who brought a customer.
   *
   * @param saved runs when it has been saved
   * @param refused is told why it cannot be saved
   */
  void save(String customer, String referrer, Runnable saved, Consumer<Refusal> refused) {
    Optional<CustomerNames.Name> who = session.names().find(customer);
    Optional<CustomerNames.Name> by = session.names().find(referrer);
    if (who.isEmpty() || by.isEmpty()) {
      String missing = who.isEmpty() ? customer : referrer;
      refused.accept(
          missing.isBlank()
              ? new Refusal("referral.who")
              : new Refusal("goals.payment.nobody", missing.strip()));
      return;
    }
    session.changeUnlessRefused(
        () -> session.journal().referralBook().save(who.get().id(), by.get().id()),
        id -> {
          session.notices().changed("referral.saved", by.get().name(), who.get().name());
          saved.run();
        },
        refused);
  }

  /** Says no more who brought a customer. */
  void delete(long customer, String name) {
    session.change(
        () -> session.journal().referralBook().delete(customer),
        () -> session.notices().changed("referral.deleted", name));
  }
}
