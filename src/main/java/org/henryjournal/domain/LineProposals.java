package org.henryjournal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What plain words say of a visit: how it ended, for how much, what is next. Only proposals: a rep
 * sees them before they are saved.
 *
 * @param objection the words of it, where the outcome is one
 */
record LineProposals(
    Optional<Outcome> outcome,
    String objection,
    Optional<BigDecimal> amount,
    Optional<VisitDraft.Step> step) {

  private static final int LONGEST = 9;
  private static final int LONGEST_DATE = 24;
  private static final int MOST = 400;

  /** Where several are said, the first of these is meant. */
  private static final List<Outcome> ORDER =
      List.of(
          Outcome.DEAL,
          Outcome.OBJECTION,
          Outcome.REFUSED,
          Outcome.NEXT_STEP,
          Outcome.THINKING,
          Outcome.NOT_REACHED);

  /** Words that mean an outcome only behind its sign. */
  private static final Set<String> TOO_COMMON =
      Set.of(
          "跟进", "意向", "成功", "下一步", "预约", "订货", "续费", "补货", "休息", "外出", "挂了", "没钱", "再说", "不做", "不用",
          "商量", "开单", "出单", "约定", "定了", "买了", "异议", "抗拒", "休假", "想想", "待定");

  /** English words that mean an outcome also alone and without a sign. */
  private static final Set<String> CLEAR =
      Set.of(
          "signed",
          "sold",
          "renewed",
          "refused",
          "rejected",
          "declined",
          "voicemail",
          "undecided",
          "bought",
          "ordered",
          "unavailable");

  /** Before the word of a deal, these make it none. */
  private static final Pattern NOT_YET =
      Pattern.compile(
          "(?:[没不未别想要等待能会再可先]|准备|打算|才|才能|什么时候|之前|如果|希望|催|马上|还没有|没有)$"
              + "|(?i:\\b(?:not|n't|didn't|hasn't|haven't|will|to|might|may|if|when|want|wants|before|would|could|should|be|nothing)\\s+)$");

  /** Says that something is still to be done. */
  private static final Pattern INTENDED =
      Pattern.compile("再|约|回访|要去|去签|送|打给|联系|(?i:\\b(?:again|call|visit|meet|back|follow)\\b)");

  /** Before a day of the week it makes it a past one: 上周五, last friday. */
  private static final Pattern BACK =
      Pattern.compile("(?<![早晚马])上个?$|(?i:\\b(?:last|past|previous)\\s+)$");

  private static final Pattern CLAUSES = Pattern.compile("[,，;；。.!！?？\\n](?!\\d)");

  private static final String DATE_BEGINS =
      "0123456789今明后大下本这周星礼月年半过初正腊冬农阴元除小春端中国圣五双清重两一二三四五六七八九十上早晚";

  private record Said(Outcome outcome, String words, int start, int end) {}

  static LineProposals read(String note, LocalDate day) {
    String text = note.length() > MOST ? note.substring(0, MOST) : note;
    Optional<Said> said =
        all(text).stream().min(Comparator.comparingInt(each -> ORDER.indexOf(each.outcome())));
    Optional<BigDecimal> amount =
        said.filter(each -> each.outcome() == Outcome.DEAL).flatMap(each -> amount(text, each));
    return new LineProposals(
        said.map(Said::outcome),
        said.map(Said::words).filter(Words::isObjection).orElse(""),
        amount,
        step(text, day));
  }

  private static List<Said> all(String text) {
    List<Said> all = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Optional<Said> said = at(text, at);
      said.filter(each -> each.outcome() != Outcome.DEAL || isDone(text, each)).ifPresent(all::add);
      at = said.map(Said::end).orElse(at + 1);
    }
    return all;
  }

  private static Optional<Said> at(String text, int at) {
    if (!Found.endsAWord(text, at) || LineTokens.isSpace(text.charAt(at))) {
      return Optional.empty();
    }
    boolean han = Pinyin.isHan(text.charAt(at));
    return Found.longest(text, at, han ? LONGEST : 30, word -> meaning(word, han))
        .map(found -> new Said(found.value(), text.substring(at, found.end()), at, found.end()));
  }

  private static Optional<Outcome> meaning(String word, boolean han) {
    if (han) {
      return word.length() < 2
              || TOO_COMMON.contains(word)
              || Pinyin.hasHan(word) && word.contains(" ")
          ? Optional.empty()
          : Words.outcome(word);
    }
    String lower = word.toLowerCase(Locale.ROOT);
    boolean several =
        lower.indexOf(' ') > 0 && !lower.startsWith("call ") && !lower.startsWith("follow");
    return several || CLEAR.contains(lower) ? Words.outcome(lower) : Optional.empty();
  }

  /** A deal is done: not one that is hoped for, and said with 了, 下, an amount or in English. */
  private static boolean isDone(String text, Said said) {
    if (NOT_YET.matcher(text.substring(0, said.start())).find()) {
      return false;
    }
    return !Pinyin.hasHan(said.words())
        || said.words().matches(".*[了下到定]|成交|拿下|签单|下单|续签|续约")
        || text.startsWith("了", said.end())
        || AmountWords.at(text, said.end()).isPresent();
  }

  /** The first amount of the clause in which the deal is said, first behind it. */
  private static Optional<BigDecimal> amount(String text, Said said) {
    Matcher clause = CLAUSES.matcher(text);
    int end = clause.find(said.end()) ? clause.start() : text.length();
    int from = said.end();
    for (int at = from; at < end; at++) {
      if (isNumber(text, at)) {
        Optional<Found<BigDecimal>> found = AmountWords.at(text, at);
        if (found.isPresent()) {
          return found.map(Found::value);
        }
      }
    }
    for (int at = 0; at < said.start(); at++) {
      Optional<Found<BigDecimal>> found =
          isNumber(text, at) ? AmountWords.at(text, at) : Optional.empty();
      if (found.isPresent() && AmountWords.saysMoney(text.substring(at, found.get().end()))) {
        return found.map(Found::value);
      }
    }
    return Optional.empty();
  }

  private static boolean isNumber(String text, int at) {
    char c = text.charAt(at);
    boolean begins =
        at == 0
            || !Character.isDigit(text.charAt(at - 1)) && ".,，".indexOf(text.charAt(at - 1)) < 0
            || LineTokens.isSpace(text.charAt(at - 1));
    return begins
        && (Character.isDigit(c)
            || "¥￥$€£".indexOf(c) >= 0
            || (ChineseNumbers.NUMERALS.indexOf(c) >= 0
                && (at == 0 || ChineseNumbers.NUMERALS.indexOf(text.charAt(at - 1)) < 0)));
  }

  /** The first day to come that a clause says, with the clause's other words. */
  private static Optional<VisitDraft.Step> step(String text, LocalDate day) {
    int begin = 0;
    Matcher mark = CLAUSES.matcher(text);
    while (begin < text.length()) {
      int end = mark.find(begin) ? mark.start() : text.length();
      Optional<VisitDraft.Step> step = stepOf(text.substring(begin, end), day);
      if (step.isPresent()) {
        return step;
      }
      begin = end + 1;
    }
    return Optional.empty();
  }

  private static Optional<VisitDraft.Step> stepOf(String clause, LocalDate day) {
    for (int at = 0; at < clause.length(); at++) {
      boolean begins =
          Pinyin.isHan(clause.charAt(at)) || Character.isDigit(clause.charAt(at))
              ? DATE_BEGINS.indexOf(clause.charAt(at)) >= 0
                  && (at == 0 || !Character.isDigit(clause.charAt(at - 1)))
              : Character.isLetter(clause.charAt(at));
      if (begins && Found.endsAWord(clause, at) && !BACK.matcher(clause.substring(0, at)).find()) {
        Optional<VisitDraft.Step> step = stepAt(clause, at, day);
        if (step.isPresent()) {
          return step;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<VisitDraft.Step> stepAt(String clause, int at, LocalDate day) {
    Optional<Found<LocalDate>> date =
        Found.longest(
            clause,
            at,
            LONGEST_DATE,
            word -> word.length() < 2 ? Optional.empty() : DateWords.parse(word, day));
    Optional<StepWords> read = StepWords.read(clause.substring(at), day);
    boolean ahead =
        read.isPresent()
            && (date.isPresent()
                ? date.get().value().isAfter(day)
                    || read.get().time().isPresent() && isIntended(clause)
                : isIntended(clause));
    if (!ahead) {
      return Optional.empty();
    }
    StepWords said = read.get();
    String what = (clause.substring(0, at).strip() + " " + said.what()).strip();
    return Optional.of(new VisitDraft.Step(said.date(), said.time(), what));
  }

  private static boolean isIntended(String clause) {
    return INTENDED.matcher(clause).find();
  }
}
