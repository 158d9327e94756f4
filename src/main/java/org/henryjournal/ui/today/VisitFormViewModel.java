package org.henryjournal.ui.today;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.henryjournal.domain.AmountWords;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.DateWords;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.PaymentTerms;
import org.henryjournal.domain.ProductWords;
import org.henryjournal.domain.QuickLine;
import org.henryjournal.domain.TimeWords;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The full form over a draft: a new visit, or one that is there. */
public final class VisitFormViewModel {

  /** What can be wrong, in the order in which it is told. */
  enum Field {
    CUSTOMER,
    DATE,
    TIME,
    AMOUNT,
    TERMS,
    PRODUCTS,
    MINUTES,
    STEP_TIME,
    STEP_DATE
  }

  public final StringProperty customer = new SimpleStringProperty("");
  public final ObjectProperty<@Nullable LocalDate> date = new SimpleObjectProperty<>();
  public final StringProperty time = new SimpleStringProperty("");
  public final StringProperty contact = new SimpleStringProperty("");
  public final ObjectProperty<VisitKind> kind;
  public final ObjectProperty<Outcome> outcome;
  public final StringProperty amount = new SimpleStringProperty("");
  public final StringProperty terms = new SimpleStringProperty("");
  public final StringProperty products = new SimpleStringProperty("");
  public final StringProperty objection = new SimpleStringProperty("");
  public final StringProperty reason = new SimpleStringProperty("");
  public final StringProperty need = new SimpleStringProperty("");
  public final StringProperty competitor = new SimpleStringProperty("");
  public final StringProperty tags = new SimpleStringProperty("");
  public final StringProperty note = new SimpleStringProperty("");
  public final ObjectProperty<@Nullable Integer> state = new SimpleObjectProperty<>();
  public final StringProperty minutes = new SimpleStringProperty("");
  public final ObjectProperty<@Nullable LocalDate> stepDate = new SimpleObjectProperty<>();
  public final StringProperty stepTime = new SimpleStringProperty("");
  public final StringProperty stepWhat = new SimpleStringProperty("");

  private final Session session;
  private final Optional<Long> visit;
  private final List<VisitDraft.Promised> promises;
  private final VisitDraft.Sale sale;
  private final String saleWritten;

  /**
   * @param termsText how terms of payment are written
   */
  VisitFormViewModel(
      Session session,
      VisitDraft draft,
      Optional<Long> visit,
      Function<PaymentTerms, String> termsText) {
    this.session = session;
    this.visit = visit;
    this.promises = draft.promises();
    this.sale = draft.sale();
    customer.set(draft.customer());
    date.set(draft.date());
    time.set(draft.time().map(LocalTime::toString).orElse(""));
    contact.set(draft.contact());
    kind = new SimpleObjectProperty<>(draft.kind());
    outcome = new SimpleObjectProperty<>(draft.outcome());
    amount.set(draft.amount().map(a -> a.stripTrailingZeros().toPlainString()).orElse(""));
    terms.set(sale.terms().map(termsText).orElse(""));
    saleWritten = ProductWords.written(sale.products());
    products.set(saleWritten);
    objection.set(draft.details().objection());
    reason.set(draft.details().reason());
    need.set(draft.details().need());
    competitor.set(draft.details().competitor());
    tags.set(String.join(" ", draft.tags()));
    note.set(draft.note());
    state.set(draft.details().state().orElse(null));
    minutes.set(draft.details().minutes().map(String::valueOf).orElse(""));
    draft
        .step()
        .ifPresent(
            step -> {
              stepDate.set(step.date());
              stepTime.set(step.time().map(LocalTime::toString).orElse(""));
              stepWhat.set(step.what());
            });
  }

  static VisitFormViewModel of(
      Session session, VisitStore.Entry entry, Function<PaymentTerms, String> termsText) {
    var v = entry.visit();
    Optional<BigDecimal> amount =
        entry.deal().isPresent() ? entry.deal().flatMap(Deal::amount) : v.amount();
    Optional<VisitDraft.Step> step =
        entry.step().map(s -> new VisitDraft.Step(s.date(), s.time(), s.what()));
    VisitDraft draft =
        new VisitDraft(
            entry.customerName(),
            v.date(),
            v.time(),
            entry.contactName(),
            v.kind(),
            v.outcome(),
            amount,
            step,
            List.of(),
            v.note(),
            v.details(),
            List.of(),
            new VisitDraft.Sale(entry.deal().flatMap(Deal::terms), entry.sold()));
    return new VisitFormViewModel(session, draft, Optional.of(v.id()), termsText);
  }

  /** What the line said was promised: the form keeps it. */
  List<VisitDraft.Promised> promises() {
    return promises;
  }

