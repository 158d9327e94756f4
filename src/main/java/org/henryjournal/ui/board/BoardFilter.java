package org.henryjournal.ui.board;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Pinyin;
import org.henryjournal.domain.Tag;
import org.henryjournal.insight.BoardCard;

/**
 * Which cards are shown.
 *
 * @param text part of a name or of the person's name, or pinyin; '' for all
 * @param tags ids of tags, of which a card needs all
 * @param industries of which a card has one; none for all
 */
record BoardFilter(String text, Set<Long> tags, Set<String> industries) {

  static final BoardFilter ALL = new BoardFilter("", Set.of(), Set.of());

  BoardFilter {
    tags = Set.copyOf(tags);
    industries = Set.copyOf(industries);
  }

  boolean isAll() {
    return equals(ALL);
  }

  boolean fits(BoardCard card, Pinyin pinyin) {
    return (industries.isEmpty() || industries.contains(card.industry()))
        && (tags.isEmpty()
            || card.tags().stream().map(Tag::id).collect(Collectors.toSet()).containsAll(tags))
        && fitsText(card, pinyin);
  }

  private boolean fitsText(BoardCard card, Pinyin pinyin) {
    String typed = text.strip().toLowerCase(Locale.ROOT);
    return typed.isEmpty()
        || card.name().toLowerCase(Locale.ROOT).contains(typed)
        || card.person().map(Contact::name).orElse("").toLowerCase(Locale.ROOT).contains(typed)
        || Pinyin.startsWith(pinyin.key(card.name()), typed.replaceAll("[\\s']", ""));
  }
}
