package org.henryjournal.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the customer of a line where its name does not stand at the beginning: the whole name
 * anywhere, or a part of it that only one customer has, at a place where a name can stand. Nothing
 * is guessed: a part that several have is said with all of them.
 */
final class NameInLine {

  /** Parts that say nothing of who it is: forms of companies, kinds of shops, places. */
  private static final Pattern GENERIC =
      Pattern.compile(
          "有限责任公司|股份有限公司|有限公司|分公司|总公司|公司|集团|股份|有限|商行|超市|商场|商店|商厦|百货|宾馆|酒店|饭店|餐厅|大厦|"
              + "物流|市场|中心|贸易|商贸|科技|实业|工业|食品|烘焙|冷链|冷藏|工厂|门店|专卖店|店|厂|"
              + "北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|"
              + "云南|陕西|甘肃|青海|内蒙古|宁夏|新疆|西藏|香港|澳门|台湾|深圳|广州|杭州|南京|苏州|成都|武汉|西安|郑州|长沙|青岛|济南|"
              + "大连|宁波|厦门|福州|无锡|佛山|东莞|合肥|昆明|沈阳|哈尔滨|长春|石家庄|太原|南昌|南宁|贵阳|兰州|海口|中国|省|市|县|区|"
              + "\\b(?:the|and|of|co|ltd|inc|llc|gmbh|company|corp|corporation|group|market|store|"
              + "shop|tools|bakery|hotel|restaurant|foods|food|trading|services|solutions|new)\\b|&|\\.");

