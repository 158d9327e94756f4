package org.henryjournal.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words people write for outcomes and kinds of visit, in English, Chinese and common sheets.
 * The line and the importer read the same words.
 */
public final class Words {

  private static final Map<String, Outcome> OUTCOMES = new HashMap<>();
  private static final Map<String, VisitKind> KINDS = new HashMap<>();

  /** Outcomes that say what the customer has against it. */
  private static final Set<String> OBJECTIONS = new HashSet<>();

  /** Words for money, and whether it is given back. */
  private static final Map<String, Boolean> PAYMENTS = new HashMap<>();

  static {
    outcome(
        Outcome.DEAL,
        "deal, won, win, sold, sale, signed, sign, signed up, signed for, order, ordered, closed,"
            + " closed won, success, yes, renewed, renewal, placed an order, bought,"
            + " 签单, 签约, 签, 签下, 签了, 签到, 成交, 已成交, 已签单, 已签约, 下单, 已下单, 赢单, 成功, 拿下, 搞定, 续签,"
            + " 续约, 续单, 续费, 订货, 订了, 谈成, 成单, 开单, 出单, 定了, 买了, 签合同, 签了合同, 返单, 追加订单, 补货");
    outcome(
        Outcome.NEXT_STEP,
        "next step, next step agreed, next, agreed, appointment, meeting booked, follow up,"
            + " follow-up, followup, callback, call back, demo booked, meeting set, booked, scheduled,"
            + " 约定下一步, 下一步, 约定, 已约, 再约, 预约, 跟进, 待跟进, 跟进中, 继续跟进,"
            + " 约好, 约好了, 约定好, 约了, 约上, 说好, 定好, 约定时间, 改约, 约见, 约好时间");
    outcome(
        Outcome.THINKING,
        "thinking it over, thinking, think, considering, undecided, maybe, interested, open,"
            + " pending, will think, thinking about it, needs time, on the fence, not sure, warm,"
            + " 考虑中, 考虑, 有意向, 意向, 再考虑, 待定, 犹豫, 再看看, 再想想, 想一想, 想想, 考虑一下, 考虑考虑, 再说, 观望,"
            + " 商量, 商量一下, 要商量, 有兴趣, 感兴趣, 意向强, 研究一下, 等通知, 等消息, 请示领导, 要请示");
    outcome(Outcome.OBJECTION, "objection, objections, objected, concern, 异议, 有异议, 抗拒, 抗拒点, 有顾虑");
    objections(
        "too expensive, expensive, too pricey, price too high, too dear, price, no budget,"
            + " has a supplier, already has a supplier, already have a supplier, have a supplier,"
            + " has supplier, not now, not yet, too early, no time for it, bad timing, too slow,"
            + " wants a discount, wants discount, needs approval,"
            + " 嫌贵, 太贵, 贵了, 价格高, 价格太高, 价高, 价格贵, 要降价, 要优惠, 要折扣, 没预算, 没有预算, 预算不够, 没钱,"
            + " 资金紧张, 已有供应商, 有供应商, 有供应商了, 已有供应商了, 有合作方, 已有合作, 有固定供应商, 有货源, 不急,"
            + " 暂时不急, 时机不对, 库存多, 有库存, 账期太短, 账期短, 要账期, 怕质量不好, 担心质量, 质量不放心, 不信任, 不放心,"
            + " 担心售后, 交期太长, 起订量太高, 做不了主, 要老板定, 竞品便宜, 别家便宜");
    outcome(
        Outcome.REFUSED,
        "refused, refuse, no, no deal, nodeal, lost, closed lost, rejected, declined, not"
            + " interested, no interest, failure, not needed, no need, don't need, doesn't want, said no,"
            + " turned down, went with another, bought elsewhere, chose another,"
            + " 拒绝, 被拒, 已拒绝, 拒了, 没签, 未成交, 未签单, 丢单, 输单, 无意向, 没意向, 不需要, 不用, 不要, 不想要, 没兴趣,"
            + " 不感兴趣, 没需求, 没有需求, 不考虑, 不买, 不做, 不合作, 没戏, 黄了, 赶出来, 选了别家, 别家签了, 签了别家");
    outcome(
        Outcome.NOT_REACHED,
        "not reached, not_reached, unreached, no answer, didn't answer, did not answer, noanswer,"
            + " voicemail, left message, left a message, busy, line busy, absent, attempt, missed, na,"
            + " n/a, no reply, no response, not in, not there, away, out, out of office, on leave,"
            + " on vacation, in a meeting, in meeting, travelling, traveling, on a trip, unavailable,"
            + " not available, hung up, wrong number, closed today, no show, nobody there,"
            + " didn't pick up, boss busy, boss out,"
            + " 未接触, 未接通, 没接通, 打不通, 未接, 没见到, 没见着, 没见上, 不在, 不在家, 不在店里, 不在公司, 人不在, 老板不在,"
            + " 负责人不在, 无人接听, 没人接, 没人接听, 没接, 没接电话, 不接电话, 不接, 占线, 关机, 停机, 空号, 挂了, 挂断, 没人,"
            + " 没人在, 忙, 在忙, 老板在忙, 老板忙, 忙着, 很忙, 没空, 没时间, 开会, 在开会, 出差, 出差了, 请假, 休假, 外出,"
            + " 出去了, 已读不回, 已读未回, 不回, 没回, 没回复, 没回信, 没回消息, 未回复, 不回消息, 没通, 没打通, 联系不上, 没联系上, 关门, 没开门, 休息, 无应答, 在外地, 回老家, 拜访未遇, 扑空");
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

  private static void objections(String words) {
    outcome(Outcome.OBJECTION, words);
    for (String word : words.split(",")) {
      OBJECTIONS.add(key(word));
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

  /** What a word says of how a visit ended; a {@code 了} or {@code 中} behind it does not count. */
  public static Optional<Outcome> outcome(String word) {
    return Optional.ofNullable(OUTCOMES.get(bare(key(word))));
  }

  /** Whether the word of an outcome says what the customer has against it. */
  static boolean isObjection(String word) {
    return OBJECTIONS.contains(bare(key(word)));
  }

  private static String bare(String key) {
    return OUTCOMES.containsKey(key)
            || key.length() < 3
            || "了呢啦吧哦啊呀".indexOf(key.charAt(key.length() - 1)) < 0
        ? key
        : key.substring(0, key.length() - 1);
  }

  /** Whether a word for money says that it is given back; empty where it says nothing of money. */
  static Optional<Boolean> refund(String word) {
    return Optional.ofNullable(PAYMENTS.get(key(word)));
  }

  public static Optional<VisitKind> kind(String word) {
    return Optional.ofNullable(KINDS.get(key(word)));
  }
}