  public boolean isNew() {
    return visit.isEmpty();
  }

  /** Key of the sentence that says why a field cannot be saved as it is. */
  Optional<String> problem(Field field) {
    return switch (field) {
      case CUSTOMER -> when(customer.get().isBlank(), "form.customer.missing");
      case DATE -> when(date.get() == null, "form.date.missing");
      case TIME -> when(isUnread(time, TimeWords.parse(time.get())), "form.time.unread");
      case AMOUNT -> when(isUnread(amount, AmountWords.parse(amount.get())), "form.amount.unread");
      case TERMS ->
          when(isDeal() && isUnread(terms, PaymentTerms.read(terms.get())), "form.terms.unread");
      case PRODUCTS ->
          when(isDeal() && ProductWords.isTooLong(products.get()), "form.products.long");
      case MINUTES -> when(isUnread(minutes, minutesRead()), "form.minutes.unread");
      case STEP_TIME ->
          when(isUnread(stepTime, TimeWords.parse(stepTime.get())), "form.time.unread");
      case STEP_DATE ->
          when(stepDate.get() == null && !stepWhat.get().isBlank(), "form.step.date.missing");
    };
  }

  boolean isDeal() {
    return outcome.get() == Outcome.DEAL;
  }

  private static boolean isUnread(StringProperty typed, Optional<?> read) {
    return !typed.get().isBlank() && read.isEmpty();
  }

  private static Optional<String> when(boolean wrong, String key) {
    return wrong ? Optional.of(key) : Optional.empty();
  }

  public List<String> customerSuggestions(String typed) {
    return session.names().find(typed).isPresent()
        ? List.of()
        : session.names().complete(typed, 8).stream().map(CustomerNames.Name::name).toList();
  }

  /** A date by words, such as {@code fri} or {@code 下周三}, counted from the visit's day. */
  public Optional<LocalDate> readDate(String words) {
    LocalDate base = date.get() == null ? session.today() : date.get();
    return DateWords.parse(words, base);
  }

  /** The draft as the form says it, or empty where something is wrong. */
  Optional<VisitDraft> draft() {
    LocalDate day = date.get();
    if (day == null || Stream.of(Field.values()).anyMatch(field -> problem(field).isPresent())) {
      return Optional.empty();
    }
    return Optional.of(
        new VisitDraft(
            customer.get().strip(),
            day,
            TimeWords.parse(time.get()),
            contact.get().strip(),
            kind.get(),
            outcome.get(),
            AmountWords.parse(amount.get()),
            Optional.ofNullable(stepDate.get())
                .map(
                    d ->
                        new VisitDraft.Step(
                            d, TimeWords.parse(stepTime.get()), stepWhat.get().strip())),
            tagList(),
            note.get().strip(),
            new VisitDraft.Details(
                objection.get().strip(),
                reason.get().strip(),
                need.get().strip(),
                competitor.get().strip(),
                Optional.ofNullable(state.get()),
                minutesRead()),
            promises,
            saleRead()));
  }

  /** What nobody touched stays as it was, also where its words would be read otherwise. */
  private VisitDraft.Sale saleRead() {
    return new VisitDraft.Sale(
        PaymentTerms.read(terms.get()),
        products.get().equals(saleWritten) ? sale.products() : ProductWords.read(products.get()));
  }

  private Optional<Integer> minutesRead() {
    String digits = minutes.get().strip();
    return digits.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
  }

  private List<String> tagList() {
    List<String> list = new ArrayList<>();
    for (String tag : tags.get().split("[\\s,，、#＃]+")) {
      if (!tag.isBlank() && !list.contains(tag)) {
        list.add(tag);
      }
    }
    return list;
  }

  /** Saves; then the given runs, with the visit's id. Where something is missing, nothing runs. */
  public void save(LineViewModel line, Runnable then) {
    draft()
        .ifPresent(
            draft ->
                session.change(
                    () ->
                        visit.isPresent()
                            ? session.journal().visitBook().change(visit.get(), draft)
                            : session.journal().visitBook().log(draft),
                    logged -> {
                      if (visit.isEmpty()) {
                        line.clear();
                        line.saved(logged, draft);
                      } else {
                        session.notices().changed("today.visit.changed", draft.customer());
                      }
                      then.run();
                    }));
  }

  /** Goes back to the line with everything that was written here; nothing is saved yet. */
  public void backToLine(
      LineViewModel line,
      Function<Outcome, String> outcomeWord,
      Function<VisitKind, String> kindWord) {
    if (visit.isEmpty()) {
      draft().ifPresent(d -> line.takeBack(d, QuickLine.of(d, outcomeWord, kindWord)));
    }
  }
}
