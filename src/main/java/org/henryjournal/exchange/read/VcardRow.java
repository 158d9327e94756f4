package org.henryjournal.exchange.read;

import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.DateOrTimeProperty;
import ezvcard.property.Email;
import ezvcard.property.ListProperty;
import ezvcard.property.Note;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.TextProperty;
import ezvcard.property.VCardProperty;
import ezvcard.util.PartialDate;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henryjournal.domain.Birthday;
import org.jspecify.annotations.Nullable;

/** The cells of one card. What has no column of its own stands in the note. */
final class VcardRow {

  static final List<String> HEADERS =
      List.of(
          "Name",
          "Family name",
          "Given name",
          "Company",
          "Department",
          "Job title",
          "Phone",
          "Phone 2",
          "Phone 3",
          "E-mail",
          "E-mail 2",
          "WeChat",
          "Address",
          "Birthday",
          "Note",
          "Tags",
          "Website");

  private static final int PHONES = 3;
  private static final int EMAILS = 2;

  /** The year that Apple writes for a birthday without one. */
  private static final int NO_YEAR = 1604;

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final VCard card;
  private final VcardPhones phones;
  private final VcardChats chats;
  private final Set<String> note = new LinkedHashSet<>();

  VcardRow(VCard card) {
    this.card = card;
    this.phones = new VcardPhones(card);
    this.chats = new VcardChats(card);
  }

  List<String> cells() {
    for (Note written : card.getNotes()) {
      add(note, "", written.getValue());
    }
    note.addAll(chats.others());
    Set<String> weChat = new LinkedHashSet<>(chats.weChat());
    weChat.addAll(phones.labelled(VcardChats.WECHAT));
    List<String> numbers = phones.inOrder();
    List<String> emails = emails();
    List<String> addresses = addresses();
    List<String> websites = texts(card.getUrls());
    rest("Phone", numbers, PHONES);
    rest("E-mail", emails, EMAILS);
    rest("WeChat", List.copyOf(weChat), 1);
    rest("Address", addresses, 1);
    rest("Website", websites, 1);
    List<String> company = values(card.getOrganization());
    StructuredName name = card.getStructuredName();
    List<String> cells = new ArrayList<>();
    cells.add(name());
    cells.add(name == null ? "" : text(name.getFamily()));
    cells.add(name == null ? "" : text(name.getGiven()));
    cells.add(at(company, 0));
    cells.add(
        company.stream().skip(1).filter(SheetRow::hasText).collect(Collectors.joining(" / ")));
    cells.add(
        Stream.concat(texts(card.getTitles()).stream(), texts(card.getRoles()).stream())
            .findFirst()
            .orElse(""));
    cells.addAll(List.of(at(numbers, 0), at(numbers, 1), at(numbers, 2)));
    cells.addAll(List.of(at(emails, 0), at(emails, 1)));
    cells.add(weChat.stream().findFirst().orElse(""));
    cells.add(at(addresses, 0));
    cells.add(birthday());
    cells.add(String.join("\n", note));
    cells.add(
        card.getCategoriesList().stream()
            .flatMap(tags -> values(tags).stream())
            .filter(SheetRow::hasText)
            .distinct()
            .collect(Collectors.joining(", ")));
    cells.add(at(websites, 0));
    return cells;
  }

  private String name() {
    for (TextProperty whole : card.getFormattedNames()) {
      if (SheetRow.hasText(text(whole.getValue()))) {
        return text(whole.getValue());
      }
    }
    String put = together(card.getStructuredName());
    if (!put.isEmpty()) {
      return put;
    }
    return card.getNicknames().stream()
        .flatMap(names -> values(names).stream())
        .filter(SheetRow::hasText)
        .findFirst()
        .orElse("");
  }

  private static String together(@Nullable StructuredName name) {
    if (name == null) {
      return "";
    }
    String family = text(name.getFamily());
    String given = text(name.getGiven());
    String middle = String.join(" ", name.getAdditionalNames());
    return HAN.matcher(family + given).find()
        ? family + middle + given
        : joined(" ", given, middle, family);
  }

  private List<String> emails() {
    return card.getEmails().stream()
        .sorted(Comparator.comparingInt(VcardRow::preference))
        .map(Email::getValue)
        .map(VcardRow::text)
        .filter(SheetRow::hasText)
        .distinct()
        .toList();
  }

