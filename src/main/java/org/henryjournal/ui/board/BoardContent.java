package org.henryjournal.ui.board;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Pinyin;
import org.henryjournal.domain.Stage;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.insight.Clearing;

/**
 * The board of a day as it was read, from which a filter chooses.
 *
 * @param month the stock from the first day of the day's month up to the day
 */
record BoardContent(
    LocalDate day, LocalDate today, GradeRules rules, List<BoardCard> cards, Clearing month) {

  BoardViewModel.Shown shown(CustomerFilter wanted, Pinyin pinyin) {
    Map<Stage, List<BoardCard>> columns =
        cards.stream()
            .filter(card -> fits(card, wanted, pinyin))
            .collect(
                Collectors.groupingBy(
                    BoardCard::stage, () -> new EnumMap<>(Stage.class), Collectors.toList()));
    return new BoardViewModel.Shown(
        day,
        day.isBefore(today),
        rules,
        columns,
        cards.stream().collect(Collectors.groupingBy(BoardCard::stage, Collectors.counting())),
        cards.stream().flatMap(card -> card.tags().stream()).distinct().toList(),
        cards.stream()
            .map(BoardCard::industry)
            .filter(industry -> !industry.isEmpty())
            .distinct()
            .sorted()
            .toList(),
        month);
  }

  private boolean fits(BoardCard card, CustomerFilter wanted, Pinyin pinyin) {
    return wanted.fits(
            CustomerFilter.Known.of(
                card.stage(), card.industry(), card.tags(), card.last().orElse(day)),
            day)
        && fitsText(card, wanted.text().strip().toLowerCase(Locale.ROOT), pinyin);
  }

  /** Part of a name or of the person's name, or pinyin. */
  private static boolean fitsText(BoardCard card, String typed, Pinyin pinyin) {
    return typed.isEmpty()
        || card.name().toLowerCase(Locale.ROOT).contains(typed)
        || card.person().map(Contact::name).orElse("").toLowerCase(Locale.ROOT).contains(typed)
        || Pinyin.startsWith(pinyin.key(card.name()), typed.replaceAll("[\\s']", ""));
  }
}
