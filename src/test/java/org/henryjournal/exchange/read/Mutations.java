package org.henryjournal.exchange.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Good files of each kind, and what chance makes of them. */
final class Mutations {

  private static final Charset GBK = Charset.forName("GBK");

  private static final String TABLE =
      "sep=;\r\n姓名;电话;\"备注\"\r\n张三;13800138000;\"a;\"\"b\"\"\nc\"\r\nMüller;+49 30;x\r\n";

  private static final String CARDS =
      """
      BEGIN:VCARD
      VERSION:2.1
      N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E4=B8=
      =89;;;
      TEL;CELL;PREF:13800138000
      PHOTO;ENCODING=BASE64;JPEG:AAAABBBB
       CCCC

      AGENT:
      BEGIN:VCARD
      FN:Helper
      END:VCARD
      END:VCARD
      BEGIN:VCARD
      VERSION:3.0
      FN:李四\\, Li
      item1.TEL;type=pref:010-1
      item1.X-ABLabel:_$!<Mobile>!$_
      IMPP;X-SERVICE-TYPE=WeChat:x-apple:li4
      X-SOCIALPROFILE;type=wechat;x-user=li4:x-apple:li4
      ADR;TYPE=WORK:;;文三路1号;杭州市;浙江省;310000;中国
      BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-12
      CATEGORIES:a,b
      END:VCARD
      BEGIN:VCARD
      VERSION:4.0
      FN:Four
      N:Four;Jo;;;
      TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+86-10-2;ext=5
      EMAIL;PREF=2:a@b.com
      IMPP:weixin:four
      BDAY:--0512
      ORG;SORT-AS="x":Acme;Sales
      ADR;LABEL="1 Main St\\nTown":;;1 Main St;Town;;1;UK
      URL:https://x.y
      GEO:geo:1,2
      REV:20261122T103000Z
      NOTE:folded
        line
      END:VCARD
      """;

  private static final String ROWS =
      "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='inlineStr'><is><t>x</t></is></c></row>"
          + "<row r='2'><c r='A2' s='1'><v>46348.5</v></c><c t='b'><v>1</v></c>"
          + "<c t='str'><f>A1</f><v>y</v></c><c s='3'><v>1.5E3</v></c></row>"
          + "<row r='9'><c r='B9' t='e'><v>#N/A</v></c><c s='4'><v>2</v></c></row>";

  private static final Map<SourceFormat, List<String>> TOKENS =
      Map.of(
          SourceFormat.CSV,
          List.of(
              "\"",
              "\"\"",
              ";",
              ",",
              "\t",
              "|",
              "\r",
              "\n",
              "\0",
              "sep=",
              "\ufeff",
              "x".repeat(300)),
          SourceFormat.VCARD,
          List.of(
              "BEGIN:VCARD\n",
              "END:VCARD\n",
              "AGENT:\n",
              "VERSION:4.0\n",
              "=\n",
              "\n ",
              ";",
              ":",
              "ENCODING=QUOTED-PRINTABLE:",
              ";CHARSET=GBK",
              ";CHARSET=x-none",
              ";VALUE=uri",
              ";PREF=x",
              ";ENCODING=B:",
              "\\",
              "\"",
              "BDAY:99999999\n",
              "TEL:\n",
              "IMPP:::\n",
              "=E5=",
              "^",
              "\0",
              "BDAY:1985-13-45\n",
              "ADR:\n",
              "N:,,,;;;;;;;\n",
              "item1.",
              "GEO:x\n",
              "LABEL:x\n",
              "ORG:;\n",
              "CATEGORIES:\n",
              "XML:<a>\n",
              "TZ:+99\n",
              "CLIENTPIDMAP:x\n"),
          SourceFormat.XLSX,
          List.of(
              "<",
              ">",
              "</",
              "/>",
              "'",
              "&amp;",
              "&#x0;",
              "&#65;",
              "<!DOCTYPE a>",
              "<c r='XFD1'>",
              "<v>",
              "</v>",
              "<row r='-5'>",
              "<c t='s'><v>-1</v></c>",
              "99999999999",
              "1E308",
              "rId1",
              "<rPh>",
              "]]>",
              "<![CDATA[",
              "<?x?>",
              "../",
              "TargetMode='External' ",
              "_x0000_",
              "<c s='70000'><v>1</v></c>",
              "xml:space='preserve' ",
              "<a>".repeat(90)));