  /** Lowest first: version 4 counts from 1 to 100, the others only say which one. */
  static int preference(VCardProperty property) {
    Integer order = null;
    try {
      order = property.getParameters().getPref();
    } catch (IllegalStateException e) {
      // Not a number: then it is preferred, as far as anyone can tell.
      return 1;
    }
    if (order != null) {
      return order;
    }
    boolean says = property.getParameters().getTypes().stream().anyMatch("pref"::equalsIgnoreCase);
    return says ? 1 : 101;
  }

  private List<String> addresses() {
    return card.getAddresses().stream()
        .sorted(Comparator.comparingInt(VcardRow::preference))
        .map(VcardRow::address)
        .filter(SheetRow::hasText)
        .distinct()
        .toList();
  }

  /** From the large to the small in Chinese, the other way round elsewhere. */
  private static String address(Address address) {
    List<String> street = new ArrayList<>(address.getStreetAddresses());
    street.addAll(address.getExtendedAddresses());
    street.addAll(address.getPoBoxes());
    String near = joined(", ", street.toArray(String[]::new));
    String code = String.join(" ", address.getPostalCodes());
    String city = String.join(" ", address.getLocalities());
    String region = String.join(" ", address.getRegions());
    String country = String.join(" ", address.getCountries());
    if (HAN.matcher(near + city + region).find()) {
      String place = country + region + city + String.join("", street);
      return joined(" ", place, code);
    }
    String put = joined(", ", near, joined(" ", code, city), region, country);
    return put.isEmpty() ? text(address.getLabel()) : put;
  }

  private String birthday() {
    List<String> said =
        Stream.concat(
                card.getBirthdays().stream().map(VcardRow::birthday),
                card.getExtendedProperties("BDAY").stream().map(RawProperty::getValue))
            .map(VcardRow::text)
            .filter(SheetRow::hasText)
            .toList();
    Optional<String> read =
        said.stream().filter(text -> Birthday.read(text).isPresent()).findFirst();
    said.stream()
        .filter(text -> read.filter(text::equals).isEmpty())
        .forEach(text -> add(note, "Birthday: ", text));
    return read.orElse("");
  }

  /** A date, one without a year ({@code --0517} in version 4, and what Apple writes), or words. */
  private static @Nullable String birthday(DateOrTimeProperty birthday) {
    Temporal date = birthday.getDate();
    PartialDate partial = birthday.getPartialDate();
    if (date != null && date.isSupported(ChronoField.DAY_OF_MONTH)) {
      int year = date.get(ChronoField.YEAR);
      return (year == NO_YEAR ? "-" : String.format(Locale.ROOT, "%04d", year))
          + monthAndDay(date.get(ChronoField.MONTH_OF_YEAR), date.get(ChronoField.DAY_OF_MONTH));
    }
    return partial != null && partial.getMonth() != null && partial.getDate() != null
        ? "-" + monthAndDay(partial.getMonth(), partial.getDate())
        : birthday.getText();
  }

  private static String monthAndDay(int month, int day) {
    return String.format(Locale.ROOT, "-%02d-%02d", month, day);
  }

  /** What has no column is kept in the note. */
  private void rest(String word, List<String> values, int columns) {
    for (int i = columns; i < values.size(); i++) {
      add(note, word + ": ", values.get(i));
    }
  }

  private static void add(Set<String> lines, String word, @Nullable String value) {
    if (value != null && SheetRow.hasText(value)) {
      lines.add(word + value.strip());
    }
  }

  private static List<String> texts(List<? extends TextProperty> properties) {
    return properties.stream()
        .sorted(Comparator.comparingInt(VcardRow::preference))
        .map(TextProperty::getValue)
        .map(VcardRow::text)
        .filter(SheetRow::hasText)
        .distinct()
        .toList();
  }

  private static List<String> values(@Nullable ListProperty<String> property) {
    return property == null
        ? List.of()
        : property.getValues().stream().filter(Objects::nonNull).toList();
  }

  private static String at(List<String> values, int index) {
    return index < values.size() ? values.get(index) : "";
  }

  static String joined(String between, String... parts) {
    return Stream.of(parts).filter(SheetRow::hasText).collect(Collectors.joining(between));
  }

  static String text(@Nullable String value) {
    return Optional.ofNullable(value).orElse("");
  }
}
