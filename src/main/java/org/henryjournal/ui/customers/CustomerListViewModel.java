package org.henryjournal.ui.customers;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Touch;
import org.henryjournal.exchange.WholeFile;
import org.henryjournal.exchange.fonts.FontShelf;
import org.henryjournal.exchange.lists.CustomerList;
import org.henryjournal.exchange.lists.LabelSheet;
import org.henryjournal.journal.CustomerStore.Listed;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.DraftViewModel;
import org.henryjournal.ui.shell.Session;

/** The customers shown, all of them and in their order, to be used elsewhere. */
final class CustomerListViewModel {

  private static final String BETWEEN_EMAILS = "; ";

  private final Session session;
  private final Supplier<List<Listed>> shown;
  private final Messages messages;

  CustomerListViewModel(Session session, Supplier<List<Listed>> shown, Messages messages) {
    this.session = session;
    this.shown = shown;
    this.messages = messages;
  }

  private record Made(String text, int count) {}

  /** One phone a line. */
  void copyPhones(Consumer<String> clipboard) {
    copy(CustomerList::phones, "\n", clipboard, "lists.phones.copied", "lists.phones.none");
  }

  /** As the field for receivers of an e-mail takes them. */
  void copyEmails(Consumer<String> clipboard) {
    copy(
        CustomerList::emails,
        BETWEEN_EMAILS,
        clipboard,
        "lists.emails.copied",
        "lists.emails.none");
  }

  /** One WeChat id a line. */
  void copyWechats(Consumer<String> clipboard) {
    copy(CustomerList::wechats, "\n", clipboard, "lists.wechats.copied", "lists.wechats.none");
  }

  private void copy(
      Function<CustomerList, List<String>> part,
      String between,
      Consumer<String> clipboard,
      String copied,
      String none) {
    List<Listed> customers = List.copyOf(shown.get());
    session
        .background()
        .run(
            () -> {
              List<String> found = part.apply(CustomerList.of(session.journal(), customers));
              return new Made(String.join(between, found), found.size());
            },
            made -> {
              if (made.count() == 0) {
                session.notices().done(none, customers.size());
              } else {
                clipboard.accept(made.text());
                session.notices().done(copied, made.count(), customers.size());
              }
            });
  }

  void copyTable(Consumer<String> clipboard) {
    List<Listed> customers = List.copyOf(shown.get());
    session
        .background()
        .run(
            () -> CustomerList.of(session.journal(), customers).tabbed(messages),
            text -> {
              clipboard.accept(text);
              session.notices().done("lists.table.copied", customers.size());
            });
  }

  String fileName() {
    return fileName("lists.file", "csv");
  }

  String labelsFileName() {
    return fileName("lists.labels.file", "pdf");
  }

  private String fileName(String key, String ending) {
    return "henry-" + messages.get(key) + "-" + session.today() + "." + ending;
  }

  LocalDate today() {
    return session.today();
  }

  /** How many there are to be written to or touched. */
  int size() {
    return shown.get().size();
  }

  private List<Long> ids() {
    return shown.get().stream().map(listed -> listed.customer().id()).toList();
  }

  /** One touch for each, as one change; one undo takes all back. */
  void logTouch(LocalDate date, Touch.Kind kind, String text) {
    List<Long> customers = ids();
    session.change(
        () -> session.journal().careBook().log(customers, date, kind, text),
        count -> session.notices().changed("care.logged.all", count));
  }

  /**
   * @param textName name of the text that was used last, kept by whoever gives it
   */
  DraftViewModel draft(StringProperty textName) {
    return new DraftViewModel(session, ids(), Touch.Kind.LETTER, textName);
  }

  /** Mailing labels of those who have an address; the file dialog has asked. */
  void saveLabels(Path file, FontShelf fonts) {
    List<Listed> customers = List.copyOf(shown.get());
    session
        .background()
        .<Integer>runLong(
            "export.writing",
            job -> {
              List<LabelSheet.Address> addresses =
                  CustomerList.of(session.journal(), customers).addresses();
              if (addresses.isEmpty()) {
                throw new Refusal("lists.labels.none");
              }
              byte[] pdf = new LabelSheet(addresses, messages, fonts).write();
              WholeFile.write(file, out -> out.write(pdf));
              return addresses.size();
            },
            count -> session.notices().done("lists.labels.saved", file, count));
  }

  /** The file dialog has asked before anything is replaced. */
  void save(Path file) {
    List<Listed> customers = List.copyOf(shown.get());
    session
        .background()
        .<Path>runLong(
            "export.writing",
            job -> {
              CustomerList list = CustomerList.of(session.journal(), customers);
              WholeFile.write(file, out -> list.csv(messages, out));
              return file;
            },
            written -> session.notices().done("lists.saved", written, customers.size()));
  }
}
