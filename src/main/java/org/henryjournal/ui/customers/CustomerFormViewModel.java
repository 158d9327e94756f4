package org.henryjournal.ui.customers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.henryjournal.domain.AmountWords;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Pinyin;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.SourceNames;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Ways;
import org.henryjournal.journal.Drafts;
import org.henryjournal.text.BirthdayWords;
import org.henryjournal.ui.shell.FormDraft;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The record of a customer, new or there, with its tags; saved as one change. */
public final class CustomerFormViewModel {

  private static final int SUGGESTIONS = 8;

  final StringProperty name;
  final StringProperty industry;
  final StringProperty phone;
  final StringProperty email;
  final StringProperty wechat;
  final StringProperty address;
  final StringProperty source;
  final StringProperty referrer;
  final StringProperty expected;
  final StringProperty note;
  final StringProperty birthday;
  final StringProperty tagTyped = new SimpleStringProperty("");
  final ObjectProperty<@Nullable Refusal> problem = new SimpleObjectProperty<>();
  private final ObservableList<Tag> tags;
  private final Session session;
  private final Customer customer;
  private final CustomersViewModel.Choices known;
  private final LongConsumer saved;
  private final Pinyin pinyin = new Pinyin();
  private final FormDraft kept;

  /**
   * @param referrer name of who brought the customer, or ""
   * @param known the tags, industries and sources there are
   * @param birthdays writes the birthday so that it is read again
   * @param saved is given the customer's id
   */
  CustomerFormViewModel(
      Session session,
      Customer customer,
      List<Tag> tags,
      String referrer,
      CustomersViewModel.Choices known,
      BirthdayWords birthdays,
      LongConsumer saved) {
    this.session = session;
    this.customer = customer;
    this.known = known;
    this.saved = saved;
    this.tags = FXCollections.observableArrayList(tags);
    name = new SimpleStringProperty(customer.name());
    industry = new SimpleStringProperty(customer.industry());
    phone = new SimpleStringProperty(customer.ways().phone());
    email = new SimpleStringProperty(customer.ways().email());
    wechat = new SimpleStringProperty(customer.ways().wechat());
    address = new SimpleStringProperty(customer.address());
    source = new SimpleStringProperty(customer.source());
    this.referrer = new SimpleStringProperty(referrer);
    expected =
        new SimpleStringProperty(
            customer.expectedAmount().map(a -> a.stripTrailingZeros().toPlainString()).orElse(""));
    note = new SimpleStringProperty(customer.note());
    birthday = new SimpleStringProperty(customer.birthday().map(birthdays::text).orElse(""));
    name.subscribe(() -> problem.set(null));
    this.referrer.subscribe(() -> problem.set(null));
    kept =
        new FormDraft(
                session.journal().drafts(),
                new Drafts.Key(Drafts.Place.CUSTOMER, String.valueOf(customer.id())))
            .text("name", name)
            .text("industry", industry)
            .text("phone", phone)
            .text("email", email)
            .text("wechat", wechat)
            .text("address", address)
            .text("source", source)
            .text("referrer", this.referrer)
            .text("expected", expected)
            .text("note", note)
            .text("birthday", birthday)
            .text("tag", tagTyped);
    kept.begin();
  }

  /** What is typed until it is saved. */
  FormDraft kept() {
    return kept;
  }

  public boolean isNew() {
    return customer.id() == 0;
  }

  List<CustomerNames.Name> completions(String typed) {
    return session.completions(typed);
  }

  List<String> industries() {
    return known.industries();
  }

  /**
   * Sources there are that hold what is typed, or begin with it by pinyin; all where nothing is
   * typed, none where it stands there already.
   */
  List<String> sources() {
    String typed = SourceNames.key(source.get());
    return known.sources().stream()
        .filter(
            each ->
                SourceNames.key(each).contains(typed) || Pinyin.startsWith(pinyin.key(each), typed))
        .filter(each -> !each.equals(source.get()))
        .limit(SUGGESTIONS)
        .toList();
  }

  public ObservableList<Tag> tags() {
    return tags;
  }

