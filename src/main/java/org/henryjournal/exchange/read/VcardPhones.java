package org.henryjournal.exchange.read;

import ezvcard.VCard;
import ezvcard.parameter.VCardParameters;
import ezvcard.property.RawProperty;
import ezvcard.property.Telephone;
import ezvcard.property.VCardProperty;
import ezvcard.util.TelUri;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A card's telephone numbers: the preferred first, then mobile ones, fax last. */
final class VcardPhones {

  private static final String LABEL = "X-ABLabel";

  private static final Pattern MOBILE =
      Pattern.compile("mobile|iphone|手机|移动", Pattern.CASE_INSENSITIVE);

  private static final Pattern FAX = Pattern.compile("fax|传真", Pattern.CASE_INSENSITIVE);

  private final VCard card;

  VcardPhones(VCard card) {
    this.card = card;
  }

  List<String> inOrder() {
    return card.getTelephoneNumbers().stream()
        .sorted(Comparator.comparingInt(this::rank))
        .map(VcardPhones::number)
        .filter(SheetRow::hasText)
        .distinct()
        .toList();
  }

  /** Those that the rep named so. */
  List<String> labelled(Pattern words) {
    return card.getTelephoneNumbers().stream()
        .filter(phone -> words.matcher(label(card, phone)).find())
        .map(VcardPhones::number)
        .filter(SheetRow::hasText)
        .toList();
  }

  private int rank(Telephone phone) {
    String types = String.join(" ", phone.getParameters().getTypes()).toLowerCase(Locale.ROOT);
    String says = types + " " + label(card, phone);
    if (FAX.matcher(says).find()) {
      return 300;
    }
    int preference = VcardRow.preference(phone);
    boolean mobile = types.contains("cell") || MOBILE.matcher(says).find();
    return preference <= 100 ? preference : mobile ? 150 : 200;
  }

  private static String number(Telephone phone) {
    TelUri uri = phone.getUri();
    if (uri == null) {
      String text = VcardRow.text(phone.getText()).strip();
      return text.regionMatches(true, 0, "tel:", 0, 4) ? text.substring(4) : text;
    }
    String extension = VcardRow.text(uri.getExtension());
    return uri.getNumber() + (extension.isEmpty() ? "" : " ext. " + extension);
  }

  /** The label that Apple writes as a second property of the same group, or version 4's own. */
  static String label(VCard card, VCardProperty property) {
    String group = property.getGroup();
    if (group == null) {
      return VcardRow.text(property.getParameters().first(VCardParameters.LABEL));
    }
    return card.getExtendedProperties().stream()
        .filter(raw -> LABEL.equalsIgnoreCase(raw.getPropertyName()))
        .filter(raw -> group.equalsIgnoreCase(raw.getGroup()))
        .map(RawProperty::getValue)
        .map(VcardRow::text)
        .findFirst()
        .orElse("");
  }
}