  /** Stands before the name of a customer in a sentence. */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:去了?|到了?|在|给|跟|和|与|见了?|拜访了?|走访了?|约了?|找了?|回访了?|联系了?|打电话给|打给|致电|电话|陪|帮|向|对|"
              + "跑了?|看了?|送|来自)$"
              + "|(?i:\\b(?:at|with|to|from|visited|called|met|saw|for|by|emailed|rang|see|call)\\s)$");

  /** Stands behind the name of a customer in a sentence. */
  private static final Pattern FOLLOW =
      Pattern.compile(
          "^(?:[要说想签嫌不没已让问叫回再催付欠定订买今昨明后下约成拿有老负]"
              + "|(?i:\\s(?:called|wants?|said|says|signed|is|was|will|asked|ordered|has|have|had|not|no|needs?|paid)\\b))");

  /** Begins a sentence that tells of a visit; no name begins so. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "^(?:[去到见找跑陪约看]了|拜访|走访|回访|联系了|打电话|打给|致电|我|刚(?:去|从|和|给|在)|"
              + "(?i:(?:had|met with|went|called|visited|spoke|saw|talked|was|were|i|we|they|he|she|got"
              + "|did|just|tried|dropped|stopped) ))");

  private static final String ENDS = ",，、;；。:：!！>》＞→#＃@＠^＾（(";

  private final CustomerNames names;
  private final String line;
  private final int from;
  private final int to;

  /**
   * @param line with the marks of the line as they are
   * @param from what was read before this place names nobody
   * @param to what stands behind this place names nobody
   */
  NameInLine(CustomerNames names, String line, int from, int to) {
    this.names = names;
    this.line = line;
    this.from = from;
    this.to = to;
  }

  /** The place of the customer, with one name or several candidates. */
  Optional<CustomerNames.Place> find() {
    boolean[] step = ofSteps();
    Optional<CustomerNames.Place> whole =
        names
            .anywhere(line, at -> at >= from && at < to && !step[at] && mayBegin(at))
            .filter(place -> isLatin(place) || stands(place));
    if (whole.isPresent()) {
      return whole;
    }
    CustomerNames.Place best = null;
    for (int at = from; at < to; at++) {
      if (!step[at] && mayBegin(at) && mayBeginPart(at)) {
        CustomerNames.Place place = names.part(line, at, chunkEnd(at)).orElse(null);
        if (place != null && stands(place) && (best == null || length(place) > length(best))) {
          best = place;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** The place where a contact is named, with the customers who have one of that name. */
  Optional<CustomerNames.Place> findContact() {
    boolean[] step = ofSteps();
    for (int at = from; at < to; at++) {
      if (!step[at] && mayBegin(at)) {
        Optional<CustomerNames.Place> place =
            names.contact(line, at, chunkEnd(at)).filter(this::stands);
        if (place.isPresent()) {
          return place;
        }
      }
    }
    return Optional.empty();
  }

  private static int length(CustomerNames.Place place) {
    return place.end() - place.start();
  }

  /** What a next step or a promise says names nobody. */
  private boolean[] ofSteps() {
    boolean[] step = new boolean[line.length()];
    boolean inStep = false;
    for (int at = 0; at < line.length(); at++) {
      if (LineTokens.isSignAt(line, at)) {
        LineMark mark = LineMark.of(line.charAt(at)).orElse(LineMark.PROMISE);
        inStep = mark == LineMark.STEP || mark == LineMark.PROMISE;
      }
      step[at] = inStep;
    }
    return step;
  }

  private boolean isLatin(CustomerNames.Place place) {
    return !Pinyin.isHan(line.codePointBefore(place.end()));
  }

  private boolean mayBegin(int at) {
    char c = line.charAt(at);
    if (LineTokens.isSpace(c)
        || ENDS.indexOf(c) >= 0
        || !Found.endsAWord(line, at)
        || isOfSign(at)) {
      return false;
    }
    return at == from || isBorder(at - 1) || hasLead(at);
  }

  /** A word inside a Latin name may be one of a name that is not known. */
  private boolean mayBeginPart(int at) {
    return at == from
        || Pinyin.isHan(line.codePointAt(at))
        || !LineTokens.isSpace(line.charAt(at - 1))
        || hasLead(at)
        || (at > 1 && isOfSign(at - 2));
  }

  /** Whether the word is one of a sign: nothing else is read there. */
  private boolean isOfSign(int at) {
    for (int i = at; i >= 0 && !LineTokens.isSpace(line.charAt(i)); i--) {
      if (LineTokens.isSignAt(line, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBorder(int at) {
    char c = line.charAt(at);
    return LineTokens.isSpace(c) || ",，、;；。:：".indexOf(c) >= 0;
  }

  private boolean hasLead(int at) {
    return LEAD.matcher(line.substring(Math.max(from, at - 10), at)).find();
  }

  private int chunkEnd(int at) {
    int end = at;
    while (end < line.length() && ENDS.indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Whether a part of a name can be meant at its place, by what stands before and behind it. */
  private boolean stands(CustomerNames.Place place) {
    String part = line.substring(place.start(), place.end());
    boolean isWhole =
        place.names().size() == 1 && place.names().getFirst().name().length() == part.length();
    if (!isWhole
        && GENERIC
                .matcher(part.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replaceAll("[\\d\\s]", "")
                .length()
            < 2) {
      return false;
    }
    String behind = line.substring(place.end());
    boolean isChinese = Pinyin.hasHan(part);
    boolean ends =
        behind.isEmpty()
            || ENDS.indexOf(behind.charAt(0)) >= 0
            || (isChinese && LineTokens.isSpace(behind.charAt(0)))
            || LineTokens.isSignAt(
                line, Math.min(line.length() - 1, LineTokens.skipSpace(line, place.end())));
    return ends || hasLead(place.start()) || FOLLOW.matcher(behind).find();
  }

  /** Whether words say no more than that a name follows: {@code met}, {@code 见了}. */
  static boolean leads(String words) {
    return LEAD.matcher(words).matches();
  }

  /** Whether a sentence begins at a place that tells of a visit and no name. */
  static boolean beginsSentence(String text) {
    return SENTENCE.matcher(text).find();
  }
}
