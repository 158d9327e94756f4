package org.henryjournal.exchange.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.henryjournal.domain.Contact;
import org.henryjournal.journal.CustomerStore;
import org.henryjournal.journal.Journal;

/** A message to many in the rep's own words, with each one's name filled in. */
public final class MessageDraft {

  /** What stands for the name of whom it is to, in either language. */
  private static final List<String> NAME = List.of("{name}", "{称呼}", "｛称呼｝", "｛name｝");

  /** What stands for the name of the customer. */
  private static final List<String> CUSTOMER = List.of("{customer}", "{客户}", "｛客户｝", "｛customer｝");

  /**
   * Whom a message is to.
   *
   * @param name of the contact of the highest rank, or else of the customer
   */
  public record Recipient(long customer, String customerName, String name) {

    /** The message for this one. */
    public String fill(String text) {
      String filled = text;
      for (String mark : NAME) {
        filled = filled.replace(mark, name);
      }
      for (String mark : CUSTOMER) {
        filled = filled.replace(mark, customerName);
      }
      return filled;
    }
  }

  private MessageDraft() {}

  /** The customers that are there still, in the order they are given. */
  public static List<Recipient> recipients(Journal journal, Collection<Long> customers) {
    CustomerStore store = journal.customers();
    Map<Long, String> names = store.names(customers);
    Map<Long, List<Contact>> contacts = store.contactsByCustomer();
    List<Recipient> recipients = new ArrayList<>();
    for (long customer : customers) {
      String name = names.get(customer);
      if (name != null) {
        List<Contact> its = contacts.getOrDefault(customer, List.of());
        recipients.add(new Recipient(customer, name, its.isEmpty() ? name : its.getFirst().name()));
      }
    }
    return recipients;
  }

  /** All messages under the names of whom they are to, to be sent from elsewhere. */
  public static String list(String text, List<Recipient> recipients) {
    StringBuilder list = new StringBuilder();
    for (Recipient each : recipients) {
      list.append(each.customerName()).append('\n').append(each.fill(text)).append("\n\n");
    }
    return list.toString().strip();
  }
}