  /** Known tags that fit what is typed and that the customer has not; by dimension and name. */
  public List<Tag> suggestions() {
    String typed = tagTyped.get().strip().toLowerCase(Locale.ROOT);
    return known.tags().stream()
        .filter(tag -> !has(tag))
        .filter(
            tag ->
                tag.written().toLowerCase(Locale.ROOT).contains(typed)
                    || Pinyin.startsWith(pinyin.key(tag.name()), typed))
        .limit(SUGGESTIONS)
        .toList();
  }

  private boolean has(Tag tag) {
    return tags.stream().anyMatch(t -> t.name().equalsIgnoreCase(tag.name()));
  }

  /** Adds what is typed: a tag, or {@code dimension: tag}. */
  public void addTyped() {
    Tag typed = Tag.parse(tagTyped.get());
    if (!typed.name().isEmpty()) {
      tags.removeIf(tag -> tag.name().equalsIgnoreCase(typed.name()));
      tags.add(typed.dimension().isEmpty() ? known(typed) : typed);
    }
    tagTyped.set("");
  }

  /** A tag keeps its dimension though only its name was typed. */
  private Tag known(Tag typed) {
    return known.tags().stream()
        .filter(tag -> tag.name().equalsIgnoreCase(typed.name()))
        .findFirst()
        .orElse(typed);
  }

  public void add(Tag tag) {
    tags.add(tag);
    tagTyped.set("");
  }

  /**
   * @param then runs when it has been saved
   */
  public void save(Runnable then) {
    addTyped();
    problem.set(null);
    problem.set(
        problemOfName()
            .or(this::problemOfReferrer)
            .or(this::problemOfExpected)
            .or(this::problemOfBirthday)
            .orElse(null));
    if (problem.get() == null) {
      Customer record = record(AmountWords.parse(expected.get().strip()));
      List<Tag> wanted = List.copyOf(tags);
      Optional<Long> by = session.names().find(referrer.get()).map(CustomerNames.Name::id);
      session.changeUnlessRefused(
          () -> session.journal().customerBook().saveCustomer(record, wanted, by),
          id -> {
            kept.end();
            session.notices().changed("customers.saved", record.name());
            saved.accept(id);
            then.run();
          },
          problem::set);
    }
  }

  /** Why the name cannot be saved as it is, as far as is known. */
  Optional<Refusal> problemOfName() {
    return name.get().isBlank()
        ? Optional.of(new Refusal("customer.name.blank"))
        : Optional.ofNullable(problem.get()).filter(p -> p.key().startsWith("customer.name."));
  }

  /** Why who brought the customer cannot be saved as it is, as far as is known. */
  Optional<Refusal> problemOfReferrer() {
    String typed = referrer.get().strip();
    return !typed.isEmpty() && session.names().find(typed).isEmpty()
        ? Optional.of(new Refusal("goals.payment.nobody", typed))
        : Optional.ofNullable(problem.get()).filter(p -> p.key().startsWith("referral."));
  }

  /** Why the expected amount cannot be saved as it is. */
  Optional<Refusal> problemOfExpected() {
    String amount = expected.get().strip();
    return !amount.isEmpty() && AmountWords.parse(amount).isEmpty()
        ? Optional.of(new Refusal("form.amount.unread"))
        : Optional.empty();
  }

  /** Why the birthday cannot be saved as it is. */
  Optional<Refusal> problemOfBirthday() {
    return birthday.get().isBlank() || Birthday.read(birthday.get()).isPresent()
        ? Optional.empty()
        : Optional.of(new Refusal("customers.birthday.unread"));
  }

  private Customer record(Optional<BigDecimal> amount) {
    return new Customer(
        customer.id(),
        name.get().strip(),
        industry.get().strip(),
        new Ways(phone.get().strip(), email.get().strip(), wechat.get().strip()),
        address.get().strip(),
        source.get().strip(),
        note.get().strip(),
        Birthday.read(birthday.get()),
        amount,
        customer.created(),
        customer.batch());
  }
}
