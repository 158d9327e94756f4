package org.henryjournal.journal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner may read. */
public final class OwnerOnly {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /** Ends the name of a file that is not written to its end yet. */
  static final String PART = ".part";

  private OwnerOnly() {}

  private static FileAttribute<?>[] attributes(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  public static FileChannel open(Path path, OpenOption... options) throws IOException {
    return FileChannel.open(path, Set.of(options), attributes("rw-------"));
  }

  public static Path folderOf(Path file) {
    return requireNonNull(file.toAbsolutePath().getParent(), "A file lies in a folder");
  }

  /** Takes a file or folder that is there from everybody else; where the system cannot, not. */
  public static void restrict(Path path) throws IOException {
    if (POSIX) {
      Files.setPosixFilePermissions(
          path,
          PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
    }
  }

  /**
   * Whether a file that is there may be written. Who took the right to write it from its owner
   * means that, also where the system would let it be written all the same.
   */
  static boolean mayWrite(Path path) throws IOException {
    return Files.isWritable(path)
        && (!POSIX
            || Files.getPosixFilePermissions(path).contains(PosixFilePermission.OWNER_WRITE));
  }

  /** Makes a folder and those above it, on the disk when this returns. */
  public static void createFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      createFolders(parent);
    }
    try {
      Files.createDirectory(folder, attributes("rwx------"));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
    if (parent != null) {
      forceFolder(parent);
    }
  }

  /**
   * Writes a whole file so that it is there complete or not at all: beside it, forced, then moved.
   *
   * @throws java.nio.file.FileAlreadyExistsException when it may not replace and one is there
   */
  static void writeWhole(Path path, byte[] content, boolean replace) throws IOException {
    if (!replace && Files.exists(path)) {
      throw new FileAlreadyExistsException(path.toString());
    }
    Path beside = path.resolveSibling(path.getFileName() + PART);
    Files.deleteIfExists(beside);
    try (FileChannel out = open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(beside);
      throw e;
    }
    if (replace) {
      Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.move(beside, path);
    }
    forceFolder(folderOf(path));
  }

  /** Removes a file that {@link #writeWhole} wrote, and what a writing left that was ended. */
  static void deleteWhole(Path path) throws IOException {
    Files.deleteIfExists(path);
    Files.deleteIfExists(path.resolveSibling(path.getFileName() + PART));
    forceFolder(folderOf(path));
  }

  /**
   * Makes a new, moved or removed name in the folder last; where the system cannot, it does not.
   */
  public static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      System.getLogger(OwnerOnly.class.getName())
          .log(System.Logger.Level.DEBUG, "A folder cannot be forced here", e);
    }
  }
}
