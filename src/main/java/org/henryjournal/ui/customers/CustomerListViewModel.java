package org.henryjournal.ui.customers;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.henryjournal.exchange.WholeFile;
import org.henryjournal.exchange.lists.CustomerList;
import org.henryjournal.journal.CustomerStore.Listed;
import org.henryjournal.text.Messages;
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
    return "henry-" + messages.get("lists.file") + "-" + session.today() + ".csv";
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