  private static final Pattern VALUE = Pattern.compile("(?<=')[^'<>]*(?=')|(?<=>)[^<>]*(?=<)");

  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "-1",
          "1",
          "46348",
          "4294967296",
          "1E308",
          "-1E-400",
          "NaN",
          "0x7",
          "XFD1048576",
          "ZZZZZZZZ9",
          "a1",
          "rId1",
          "rId2",
          "rId3",
          "s",
          "b",
          "d",
          "inlineStr",
          "164",
          "h:mm",
          "[h]",
          "&quot;",
          "_xD800_",
          "/",
          "../../x",
          "xl/workbook.xml",
          "worksheets/sheet1.xml",
          "http://x.y/z",
          "External",
          "2026-11-22T",
          "<c r='A1'><v>1</v></c>",
          "<row><c t='s'><v>0</v></c></row>");

  private Mutations() {}

  static List<byte[]> seeds(SourceFormat format) {
    List<byte[]> seeds = new ArrayList<>();
    switch (format) {
      case CSV -> {
        seeds.add(TABLE.getBytes(UTF_8));
        seeds.add(TABLE.replace("ü", "u").getBytes(GBK));
        seeds.add(TABLE.getBytes(UTF_16LE));
        seeds.add("name;city\nMüller;Köln\ncafé;Genève\n".getBytes(Encodings.WESTERN));
      }
      case VCARD -> {
        seeds.add(CARDS.getBytes(UTF_8));
        seeds.add(CARDS.replace("\n", "\r\n").getBytes(GBK));
        seeds.add(("\ufeff" + CARDS).getBytes(UTF_16LE));
      }
      case XLSX -> seeds.add(Workbooks.zip(Workbooks.parts(ROWS)));
    }
    return seeds;
  }

  /** A file that a few accidents have befallen, the same for the same number. */
  static byte[] mutated(SourceFormat format, long number) {
    Random random = new Random(number);
    List<byte[]> seeds = seeds(format);
    byte[] bytes = seeds.get(random.nextInt(seeds.size()));
    if (format == SourceFormat.XLSX && random.nextInt(4) != 0) {
      return withinParts(bytes, random);
    }
    return times(format, bytes, random);
  }

  /** Most accidents to the packed bytes only break the packing, so most befall what is inside. */
  private static byte[] withinParts(byte[] bytes, Random random) {
    Map<String, String> parts = Workbooks.unzip(bytes);
    List<String> names = new ArrayList<>(parts.keySet());
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      String name = names.get(random.nextInt(names.size()));
      if (random.nextInt(20) == 0) {
        parts.remove(name);
      } else if (parts.containsKey(name)) {
        String part = parts.getOrDefault(name, "");
        parts.put(
            name,
            random.nextInt(3) == 0
                ? new String(times(SourceFormat.XLSX, part.getBytes(UTF_8), random), UTF_8)
                : otherValue(part, random));
      }
    }
    return Workbooks.zip(parts);
  }

  /** Another value of an attribute or element, so that the XML stays whole. */
  private static String otherValue(String part, Random random) {
    List<MatchResult> values = VALUE.matcher(part).results().toList();
    if (values.isEmpty()) {
      return part;
    }
    MatchResult value = values.get(random.nextInt(values.size()));
    String other = VALUES.get(random.nextInt(VALUES.size()));
    return part.substring(0, value.start()) + other + part.substring(value.end());
  }

  private static byte[] times(SourceFormat format, byte[] bytes, Random random) {
    byte[] changed = bytes;
    for (int i = 0; i < 1 + random.nextInt(4) && changed.length > 0; i++) {
      changed = once(format, changed, random);
    }
    return changed;
  }

  private static byte[] once(SourceFormat format, byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, at + 1 + random.nextInt(40));
    List<String> tokens = TOKENS.getOrDefault(format, List.of(""));
    return switch (random.nextInt(6)) {
      case 0 -> {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        yield flipped;
      }
      case 1 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
      case 2 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
      case 3 ->
          random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : insert(bytes, at, noise(random));
      default -> insert(bytes, at, tokens.get(random.nextInt(tokens.size())).getBytes(UTF_8));
    };
  }

  private static byte[] noise(Random random) {
    byte[] noise = new byte[1 + random.nextInt(8)];
    random.nextBytes(noise);
    return random.nextBoolean() ? noise : new String(noise, ISO_8859_1).getBytes(UTF_8);
  }

  private static byte[] insert(byte[] bytes, int at, byte[] more) {
    return joined(
        Arrays.copyOf(bytes, at), joined(more, Arrays.copyOfRange(bytes, at, bytes.length)));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }
}
