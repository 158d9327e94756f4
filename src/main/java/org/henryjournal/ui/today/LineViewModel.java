package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.henryjournal.domain.Complaint;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.LineNotes;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.PaymentLine;
import org.henryjournal.domain.Promise;
import org.henryjournal.domain.Pursuits;
import org.henryjournal.domain.QuickEntry;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.Drafts;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.VisitBook;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The one line that logs a visit, with its live preview and the completion of customers. */
public final class LineViewModel {

  private static final int SUGGESTIONS = 8;

  /**
   * What would be saved.
   *
   * @param number visit number it would get; empty for an attempt, or while it is not known yet
   * @param suggestion a known customer that the unknown name may stand for
   * @param stepFor name of the customer whose last visit gets the next step, where the line is one
   * @param payment money that the line notes, in place of a visit
   * @param open what is open with the customer; nothing while it is not known yet
   * @param proposes whether something was read from plain words and the rep has not taken it yet
   */
  public record Preview(
      QuickEntry.Result result,
      VisitDraft draft,
      OptionalInt number,
      Optional<CustomerNames.Name> suggestion,
      Optional<String> stepFor,
      Optional<PaymentLine> payment,
      Open open,
      boolean proposes) {}

  /**
   * What is to be known before a visit.
   *
   * @param complaints not settled
   * @param promises of both sides that are open, the first due first
   */
  public record Open(List<Complaint> complaints, List<Promise> promises) {

    static final Open NOTHING = new Open(List.of(), List.of());

    private static Open read(Journal journal, long customer) {
      return new Open(
          journal.complaints().ofCustomer(customer).stream().filter(Complaint::isOpen).toList(),
          journal.promises().ofCustomer(customer).stream()
              .filter(promise -> promise.state() == Promise.State.OPEN)
              .toList());
    }

    public boolean isNothing() {
      return complaints.isEmpty() && promises.isEmpty();
    }
  }

  /**
   * The visit that was just saved without a next step.
   *
   * @param reached false for an attempt
   */
  public record Prompt(long visit, String customer, boolean reached) {}

  private record History(
      long customer, List<Pursuits.Entry> entries, List<LocalDate> drops, Open open) {}

  /** The last search: preview and completion ask the same, at every key. */
  private record Found(CustomerNames names, String typed, List<CustomerNames.Name> suggestions) {}

  private final Session session;
  private final ReadOnlyObjectProperty<LocalDate> day;
  private final AfterVisitViewModel after;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Prompt> prompt = new ReadOnlyObjectWrapper<>();
  private VisitDraft.Details details = VisitDraft.Details.NONE;
  private VisitDraft.Sale sale = VisitDraft.Sale.NONE;

  /** The line of which the rep has taken what was proposed. */
  private String taken = "";

  private @Nullable History history;
  private @Nullable Found found;

  /** The line that was shown last as it had been read. */
  private @Nullable Ready ready;

  private final KeptLine kept;

  LineViewModel(Session session, ReadOnlyObjectProperty<LocalDate> day, AfterVisitViewModel after) {
    this(session, day, after, session.journal().drafts());
  }

  /**
   * @param drafts keep what is typed and not saved
   */
  LineViewModel(
      Session session,
      ReadOnlyObjectProperty<LocalDate> day,
      AfterVisitViewModel after,
      Drafts drafts) {
    this.session = session;
    this.day = day;
    this.after = after;
    text.subscribe(_ -> update());
    day.subscribe(_ -> update());
    session.namesProperty().subscribe(_ -> update());
    session.revisionProperty().subscribe(() -> history = null);
    kept = new KeptLine(session, drafts, text, day, this::takeDetails);
  }

  /** What becomes of the line while it is not saved. */
  public KeptLine kept() {
    return kept;
  }

  private void takeDetails(Map<String, String> form) {
    VisitDraft draft = VisitFormViewModel.ofKept(session, day.get(), form).readable();
    details = draft.details();
    sale = draft.sale();
    update();
  }

  /** The day on which the line is written. */
  LocalDate day() {
    return day.get();
  }

  LocalDate today() {
    return session.today();
  }

  public StringProperty textProperty() {
    return text;
  }

  /** Null while the line is empty. */
  public ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** Null while there is nothing to ask. */
  public ReadOnlyObjectProperty<@Nullable Prompt> promptProperty() {
    return prompt.getReadOnlyProperty();
  }

  private void update() {
    if (text.get().isBlank()) {
      preview.set(null);
      details = VisitDraft.Details.NONE;
      sale = VisitDraft.Sale.NONE;
      return;
    }
    Optional<LineNotes.Noted> read = read();
    QuickEntry.Result result =
        read.map(LineNotes.Noted::read)
            .orElseGet(() -> QuickEntry.parse(text.get(), day.get(), session.names()));
    Prompt asked = prompt.get();
    Optional<String> stepFor =
        result.isStepOnly() && asked != null && result.draft().promises().isEmpty()
            ? Optional.of(asked.customer())
            : Optional.empty();
    Optional<CustomerNames.Name> suggestion =
        result.known().isPresent() || stepFor.isPresent()
            ? Optional.empty()
            : suggestion(result.draft().customer());
    Optional<PaymentLine> payment =
        read.map(LineNotes.Noted::payment)
            .orElseGet(() -> PaymentLine.read(text.get(), day.get(), session.names()));
    Optional<History> known = history(result);
    preview.set(
        new Preview(
            result,
            draft(result),
            number(result, known),
            suggestion,
            stepFor,
            payment,
            known.map(History::open).orElse(Open.NOTHING),
            !result.proposed().isEmpty() && !text.get().equals(taken)));
  }

