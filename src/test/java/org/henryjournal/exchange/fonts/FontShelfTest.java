package org.henryjournal.exchange.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontShelfTest {

  @TempDir Path folder;
  private FontShelf shelf;

  @BeforeEach
  void open() {
    shelf = new FontShelf(List.of(folder.resolve("none"), folder), "Linux");
  }

  private static BitSet characters(String text) {
    BitSet characters = new BitSet();
    text.codePoints().forEach(characters::set);
    return characters;
  }

  private List<String> names(String text) {
    return shelf.covering(characters(text), Set.of()).stream().map(FontFace::name).toList();
  }

  @Test
  void reads_which_characters_a_font_has() throws IOException {
    Path file = TestFont.of("Mine", "Aé客😀").write(folder.resolve("mine.ttf"));
    assertThat(FontFace.of(file).getFirst().characters()).isEqualTo(characters(" Aé客😀"));
    Path old = TestFont.of("Old", "Aé客").old().write(folder.resolve("old.ttf"));
    assertThat(FontFace.of(old).getFirst().characters()).isEqualTo(characters(" Aé客"));
  }

  @Test
  void one_font_with_all_is_better_than_two_and_a_known_one_better_than_others()
      throws IOException {
    TestFont.of("Latin", TestFont.latin()).write(folder.resolve("DejaVuSans.ttf"));
    TestFont.of("Odd", "ab客户").write(folder.resolve("a.ttf"));
    TestFont.of("Chinese Bold", "ab客户").write(folder.resolve("NotoSansCJK-Bold.otf"));
    TestFont.of("Chinese", "ab客户").write(folder.resolve("NotoSansCJK-Regular.otf"));
    assertThat(names("a b")).containsExactly("Latin");
    assertThat(names("a客户")).containsExactly("Chinese");
  }

  @Test
  void what_one_font_lacks_another_writes() throws IOException {
    TestFont.of("Chinese", "ab客户").write(folder.resolve("wqy-microhei.ttf"));
    TestFont.of("Emoji", "😀🎉").write(folder.resolve("Emoji.ttf"));
    TestFont.of("Smile", "😀").write(folder.resolve("A.ttf"));
    assertThat(names("a客户😀🎉")).containsExactly("Chinese", "Emoji");
    assertThat(names("a客ظ")).as("nobody has the last").containsExactly("Chinese");
  }

  @Test
  void the_simplified_face_of_a_collection_comes_first() throws IOException {
    Path file =
        TestFont.writeCollection(
            folder.resolve("NotoSansCJK-Regular.ttc"),
            List.of(TestFont.of("Noto Sans CJK JP", "客户"), TestFont.of("Noto Sans CJK SC", "客户")));
    FontFace face = shelf.covering(characters("客户"), Set.of()).getFirst();
    assertThat(face.name()).isEqualTo("Noto Sans CJK SC");
    assertThat(face.index()).isEqualTo(Optional.of(1));
    assertThat(shelf.covering(characters("客户"), Set.of(file))).isEmpty();
  }

  @Test
  void what_cannot_be_put_into_a_pdf_is_no_font() throws IOException {
    TestFont.of("Closed", "客").restricted().write(folder.resolve("msyh.ttf"));
    TestFont.of("Pictures", "客").ofPictures().write(folder.resolve("b.ttf"));
    TestFont.of("Boxes", "客").write(folder.resolve("LastResort.otf"));
    Files.write(folder.resolve("c.ttf"), new byte[] {0, 1, 0, 0, 0});
    Files.writeString(folder.resolve("d.otf"), "this is no font at all, but a text of some length");
    byte[] whole = Files.readAllBytes(TestFont.of("Cut", "客").write(folder.resolve("e.ttf")));
    Files.write(folder.resolve("e.ttf"), Arrays.copyOf(whole, whole.length / 2));
    assertThat(shelf.covering(characters("客"), Set.of())).isEmpty();
  }

  @Test
  void looks_where_each_system_keeps_them() throws IOException {
    Path home = folder.resolve("home");
    Path own = Files.createDirectories(home.resolve("Library/Fonts/deep"));
    TestFont.of("Mac", "客").write(own.resolve("x.ttf"));
    FontShelf mac = FontShelf.of("Mac OS X", home, Map.of());
    assertThat(mac.system()).isEqualTo("mac");
    assertThat(mac.covering(characters("客"), Set.of())).isNotEmpty();

    Path local = Files.createDirectories(folder.resolve("local/Microsoft/Windows/Fonts"));
    TestFont.of("Windows", "客").write(local.resolve("y.ttf"));
    FontShelf windows =
        FontShelf.of(
            "Windows 11", home, Map.of("LOCALAPPDATA", folder.resolve("local").toString()));
    assertThat(windows.system()).isEqualTo("windows");
    assertThat(windows.covering(characters("客"), Set.of()))
        .extracting(FontFace::name)
        .containsExactly("Windows");

    Path data = Files.createDirectories(folder.resolve("data/fonts"));
    TestFont.of("Own", "\uE123").write(data.resolve("z.ttf"));
    FontShelf linux =
        FontShelf.of("Linux", home, Map.of("XDG_DATA_HOME", folder.resolve("data").toString()));
    assertThat(linux.system()).isEqualTo("linux");
    assertThat(linux.covering(characters("\uE123"), Set.of()))
        .extracting(FontFace::name)
        .containsExactly("Own");
  }
}
