package org.henryjournal.exchange.read;

import ezvcard.VCard;
import ezvcard.property.Impp;
import ezvcard.property.RawProperty;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a card's person chats, written in many ways: WeChat by itself, the rest with its name. */
final class VcardChats {

  static final Pattern WECHAT = Pattern.compile("we-?chat|weixin|微信", Pattern.CASE_INSENSITIVE);

  /** {@code weixin:name} or Apple's {@code x-apple:name}. */
  private static final Pattern SCHEME =
      Pattern.compile("(?:weixin|wechat|x-apple|xmpp|im):/*", Pattern.CASE_INSENSITIVE);

  private final Set<String> weChat = new LinkedHashSet<>();
  private final Set<String> others = new LinkedHashSet<>();

  VcardChats(VCard card) {
    card.getImpps().forEach(impp -> add(card, impp));
    card.getExtendedProperties().forEach(raw -> add(card, raw));
  }

  Set<String> weChat() {
    return weChat;
  }

  /** {@code QQ: 12345}. */
  Set<String> others() {
    return others;
  }

  private void add(VCard card, Impp impp) {
    String service = VcardRow.text(impp.getParameters().first("X-SERVICE-TYPE"));
    String protocol = VcardRow.text(impp.getProtocol());
    boolean own = protocol.isEmpty() || SCHEME.matcher(protocol + ":").matches();
    add(
        VcardRow.joined(
            " ",
            service,
            own && !WECHAT.matcher(protocol).find() ? "" : protocol,
            VcardPhones.label(card, impp)),
        VcardRow.text(impp.getHandle()));
  }

  private void add(VCard card, RawProperty raw) {
    String name = raw.getPropertyName().toUpperCase(Locale.ROOT);
    String value = VcardRow.text(raw.getParameters().first("X-USER"));
    value = SheetRow.hasText(value) ? value : VcardRow.text(raw.getValue());
    value = SCHEME.matcher(value.strip()).replaceFirst("");
    switch (name) {
      case "X-SOCIALPROFILE", "IMPP" ->
          add(
              VcardRow.joined(
                  " ",
                  String.join(" ", raw.getParameters().getTypes()),
                  VcardRow.text(raw.getParameters().first("X-SERVICE-TYPE")),
                  VcardRow.text(raw.getValue()).matches("(?i)(weixin|wechat):.*") ? "WeChat" : "",
                  VcardPhones.label(card, raw)),
              value);
      case "X-QQ", "X-TENCENT-QQ" -> add("QQ", value);
      case "X-SKYPE", "X-SKYPE-USERNAME" -> add("Skype", value);
      case "X-AIM", "X-ICQ", "X-MSN", "X-JABBER", "X-WHATSAPP" -> add(name.substring(2), value);
      default -> {
        if (name.startsWith("X-") && WECHAT.matcher(name).find()) {
          add("WeChat", value);
        }
      }
    }
  }

  private void add(String service, String handle) {
    if (!SheetRow.hasText(handle)) {
      return;
    }
    if (WECHAT.matcher(service).find()) {
      weChat.add(handle.strip());
    } else {
      others.add((service.isEmpty() ? "IM: " : service + ": ") + handle.strip());
    }
  }
}
