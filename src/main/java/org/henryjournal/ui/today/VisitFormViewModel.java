package org.henryjournal.ui.today;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.henryjournal.domain.AmountWords;
import org.henryjournal.domain.Coded;
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
import org.henryjournal.journal.Drafts;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.ui.shell.FormDraft;
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
  private final StringProperty leftFor = new SimpleStringProperty("");
  private final StringProperty said = new SimpleStringProperty("");
  private final FormDraft kept;

  /**
   * @param termsText how terms of payment are written
   */
  private VisitFormViewModel(
      Session session,
      VisitDraft draft,
      Optional<Long> visit,
      Function<PaymentTerms, String> termsText,
      Drafts drafts,
      Drafts.Key place) {
    this.session = session;
    this.kept = new FormDraft(drafts, place);
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
    keep();
  }

  /** Each field by its name in the file of drafts. */
  private void keep() {
    kept.note(KeptLine.LINE, leftFor)
        .note(KeptLine.SAID, said)
        .text("customer", customer)
        .optional("date", date, LocalDate::parse)
        .text("time", time)
        .text("contact", contact)
        .field("kind", kind, VisitKind::code, code -> Coded.of(VisitKind.class, code))
        .field("outcome", outcome, Outcome::code, code -> Coded.of(Outcome.class, code))
        .text("amount", amount)
        .text("terms", terms)
        .text("products", products)
        .text("objection", objection)
        .text("reason", reason)
        .text("need", need)
        .text("competitor", competitor)
        .text("tags", tags)
        .text("note", note)
        .optional("state", state, Integer::valueOf)
        .text("minutes", minutes)
        .optional("stepDate", stepDate, LocalDate::parse)
        .text("stepTime", stepTime)
        .text("stepWhat", stepWhat);
  }

  /** The form of what the line says, with what was typed into it before and not saved. */
  static VisitFormViewModel ofLine(
      Session session, LineViewModel line, Function<PaymentTerms, String> termsText) {
    Drafts.Key place = line.kept().form();
    VisitFormViewModel form =
        new VisitFormViewModel(
            session,
            line.draftForForm(),
            Optional.empty(),
            termsText,
            session.journal().drafts(),
            place);
    boolean isThere = session.journal().drafts().of(place).isPresent();
    if (line.kept().isEdited(place)) {
      form.kept.beginAnew();
    } else {
      form.kept.begin();
    }
    form.leftFor.set(line.textProperty().get());
    form.said.set("");
    if (isThere) {
      form.kept.holdOn();
    }
    return form;
  }

  /** What a form held that was left, to be read. */
  static VisitFormViewModel ofKept(Session session, LocalDate day, Map<String, String> fields) {
    Drafts.Key nowhere = new Drafts.Key(Drafts.Place.NEW_VISIT, "");
    Drafts only = new Drafts();
    only.keep(nowhere, fields);
    VisitFormViewModel form =
        new VisitFormViewModel(
            session, VisitDraft.empty(day), Optional.empty(), _ -> "", only, nowhere);
    form.kept.begin();
    return form;
  }

  /** What is typed until it is saved. */
  FormDraft kept() {
    return kept;
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
    Drafts.Key place = new Drafts.Key(Drafts.Place.VISIT, String.valueOf(v.id()));
    VisitFormViewModel form =
        new VisitFormViewModel(
            session, draft, Optional.of(v.id()), termsText, session.journal().drafts(), place);
    form.kept.begin();
    return form;
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
    return Optional.of(written(day, note.get().strip()));
  }

  /** What can be read of the form; what cannot stands at the end of the note, as typed. */
  VisitDraft readable() {
    List<String> notes = new ArrayList<>(List.of(note.get().strip()));
    unread(Field.TIME, time, notes);
    unread(Field.AMOUNT, amount, notes);
    unread(Field.TERMS, terms, notes);
    unread(Field.PRODUCTS, products, notes);
    unread(Field.MINUTES, minutes, notes);
    unread(Field.STEP_TIME, stepTime, notes);
    unread(Field.STEP_DATE, stepWhat, notes);
    notes.removeIf(String::isEmpty);
    LocalDate day = date.get() == null ? session.today() : date.get();
    return written(day, String.join(" ", notes));
  }

  private void unread(Field field, StringProperty typed, List<String> notes) {
    if (problem(field).isPresent()) {
      notes.add(typed.get().strip());
    }
  }

  private VisitDraft written(LocalDate day, String words) {
    return new VisitDraft(
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
        words,
        new VisitDraft.Details(
            objection.get().strip(),
            reason.get().strip(),
            need.get().strip(),
            competitor.get().strip(),
            Optional.ofNullable(state.get()),
            minutesRead()),
        promises,
        saleRead());
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
                      kept.end();
                      if (visit.isEmpty()) {
                        line.clear();
                        line.kept().savedByForm();
                        line.saved(logged, draft);
                      } else {
                        session.notices().changed("today.visit.changed", draft.customer());
                      }
                      then.run();
                    }));
  }

  /**
   * Goes back to the line with everything that was written here and can be read; nothing is saved
   * yet. Without a customer there is no line: the form alone keeps it.
   */
  public void backToLine(
      LineViewModel line,
      Function<Outcome, String> outcomeWord,
      Function<VisitKind, String> kindWord) {
    if (visit.isEmpty() && !customer.get().isBlank()) {
      VisitDraft draft = readable();
      String words = QuickLine.of(draft, line.day(), outcomeWord, kindWord);
      leftFor.set(words);
      said.set("true");
      line.takeBack(draft, words);
    }
  }
}