  /**
   * A line of notes, read with these names.
   *
   * @param offers customers that fit its name, where that is not known
   */
  record Ready(
      LineNotes.Written written,
      LineNotes.Noted noted,
      CustomerNames names,
      List<CustomerNames.Name> offers) {

    /** Asks all names: not for the window's thread. */
    static Ready read(LineNotes.Written written, CustomerNames names) {
      LineNotes.Noted noted = written.read(names);
      boolean isKnown = noted.read().known().isPresent();
      String typed = noted.read().draft().customer();
      return new Ready(
          written, noted, names, isKnown ? List.of() : names.complete(typed, SUGGESTIONS));
    }

    /**
     * What it would save, as far as it can be told without asking the journal; what it proposes has
     * words of its own where this is shown.
     */
    Preview preview() {
      QuickEntry.Result read = noted.read();
      return new Preview(
          read,
          read.draft(),
          number(read, Optional.empty()),
          read.known().isPresent()
              ? Optional.empty()
              : offers.stream().findFirst().or(() -> names.mayBeginWith(read.draft().customer())),
          Optional.empty(),
          noted.payment(),
          Open.NOTHING,
          false);
    }
  }

  /** Shows a line that has been read already. */
  void show(Ready line) {
    ready = line;
    found = new Found(line.names(), line.noted().read().draft().customer(), line.offers());
    text.set(line.written().line());
  }

  /** What was read of the very line that stands here. */
  private Optional<LineNotes.Noted> read() {
    LineNotes.Written here = new LineNotes.Written(0, text.get(), day.get());
    return Optional.ofNullable(ready)
        .filter(line -> line.names() == session.names())
        .filter(line -> line.written().isLike(here))
        .map(Ready::noted);
  }

  /** The line's draft with what only the form said. */
  private VisitDraft draft(QuickEntry.Result result) {
    VisitDraft draft = result.draft();
    String against = draft.details().objection();
    return draft
        .withDetails(against.isEmpty() ? details : details.withObjection(against))
        .withSale(sale);
  }

  /** What was with the customer of the line; empty while it is not known. */
  private Optional<History> history(QuickEntry.Result result) {
    if (result.known().isEmpty()) {
      return Optional.empty();
    }
    long customer = result.known().get().id();
    if (history == null || history.customer() != customer) {
      loadHistory(customer);
    }
    return Optional.ofNullable(history).filter(known -> known.customer() == customer);
  }

  private static OptionalInt number(QuickEntry.Result result, Optional<History> known) {
    VisitDraft draft = result.draft();
    if (draft.outcome().isAttempt()) {
      return OptionalInt.empty();
    }
    if (result.known().isEmpty()) {
      return OptionalInt.of(1);
    }
    Pursuits.Entry entry =
        new Pursuits.Entry(Long.MAX_VALUE, draft.date(), draft.time(), draft.outcome());
    return known
        .map(there -> Pursuits.numberOf(entry, there.entries(), there.drops()))
        .orElse(OptionalInt.empty());
  }

  private void loadHistory(long customer) {
    session
        .background()
        .run(
            () ->
                new History(
                    customer,
                    session.journal().visits().pursuitEntries(customer),
                    session.journal().grades().history(customer).drops(),
                    Open.read(session.journal(), customer)),
            loaded -> {
              history = loaded;
              Preview shown = preview.get();
              boolean stillAsked =
                  shown != null
                      && shown.result().known().map(name -> name.id() == customer).orElse(false);
              if (stillAsked) {
                update();
              }
            });
  }

  private Optional<CustomerNames.Name> suggestion(String typed) {
    return suggestions(typed).stream()
        .findFirst()
        .or(() -> session.names().mayBeginWith(typed))
        .or(() -> session.names().near(typed, 1).stream().findFirst());
  }

  /** Customers that fit the name being typed, best first. */
  public List<CustomerNames.Name> suggestions(String typed) {
    CustomerNames names = session.names();
    Found last = found;
    if (last == null || last.names() != names || !last.typed().equals(typed)) {
      last = new Found(names, typed, names.complete(typed, SUGGESTIONS));
      found = last;
    }
    return last.suggestions();
  }

  /**
   * Customers that fit the name in which the caret stands; none where the name is known or the
   * caret is elsewhere.
   */
  public List<CustomerNames.Name> suggestionsAt(int caret) {
    Preview shown = preview.get();
    if (shown == null || shown.result().known().isPresent()) {
      return List.of();
    }
    return shown.result().spans().stream()
        .filter(span -> span.part() == QuickEntry.Part.CUSTOMER)
        .filter(span -> caret >= span.start() && caret <= span.end())
        .findFirst()
        .map(span -> suggestions(shown.draft().customer()))
        .orElse(List.of());
  }

