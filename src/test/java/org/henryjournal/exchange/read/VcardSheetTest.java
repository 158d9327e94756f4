package org.henryjournal.exchange.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VcardSheetTest extends TestFiles {

  private Sheet read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private static Map<String, String> card(Sheet sheet, int index) {
    List<String> headers = sheet.rows().getFirst().cells();
    List<String> cells = sheet.rows().get(index + 1).cells();
    assertThat(cells).hasSameSizeAs(headers);
    Map<String, String> card = new TreeMap<>();
    for (int i = 0; i < headers.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        card.put(headers.get(i), cells.get(i));
      }
    }
    return card;
  }

  private Map<String, String> only(String inside) {
    return card(read("BEGIN:VCARD\n" + inside + "\nEND:VCARD\n"), 0);
  }

  @Test
  void everything_has_its_column() {
    Sheet sheet =
        read(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:张三\r\nN:张;三;;;\r\nORG:Acme;销售部;一组\r\n"
                + "TITLE:Manager\r\nTEL;TYPE=WORK:010-1234\r\nTEL;TYPE=CELL:13800138000\r\n"
                + "TEL;TYPE=FAX:010-9\r\nTEL;TYPE=HOME:010-5\r\nEMAIL:a@b.com\r\n"
                + "EMAIL;TYPE=PREF:c@d.com\r\nX-WECHAT:zhang3\r\nADR:;;文三路1号;杭州市;浙江省;310000;中国\r\n"
                + "BDAY:1980-05-12\r\nNOTE:one\\, two\\nthree\r\nCATEGORIES:VIP,老客户\r\n"
                + "URL:https://acme.cn\r\nX-QQ:12345\r\nEND:VCARD\r\n");
    assertThat(sheet.format()).isEqualTo(SourceFormat.VCARD);
    assertThat(sheet.rows().getFirst()).isEqualTo(new SheetRow(0, VcardRow.HEADERS));
    assertThat(sheet.unread()).isEmpty();
    assertThat(card(sheet, 0))
        .containsEntry("Name", "张三")
        .containsEntry("Family name", "张")
        .containsEntry("Given name", "三")
        .containsEntry("Company", "Acme")
        .containsEntry("Department", "销售部 / 一组")
        .containsEntry("Job title", "Manager")
        .containsEntry("Phone", "13800138000")
        .containsEntry("Phone 2", "010-1234")
        .containsEntry("Phone 3", "010-5")
        .containsEntry("E-mail", "c@d.com")
        .containsEntry("E-mail 2", "a@b.com")
        .containsEntry("WeChat", "zhang3")
        .containsEntry("Address", "中国浙江省杭州市文三路1号 310000")
        .containsEntry("Birthday", "1980-05-12")
        .containsEntry("Note", "one, two\nthree\nQQ: 12345\nPhone: 010-9")
        .containsEntry("Tags", "VIP, 老客户")
        .containsEntry("Website", "https://acme.cn");
  }

  @Test
  void versions_may_be_mixed_and_named_late() {
    Sheet sheet =
        read(
            "begin:vcard\nN:Doe;Jane\nTEL;CELL;PREF:1\nADR:;;Main St 1;Town;;123;UK\nVERSION:2.1\nend:vcard\n\n"
                + "BEGIN:VCARD\nFN:a\\;b\nVERSION:3.0\nEND:VCARD\n"
                + "BEGIN:VCARD\nVERSION:4.0\nFN:Four\nTEL;VALUE=uri;PREF=2;TYPE=\"voice,home\":tel:+86-10-1;ext=5\n"
                + "TEL;VALUE=uri;PREF=1:tel:+86-10-2\nBDAY:19800512\nEND:VCARD\n"
                + "BEGIN:VCARD\nVERSION:9\nFN:x\nEND:VCARD\n");
    assertThat(card(sheet, 0))
        .containsEntry("Name", "Jane Doe")
        .containsEntry("Phone", "1")
        .containsEntry("Address", "Main St 1, 123 Town, UK");
    assertThat(card(sheet, 1)).containsEntry("Name", "a;b");
    assertThat(card(sheet, 2))
        .containsEntry("Phone", "+86-10-2")
        .containsEntry("Phone 2", "+86-10-1 ext. 5")
        .containsEntry("Birthday", "1980-05-12");
    assertThat(card(sheet, 3)).containsEntry("Name", "x");
    assertThat(lines(sheet)).containsExactly(0L, 1L, 8L, 12L, 19L);
  }

  @Test
  void wechat_hides_in_many_places() {
    assertThat(only("X-WEIXIN:a")).containsEntry("WeChat", "a");
    assertThat(only("VERSION:3.0\nIMPP:weixin:b")).containsEntry("WeChat", "b");
    assertThat(only("VERSION:3.0\nIMPP;X-SERVICE-TYPE=WeChat;type=HOME:x-apple:c"))
        .containsEntry("WeChat", "c");
    assertThat(only("VERSION:3.0\nX-SOCIALPROFILE;type=wechat;x-user=d:x-apple:d"))
        .containsEntry("WeChat", "d");
    assertThat(only("VERSION:3.0\nX-SOCIALPROFILE;type=WeChat:x-apple:e"))
        .containsEntry("WeChat", "e");
    assertThat(only("VERSION:3.0\nitem1.IMPP:x-apple:f\nitem1.X-ABLabel:微信"))
        .containsEntry("WeChat", "f");
    assertThat(only("VERSION:3.0\nIMPP;X-SERVICE-TYPE=QQ:x-apple:77\nIMPP:skype:joe"))
        .doesNotContainKey("WeChat")
        .containsEntry("Note", "QQ: 77\nskype: joe");
  }

  @Test
  void apple_labels_say_what_a_number_is() {
    assertThat(
            only(
                "VERSION:3.0\nTEL;type=WORK:1\nitem1.TEL:2\nitem1.X-ABLabel:_$!<Mobile>!$_\n"
                    + "item2.TEL:3\nitem2.X-ABLabel:微信\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-05-12"))
        .containsEntry("Phone", "2")
        .containsEntry("WeChat", "3")
        .containsEntry("Birthday", "--05-12");
  }

  @Test
  void birthdays_need_no_year_and_no_words_are_lost() {
    assertThat(only("VERSION:4.0\nFN:x\nBDAY:--0512")).containsEntry("Birthday", "--05-12");
    assertThat(only("VERSION:3.0\nFN:x\nBDAY:--05-12")).containsEntry("Birthday", "--05-12");
    assertThat(only("VERSION:4.0\nFN:x\nBDAY;VALUE=text:农历八月十五"))
        .containsEntry("Birthday", "农历八月十五");
    assertThat(only("FN:x\nBDAY:not a day\nTEL:5"))
        .containsEntry("Phone", "5")
        .containsEntry("Note", "Birthday: not a day");
  }

  @Test
  void quoted_printable_of_old_phones() {
    assertThat(
            only(
                "VERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E4=B8=\n=89;;;\n"
                    + "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E5=BC=\n=A0=0D=0A=\nend"))
        .containsEntry("Name", "张三")
        .containsEntry("Note", "张\r\nend");
    assertThat(only("VERSION:2.1\nN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=D5=C5;=C8=FD"))
        .containsEntry("Name", "张三");
    assertThat(only("VERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE:=D5=C5;=C8=FD"))
        .containsEntry("Name", "张三");
    assertThat(only("VERSION:2.1\nN;QUOTED-PRINTABLE:=E5=BC=A0;=E4=B8=89"))
        .containsEntry("Name", "张三");
    assertThat(only("VERSION:3.0\nFN;CHARSET=NONE;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0"))
        .containsEntry("Name", "张");
  }

  @Test
  void any_encoding_of_the_file() {
    String text = "BEGIN:VCARD\nVERSION:2.1\nFN:张三\nORG:华联超市\nEND:VCARD\n";
    for (Charset charset :
        List.of(Charset.forName("GBK"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(card(read(text.getBytes(charset)), 0)).containsEntry("Company", "华联超市");
    }
    assertThat(card(read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE)), 0))
        .containsEntry("Name", "张三");
    assertThat(
            card(
                read("BEGIN:VCARD\rFN;CHARSET=GBK:张三\rEND:VCARD".getBytes(Charset.forName("GBK"))),
                0))
        .containsEntry("Name", "张三");
  }

  @Test
  void folded_lines_and_pictures() {
    assertThat(
            only(
                "VERSION:3.0\nFN:A very\n  long\n\t name\nPHOTO;ENCODING=b;TYPE=JPEG:AAAA\n BBBB\n\n"
                    + "TEL:1\nPHOTO;ENCODING=BASE64:CCCC\nDDDD\n=\nTEL:2\nLOGO;VALUE=uri:http://x/y.png\n"
                    + "X-THING;BASE64:EEEE\nEEEE\nPHOTO;ENCODING=b:\n "
                    + "F".repeat(200_000)
                    + "\nTEL;TYPE=b:3\nNOTE:n"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Name",
                "A very long name",
                "Phone",
                "1",
                "Phone 2",
                "2",
                "Phone 3",
                "3",
                "Note",
                "n"));
  }

  @Test
  void cards_within_cards_and_without_end() {
    Sheet sheet =
        read(
            "BEGIN:VCARD\nFN:Boss\nAGENT:\nBEGIN:VCARD\nFN:Helper\nEND:VCARD\nTEL:1\nEND:VCARD\n"
                + "BEGIN:VCARD\nFN:Open\nBEGIN:VCARD\nFN:Next\nEND:VCARD\nEND:VCARD\nrubbish\nmore\n"
                + "BEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\n");
    assertThat(card(sheet, 0))
        .containsExactlyInAnyOrderEntriesOf(Map.of("Name", "Boss", "Phone", "1"));
    assertThat(card(sheet, 1)).containsEntry("Name", "Open");
    assertThat(card(sheet, 2)).containsEntry("Name", "Next");
    assertThat(lines(sheet)).containsExactly(0L, 1L, 9L, 11L);
    assertThat(sheet.unread())
        .containsExactly(
            new Unread(14, "read.card.none", List.of("END:VCARD")),
            new Unread(17, "read.card.empty", List.of()),
            new Unread(19, "read.card.unclosed", List.of()));
  }

  @Test
  void a_card_in_the_cell_of_a_table_is_a_table() {
    Sheet sheet = read("name,card\nAcme,\"x\nBEGIN:VCARD\nEND:VCARD\"\n");
    assertThat(sheet.format()).isEqualTo(SourceFormat.CSV);
    assertThat(read("rubbish\nBEGIN:VCARD\nFN:x\n").unread())
        .containsExactly(new Unread(1, "read.card.none", List.of("rubbish")));
  }
}
