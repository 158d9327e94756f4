import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes henry.png, henry.ico, henry.icns and the window's icons of henry.svg, with rsvg-convert.
 * Run it in this folder after a change of the drawing, and commit what it made: {@code java
 * MakeIcons.java}
 */
final class MakeIcons {

  private static final Path WINDOW = Path.of("../../src/main/resources/org/henryjournal/ui");

  private MakeIcons() {}

  public static void main(String[] args) throws Exception {
    Map<Integer, byte[]> drawn = new LinkedHashMap<>();
    for (int size : new int[] {16, 32, 48, 64, 128, 256, 512, 1024}) {
      drawn.put(size, draw(size));
    }
    Files.write(Path.of("henry.png"), drawn.get(512));
    for (int size : new int[] {16, 32, 48, 128}) {
      Files.write(WINDOW.resolve("icon-" + size + ".png"), drawn.get(size));
    }
    ico(drawn, 16, 32, 48, 64, 128, 256);
    icns(drawn);
  }

  private static byte[] draw(int size) throws IOException, InterruptedException {
    String side = String.valueOf(size);
    Process process =
        new ProcessBuilder("rsvg-convert", "-w", side, "-h", side, "henry.svg")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    byte[] png = process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException("rsvg-convert failed");
    }
    return png;
  }

  /** Windows reads PNG images in an ICO file since Vista. */
  private static void ico(Map<Integer, byte[]> drawn, int... sizes) throws IOException {
    int length = Arrays.stream(sizes).map(size -> drawn.get(size).length).sum();
    ByteBuffer out = ByteBuffer.allocate(6 + 16 * sizes.length + length);
    out.order(ByteOrder.LITTLE_ENDIAN);
    out.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
    int place = 6 + 16 * sizes.length;
    for (int size : sizes) {
      byte[] png = drawn.get(size);
      // A side of 256 is written as 0.
      out.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
      out.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(place);
      place += png.length;
    }
    for (int size : sizes) {
      out.put(drawn.get(size));
    }
    Files.write(Path.of("henry.ico"), out.array());
  }

  private static void icns(Map<Integer, byte[]> drawn) throws IOException {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    kinds.put("icp4", 16);
    kinds.put("icp5", 32);
    kinds.put("ic11", 32);
    kinds.put("ic12", 64);
    kinds.put("ic07", 128);
    kinds.put("ic13", 256);
    kinds.put("ic08", 256);
    kinds.put("ic14", 512);
    kinds.put("ic09", 512);
    kinds.put("ic10", 1024);
    int length = 8 + kinds.values().stream().mapToInt(size -> 8 + drawn.get(size).length).sum();
    try (DataOutputStream out =
        new DataOutputStream(Files.newOutputStream(Path.of("henry.icns")))) {
      out.write("icns".getBytes(StandardCharsets.US_ASCII));
      out.writeInt(length);
      for (Map.Entry<String, Integer> kind : kinds.entrySet()) {
        byte[] png = drawn.get(kind.getValue());
        out.write(kind.getKey().getBytes(StandardCharsets.US_ASCII));
        out.writeInt(8 + png.length);
        out.write(png);
      }
    }
  }
}
