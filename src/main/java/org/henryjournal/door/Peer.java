package org.henryjournal.door;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import jdk.net.ExtendedSocketOptions;

/** Who is at the other end. */
final class Peer {

  private Peer() {}

  /**
   * Whether it is the owner of the socket. Where the system does not say (Windows), the folder is
   * what keeps others out.
   */
  static boolean isOwner(SocketChannel channel, Path socket) throws IOException {
    return !channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)
        || channel
            .getOption(ExtendedSocketOptions.SO_PEERCRED)
            .user()
            .equals(Files.getOwner(socket, LinkOption.NOFOLLOW_LINKS));
  }
}
