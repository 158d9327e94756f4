package org.henryjournal.domain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words people write for outcomes and kinds of visit, in English, Chinese and common sheets.
 * The line and the importer read the same words.
 */
public final class Words {

  private static final Map<String, Outcome> OUTCOMES = new HashMap<>();
  private static final Map<String, VisitKind> KINDS = new HashMap<>();

  /** Words for money, and whether it is given back. */
  private static final Map<String, Boolean> PAYMENTS = new HashMap<>();

  static {
    outcome(
        Outcome.DEAL,
        "deal, won, win, sold, sale, signed, sign, order, ordered, closed won, success, yes,"
            + " 签单, 签约, 签, 成交, 已成交, 已签单, 已签约, 下单, 赢单, 成功");
    outcome(
        Outcome.NEXT_STEP,
        "next step, next step agreed, next, agreed, appointment, meeting booked, follow up,"
            + " follow-up, followup, callback, call back, demo booked,"
            + " 约定下一步, 下一步, 约定, 已约, 再约, 预约, 跟进, 待跟进, 跟进中, 继续跟进");
    outcome(
        Outcome.THINKING,
        "thinking it over, thinking, think, considering, undecided, maybe, interested, open,"
            + " pending, 考虑中, 考虑, 有意向, 意向, 再考虑, 待定, 犹豫");
    outcome(Outcome.OBJECTION, "objection, objections, objected, concern, 异议, 有异议, 抗拒, 抗拒点");
    outcome(
        Outcome.REFUSED,
        "refused, refuse, no, no deal, nodeal, lost, closed lost, rejected, declined, not"
            + " interested, failure, 拒绝, 被拒, 已拒绝, 没签, 未成交, 未签单, 丢单, 输单, 无意向, 不需要");
    outcome(
        Outcome.NOT_REACHED,
        "not reached, not_reached, unreached, no answer, noanswer, voicemail, left message, busy,"
            + " absent, attempt, missed, na, n/a,"
            + " 未接触, 未接通, 没接通, 打不通, 未接, 没见到, 没见着, 不在, 无人接听, 没接, 占线, 关机");
    kind(
        VisitKind.IN_PERSON,
        "in person, visit, visited, meeting, met, face to face, on site, onsite, in_person,"
            + " 面谈, 上门, 拜访, 见面, 当面, 面访, 实地, 会面");
    kind(
        VisitKind.CALL,
        "call, called, phone, phone call, mobile, mobile call, telephone, cellular, tel, cold call,"
            + " 电话, 打电话, 电话拜访, 通话, 手机, 去电");
    kind(
        VisitKind.MESSAGE,
        "message, msg, mail, e-mail, email, sms, text, chat, wechat, whatsapp, letter,"
            + " 微信, 短信, 信息, 消息, 邮件, 留言, 私信");
    kind(
        VisitKind.VIDEO,
        "video, video call, online, online meeting, zoom, teams, 视频, 视频会议, 线上, 线上会议, 腾讯会议");
    payment(
        false,
        "paid, pays, payment, received, collected, money in,"
            + " 回款, 已回款, 收款, 已收款, 到账, 已到账, 付款, 已付款, 已付, 打款, 已打款, 收到货款, 货款");
    payment(true, "refund, refunded, paid back, money back, 退款, 已退款, 退钱");
  }

  private Words() {}

  private static void payment(boolean isRefund, String words) {
    for (String word : words.split(",")) {
      PAYMENTS.put(key(word), isRefund);
    }
  }

  private static void outcome(Outcome outcome, String words) {
    OUTCOMES.put(key(outcome.code()), outcome);
    for (String word : words.split(",")) {
      OUTCOMES.put(key(word), outcome);
    }
  }

  private static void kind(VisitKind kind, String words) {
    KINDS.put(key(kind.code()), kind);
    for (String word : words.split(",")) {
      KINDS.put(key(word), kind);
    }
  }

  /** Case, spaces, hyphens and underscores do not count. */
  private static String key(String word) {
    StringBuilder key = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isWhitespace(c) && c != '-' && c != '_') {
        key.append(c);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  public static Optional<Outcome> outcome(String word) {
    return Optional.ofNullable(OUTCOMES.get(key(word)));
  }

  /** Whether a word for money says that it is given back; empty where it says nothing of money. */
  static Optional<Boolean> refund(String word) {
    return Optional.ofNullable(PAYMENTS.get(key(word)));
  }

  public static Optional<VisitKind> kind(String word) {
    return Optional.ofNullable(KINDS.get(key(word)));
  }
}
