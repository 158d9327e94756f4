package org.henryjournal.exchange;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a column of a file can hold, and the headers people write over it. */
public enum ImportField {
  DATE(true, "date, day, visit date, call date, visited on, 日期, 拜访日期, 跟进日期, 联系日期, 时间日期"),
  TIME(false, "time, visit time, call time, hour, 时间, 时刻, 拜访时间"),
  CUSTOMER(
      true,
      "customer, customer name, client, client name, company, company name, account, account name,"
          + " organization, organisation, shop, 客户, 客户名称, 客户名, 公司, 公司名称, 单位, 单位名称, 门店, 店名"),
  CONTACT(
      false,
      "contact, contact name, contact person, person, person met, attendee, 联系人, 联系人姓名, 对接人"),
  KIND(
      false,
      "kind, type, channel, visit type, activity type, method, 方式, 拜访方式, 跟进方式, 联系方式类型, 类型, 渠道"),
  OUTCOME(true, "outcome, result, status, disposition, 结果, 拜访结果, 跟进结果, 状态, 结论"),
  AMOUNT(
      false,
      "amount, deal amount, value, deal value, price, revenue, sum, 金额, 签单金额, 成交金额, 成交额, 合同金额, 销售额"),
  OBJECTION(false, "objection, objections, concern, concerns, 抗拒点, 异议, 客户异议, 反对意见"),
  REASON(false, "reason, true reason, real reason, 真实原因, 原因"),
  NEED(false, "need, needs, need found, requirement, 需求, 客户需求"),
  COMPETITOR(false, "competitor, competitors, competition, 竞品, 竞争对手, 对手"),
  MINUTES(false, "minutes, duration, minutes spent, duration minutes, 分钟, 时长, 用时, 时长分钟"),
  NOTE(
      false,
      "note, notes, remark, remarks, comment, comments, description, details, memo,"
          + " 备注, 说明, 内容, 拜访内容, 跟进内容, 记录, 描述"),
  NAME(
      true,
      "name, customer, customer name, client, client name, company, company name, account,"
          + " account name, organization, organisation, full name,"
          + " 名称, 姓名, 客户, 客户名称, 客户名, 客户姓名, 公司, 公司名称, 单位, 单位名称, 门店, 店名"),
  INDUSTRY(false, "industry, sector, branch, line of business, profession, 行业, 所属行业, 职业"),
  PHONE(
      false,
      "phone, telephone, tel, mobile, cell, phone number, mobile phone, mobile number, business"
          + " phone, 电话, 手机, 手机号, 手机号码, 联系电话, 电话号码, 联系方式"),
  EMAIL(false, "email, e-mail, mail, email address, e-mail address, 邮箱, 电子邮箱, 邮件, 电子邮件, 邮箱地址"),
  WECHAT(false, "wechat, wechat id, weixin, 微信, 微信号"),
  ADDRESS(false, "address, street, location, business address, 地址, 公司地址, 联系地址, 详细地址"),
  SOURCE(false, "source, lead source, origin, referred by, 来源, 客户来源, 线索来源"),
  BIRTHDAY(false, "birthday, birth date, date of birth, 生日, 出生日期"),
  EXPECTED_AMOUNT(
      false,
      "expected amount, expected, expected value, potential, deal value, amount,"
          + " 意向金额, 预计金额, 预期金额, 金额");

  private static final List<ImportField> OF_VISITS =
      List.of(
          DATE,
          TIME,
          CUSTOMER,
          CONTACT,
          KIND,
          OUTCOME,
          AMOUNT,
          OBJECTION,
          REASON,
          NEED,
          COMPETITOR,
          MINUTES,
          NOTE);
  private static final List<ImportField> OF_CUSTOMERS =
      List.of(
          NAME, INDUSTRY, PHONE, EMAIL, WECHAT, ADDRESS, SOURCE, BIRTHDAY, EXPECTED_AMOUNT, NOTE);

  private static final Map<ImportKind, Map<String, ImportField>> BY_HEADER =
      new EnumMap<>(ImportKind.class);

  static {
    for (ImportKind kind : ImportKind.values()) {
      Map<String, ImportField> fields = new HashMap<>();
      for (ImportField field : of(kind)) {
        for (String header : field.headers.split(",")) {
          fields.putIfAbsent(key(header), field);
        }
      }
      BY_HEADER.put(kind, fields);
    }
  }

  private final boolean needed;
  private final String headers;

  ImportField(boolean needed, String headers) {
    this.needed = needed;
    this.headers = headers;
  }

  static List<ImportField> of(ImportKind kind) {
    return kind == ImportKind.VISITS ? OF_VISITS : OF_CUSTOMERS;
  }

  /** No row can be read without this column. */
  boolean isNeeded() {
    return needed;
  }

  /** Key of the field's name. */
  public String messageKey() {
    return "import.field." + name().toLowerCase(Locale.ROOT);
  }

  /** The field a header stands for; what it says in brackets, such as a unit, does not count. */
  static Optional<ImportField> ofHeader(ImportKind kind, String header) {
    Map<String, ImportField> fields = BY_HEADER.getOrDefault(kind, Map.of());
    String plain = header.replaceAll("[(（\\[【].*", "");
    return Optional.ofNullable(fields.get(key(plain)));
  }

  private static String key(String header) {
    return header.replaceAll("[\\s_\\-*:：.\u3000\u00a0]", "").toLowerCase(Locale.ROOT);
  }
}