  /**
   * Puts a known customer in place of the name being written.
   *
   * @return where the caret goes
   */
  public int complete(CustomerNames.Name name) {
    String line = text.get();
    QuickEntry.Span written = QuickEntry.customerPart(line, day.get(), session.names());
    String typed = line.substring(written.start(), written.end());
    boolean runsOn = typed.regionMatches(true, 0, name.name(), 0, name.name().length());
    int end = runsOn ? written.start() + name.name().length() : written.end();
    String rest = line.substring(end).stripLeading();
    String start = line.substring(0, written.start()) + name.name() + " ";
    text.set(start + rest);
    return start.length();
  }

  /**
   * Saves what the preview shows; where it proposes something, takes that first. With a line that
   * is only a next step, adds it to the last visit.
   */
  public void save() {
    Preview shown = preview.get();
    if (shown == null) {
      return;
    }
    Prompt asked = prompt.get();
    boolean isStep = shown.payment().isEmpty() && shown.stepFor().isPresent();
    Optional<Refusal> refusal = isStep ? Optional.empty() : refusal(shown);
    if (refusal.isPresent()) {
      session.notices().refused(refusal.get());
    } else if (shown.payment().isPresent()) {
      savePayment(shown.payment().get());
    } else if (isStep && asked != null) {
      saveStep(asked, shown.draft());
    } else if (shown.proposes()) {
      taken = text.get();
      update();
    } else {
      saveVisit(shown.draft());
    }
  }

  /** Why a line that is more than a next step cannot be saved as it stands. */
  static Optional<Refusal> refusal(Preview shown) {
    if (shown.payment().isPresent()) {
      PaymentLine read = shown.payment().get();
      return read.customer().isBlank()
          ? Optional.of(new Refusal("goals.payment.who"))
          : read.known().isEmpty()
              ? Optional.of(new Refusal("goals.payment.nobody", read.customer()))
              : read.amount().isEmpty()
                  ? Optional.of(new Refusal("goals.payment.blank"))
                  : Optional.empty();
    } else if (shown.draft().customer().isBlank()) {
      return Optional.of(new Refusal("visit.customer.blank"));
    }
    return shown.result().outcomeUnread()
        ? Optional.of(new Refusal("line.outcome.unread", String.join(" ", shown.result().unread())))
        : Optional.empty();
  }

  private void savePayment(PaymentLine read) {
    Payment payment =
        new Payment(
            0,
            read.known().orElseThrow().id(),
            read.date(),
            read.amount().orElseThrow(),
            read.note());
    String line = text.get();
    Optional<Drafts.Key> form = kept.saving();
    clear();
    session.change(
        () -> session.journal().moneyBook().save(payment),
        _ -> {
          kept.saved(form);
          session.notices().changed("goals.payment.saved", read.customer(), payment.amount());
        },
        () -> restore(line));
  }

  private void saveStep(Prompt asked, VisitDraft draft) {
    VisitDraft.Step step = draft.step().orElseThrow();
    String line = text.get();
    Optional<Drafts.Key> form = kept.saving();
    clear();
    session.change(
        () -> session.journal().stepBook().add(asked.visit(), step),
        () -> {
          kept.saved(form);
          prompt.set(null);
          session.notices().changed("today.step.saved", asked.customer(), step.date());
        },
        () -> restore(line));
  }

  private void saveVisit(VisitDraft draft) {
    String line = text.get();
    Optional<Drafts.Key> form = kept.saving();
    clear();
    session.change(
        () -> session.journal().visitBook().log(draft),
        logged -> {
          kept.saved(form);
          saved(logged, draft);
        },
        () -> {
          restore(line);
          details = draft.details();
          sale = draft.sale();
          update();
        });
  }

  /** What was typed comes back when it could not be saved, unless something new was typed. */
  private void restore(String line) {
    if (text.get().isBlank()) {
      text.set(line);
    }
    kept.notSaved();
  }

  /** What else is asked after a visit. */
  public AfterVisitViewModel after() {
    return after;
  }

  /** A visit was saved, from the line or the form: says so and asks for a next step, lightly. */
  void saved(VisitBook.Logged logged, VisitDraft draft) {
    prompt.set(
        draft.step().isPresent()
            ? null
            : new Prompt(logged.visit(), draft.customer(), !draft.outcome().isAttempt()));
    after.saved(logged, draft);
    update();
  }

  public void skipPrompt() {
    prompt.set(null);
    after.skip();
    update();
  }

  public void clear() {
    text.set("");
  }

  /** The draft for the form: what the line says, and what the form said before. */
  public VisitDraft draftForForm() {
    Preview shown = preview.get();
    return shown == null ? VisitDraft.empty(day.get()) : shown.draft();
  }

  /** The form goes back to the line: the line says what it can, the rest is kept beside it. */
  void takeBack(VisitDraft draft, String line) {
    text.set(line);
    details = draft.details();
    sale = draft.sale();
    update();
  }
}
